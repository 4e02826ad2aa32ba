using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Contract;

/// <summary>Builds a document's graph sentence by sentence: each statement's evidence is a sentence of its own.</summary>
public sealed class GraphText(string name, Language language = Language.En, DocumentKind kind = DocumentKind.Article, string? date = null, string? publisher = null)
{
    private readonly List<EntityDraft> _drafts = [];
    private readonly List<Func<string, Mention>> _mentions = [];
    private readonly List<Func<string, Statement>> _statements = [];
    private readonly List<Func<string, MentionResolution>> _resolutions = [];
    private string _text = "";

    private string Extractor => kind == DocumentKind.Curated ? "seed" : "rules/1";

    public GraphText Draft(string id, string? en = null, string? ar = null, params (string Scheme, string Value)[] identifiers)
    {
        var description = en is null && ar is null ? null : new LocalizedText(en, ar);
        _drafts.Add(new(id, EntityKinds.OfId(id)!.Value, description, [.. identifiers.Select(i => new Identifier(i.Scheme, i.Value))]));
        return this;
    }

    /// <summary>Drafts an entity and names it.</summary>
    public GraphText Entity(string id, string? en = null, string? ar = null, NameRole role = NameRole.Preferred, double confidence = 0.9)
    {
        Draft(id);
        if (en is not null) Named(id, en, Language.En, role, confidence);
        if (ar is not null) Named(id, ar, Language.Ar, role, confidence);
        return this;
    }

    public GraphText Named(string id, string text, Language nameLanguage, NameRole role, double confidence = 0.9)
    {
        Say($"{text} ({id}).", confidence, (document, evidence) =>
            new NameStatement(Id(document, evidence, "name", id, text, role.ToString()), evidence, id, new(text, nameLanguage, role)));
        return this;
    }

    public GraphText Mention(string id, string words)
    {
        var start = _text.Length;
        _text += words + ".\n";
        var end = _text.Length - 1;
        Draft(id);
        _mentions.Add(document => new(document, id, start, start + words.Length, MentionForm.Name, language, start, end));
        return this;
    }

    /// <summary>Mentions an entity and says why it is meant.</summary>
    public GraphText Resolved(string id, string words, string rule, string? because = null, params RejectedCandidate[] rejected)
    {
        var start = _text.Length;
        _resolutions.Add(document => new(document, start, start + words.Length, id, rule, because, rejected));
        return Mention(id, words);
    }

    public GraphText Relation(
        RelationType type, string from, string to, string? time = null, string? office = null, string? en = null, string? ar = null, double confidence = 0.8)
    {
        Draft(from);
        Draft(to);
        Say($"{from} {type} {to} {time} {office} {en} {ar}.", confidence, (document, evidence) => new RelationStatement(
            Id(document, evidence, type.ToString(), from, to, time, office, en, ar), evidence, type, from, to, office, en is null && ar is null ? null : new(en, ar),
            time is null ? null : Edtf.Parse(time)));
        return this;
    }

    public GraphText Event(
        EventType type, string? day, string[] actors, string[] recipients, string? mode = null, string? id = null, string? place = null, string? en = null, string? ar = null,
        string[]? contexts = null, double confidence = 0.7, (FigureKind Kind, long? Min, long? Max, string? Unit)[]? figures = null)
    {
        foreach (var party in actors.Concat(recipients).Concat(place is null ? [] : [place])) Draft(party);
        Say($"{string.Join(" and ", actors)} {type} {string.Join(" and ", recipients)} {mode} {day} {place} {id}.", confidence, (document, evidence) => new EventStatement(
            Id(document, evidence, type.ToString(), day, mode, id, place, en, ar, string.Join(' ', actors), string.Join(' ', recipients)), evidence, id, new(en, ar), type, mode,
            contexts ?? [], day is null ? null : Edtf.Parse(day), place, actors, recipients)
        {
            Figures = [.. (figures ?? []).Select(f => new Figure(f.Kind, f.Min, f.Max, f.Unit, evidence.Start, evidence.Start + 1, evidence.Start, evidence.End))],
        });
        return this;
    }

    public DocumentGraph Build()
    {
        var id = StableId.Of("doc:", kind.ToString(), name, _text);
        var document = new Document(id, kind, name, language, $"Title of {name}", publisher, null, date is null ? null : EdtfDate.TryParse(date), _text);
        return new(document, _drafts, [.. _mentions.Select(m => m(id))], [.. _statements.Select(s => s(id))]) { Resolutions = [.. _resolutions.Select(r => r(id))] };
    }

    private void Say(string sentence, double confidence, Func<string, Evidence, Statement> statement)
    {
        var start = _text.Length;
        _text += sentence + "\n";
        var end = _text.Length - 1;
        _statements.Add(document => statement(document, new(document, start, end, language, Extractor, "test", sentence[..1], confidence)));
    }

    private static string Id(string document, Evidence evidence, params ReadOnlySpan<string?> content) =>
        StableId.Of("st:", [document, evidence.Start.ToString(System.Globalization.CultureInfo.InvariantCulture), evidence.Extractor, .. content]);
}
