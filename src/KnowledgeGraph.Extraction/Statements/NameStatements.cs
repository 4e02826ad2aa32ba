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
        foreach (var entity in analysis.Entities)
            foreach (var name in entity.Names)
                if (FirstSentence(analysis, entity.Id, name.Text) is { } sentence)
                {
                    var evidence = new Evidence(
                        analysis.Document.Id, sentence.Start, sentence.End, sentence.Language, extractor, "name/" + entity.Reason, name.Text,
                        entity.Known ? AliasConfidence : UnlistedConfidence);
                    var id = StableId.Of("st:", analysis.Document.Id, extractor, "name", entity.Id, name.Text, name.Language.Tag(), name.Role.ToString());
                    yield return new(id, evidence, entity.Id, name);
                }
    }

    private static SentenceAnalysis? FirstSentence(DocumentAnalysis analysis, string entityId, string text)
    {
        SentenceAnalysis? any = null;
        foreach (var sentence in analysis.Sentences)
            foreach (var mention in sentence.Mentions)
            {
                if (mention.EntityId != entityId) continue;
                any ??= sentence;
                if (analysis.Document.Text.AsSpan(mention.Start, mention.End - mention.Start).SequenceEqual(text)) return sentence;
            }

        return any;
    }
}
