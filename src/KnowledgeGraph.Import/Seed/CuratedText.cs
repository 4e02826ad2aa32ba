using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Seed;

/// <summary>
/// The text of a curated document as it grows: one statement's words a line. A seed's facts are checked against sources whose text is not ours to keep,
/// so the evidence of a seeded statement is the editor's own sentence, in a document that bears the source's title and address.
/// </summary>
internal sealed class CuratedText
{
    private readonly StringBuilder _text = new();
    private readonly List<Func<string, Statement>> _statements = [];
    private readonly Dictionary<string, EntityDraft> _drafts = new(StringComparer.Ordinal);

    /// <summary>Who says what a seed says.</summary>
    public const string Extractor = "seed";

    public void Add(EntityDraft draft) => _drafts[draft.Id] = draft;

    /// <summary>Adds a line; each statement is made with the evidence that the line is.</summary>
    public void AddLine(string line, Language language, params IEnumerable<Func<Evidence, Statement>> statements)
    {
        var start = _text.Length;
        _text.Append(line);
        var end = _text.Length;
        _text.Append('\n');
        foreach (var make in statements)
            _statements.Add(id => make(new Evidence(id, start, end, language, Extractor, null, null, 1.0)));
    }

    public DocumentGraph Build(string name, string? title, string? publisher, string? url, Language language, Text.Dates.EdtfDate? date)
    {
        var text = _text.ToString();
        var id = StableId.Of("doc:", nameof(DocumentKind.Curated), url ?? title, text);
        var statements = _statements.Select(make => make(id)).ToList();
        // Every entity used is drafted, so that the document stands by itself wherever it is imported.
        foreach (var used in statements.SelectMany(s => s.EntityIds)) _drafts.TryAdd(used, new(used, EntityKinds.OfId(used)!.Value, null, []));
        return new(new Document(id, DocumentKind.Curated, name, language, title, publisher, url, date, text), [.. _drafts.Values], [], statements);
    }
}
