using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>States the names that a document gives its entities, each with the first sentence that bears it.</summary>
internal static class NameStatements
{
    private const double UnlistedConfidence = 0.7;
    private const double AliasConfidence = 0.6;

    public static IEnumerable<NameStatement> Of(DocumentAnalysis analysis, string extractor)
    {
        var first = FirstSentences(analysis);
        foreach (var entity in analysis.Entities)
            foreach (var name in entity.Names)
                if ((first.GetValueOrDefault((entity.Id, name.Text)) ?? first.GetValueOrDefault((entity.Id, null))) is { } sentence)
                {
                    var evidence = new Evidence(
                        analysis.Document.Id, sentence.Start, sentence.End, sentence.Language, extractor, "name/" + entity.Reason, name.Text,
                        entity.Known ? AliasConfidence : UnlistedConfidence);
                    var id = StableId.Of("st:", analysis.Document.Id, extractor, "name", entity.Id, name.Text, name.Language.Tag(), name.Role.ToString());
                    yield return new(id, evidence, entity.Id, name);
                }
    }

    /// <summary>For each name of each entity the first sentence with it as it is written, and under null the first with any.</summary>
    private static Dictionary<(string Id, string? Text), SentenceAnalysis> FirstSentences(DocumentAnalysis analysis)
    {
        var first = new Dictionary<(string, string?), SentenceAnalysis>();
        foreach (var sentence in analysis.Sentences)
            foreach (var mention in sentence.Mentions)
            {
                first.TryAdd((mention.EntityId, analysis.Document.Text[mention.Start..mention.End]), sentence);
                first.TryAdd((mention.EntityId, null), sentence);
            }

        return first;
    }
}
