using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Tells what names mean that another extractor read in a document: the same name gets the same id as from the rules. Thread-safe.</summary>
public sealed class NameResolver
{
    private const double Confidence = 0.5;
    private readonly Knowledge _knowledge;
    private readonly DocumentAnalyzer _analyzer;

    internal NameResolver(Knowledge knowledge, DocumentAnalyzer analyzer)
    {
        _knowledge = knowledge;
        _analyzer = analyzer;
    }

    /// <summary>Resolves names within their document.</summary>
    /// <param name="extractor">Stands in the evidence of the names.</param>
    public ResolvedNames Resolve(Document document, IReadOnlyList<GivenName> names, string extractor)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(names);
        var analysis = _analyzer.Analyze(document, names);
        var reading = new DocumentReading(document);
        var ids = names.Select(n => IdOf(analysis, reading, n)).ToList();
        var named = ids.OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new(
            ids,
            [
                .. analysis.Sentences.SelectMany(s => s.Mentions.Where(m => named.Contains(m.EntityId))
                    .Select(m => new Mention(document.Id, m.EntityId, m.Start, m.End, m.Form, s.Language, s.Start, s.End))),
            ],
            [.. NameStatements.Of(analysis, extractor).Where(n => named.Contains(n.EntityId)).Select(n => n with { Evidence = n.Evidence with { Confidence = Confidence } })],
            [.. analysis.Sentences.Select(s => new ResolvedSentence(s.Start, s.End, s.Language))],
            [.. analysis.Sentences.SelectMany(s => s.Dates).Select(d => d.Date)]);
    }

    /// <summary>The lexicon's id of the office that a title names; null where it names none.</summary>
    public string? OfficeOf(string title)
    {
        var reading = new DocumentReading(new("doc:", DocumentKind.Article, "", Text.Language.En, null, null, null, null, title));
        for (var i = 0; i < reading.Tokens.Count; i++)
            if (_knowledge.Titles.OfficesAt(reading, i) is [var office, ..])
                return office.OfficeId;
        return null;
    }

    /// <summary>What most places of the name were taken for: the mention of just these words, or a person's within them.</summary>
    private static string? IdOf(DocumentAnalysis analysis, DocumentReading reading, GivenName name) =>
        GivenNames.Places(reading, name.Text)
            .Select(place => MentionAt(analysis.Sentences[reading.SentenceOf[place.First]], place.Start, reading.Tokens[place.Last].End, name.Kind)?.EntityId)
            .OfType<string>().GroupBy(id => id, StringComparer.Ordinal).MaxBy(g => g.Count())?.Key;

    private static FoundMention? MentionAt(SentenceAnalysis sentence, int start, int end, EntityKind kind) =>
        sentence.Mentions.FirstOrDefault(m => m.Start == start && m.End == end)
        ?? sentence.Mentions.FirstOrDefault(m => m.Kind == kind && kind == EntityKind.Person && m.End >= end && m.Start < end && (m.Start >= start || m.End == end));
}
