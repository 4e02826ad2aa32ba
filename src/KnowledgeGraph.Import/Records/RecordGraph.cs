using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Records;

/// <summary>A line of a record's text, with where it stands.</summary>
internal readonly record struct RecordLine(int Start, int End, Language Language);

/// <summary>How sure a statement read from a record is, and what it was read by.</summary>
/// <param name="Trigger">The record's words that express it, or null.</param>
internal sealed record RecordReason(string Rule, string? Trigger, double Confidence);

/// <summary>
/// The graph of one record of a list as it grows: its text is the record itself, a line for each thing it says, and every statement has the line that says it for
/// evidence. The document's id follows from the text, so that the same record is one document in whatever file and order it comes.
/// </summary>
/// <param name="extractor">Who reads the list: <c>events/1</c>.</param>
internal sealed class RecordGraph(string extractor)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, EntityDraft> _drafts = new(StringComparer.Ordinal);
    private readonly List<Func<string, Statement>> _statements = [];
    private readonly List<Func<string, Mention>> _mentions = [];

    public RecordLine AddLine(string line, Language language)
    {
        if (_text.Length > 0) _text.Append('\n');
        var start = _text.Length;
        _text.Append(line);
        return new(start, _text.Length, language);
    }

    public void AddEntity(string id, LocalizedText? description = null, IReadOnlyList<Identifier>? identifiers = null)
    {
        if (_drafts.TryGetValue(id, out var known) && description is null && identifiers is null) return;
        _drafts[id] = new(id, EntityKinds.OfId(id)!.Value, description ?? known?.Description, identifiers ?? known?.Identifiers ?? []);
    }

    /// <summary>Notes that the words at a place of a line name an entity.</summary>
    public void AddMention(RecordLine line, int offset, int length, string entity, MentionForm form)
    {
        AddEntity(entity);
        _mentions.Add(id => new(id, entity, line.Start + offset, line.Start + offset + length, form, line.Language, line.Start, line.End));
    }

    public void AddName(RecordLine line, string entity, Name name, RecordReason reason)
    {
        AddEntity(entity);
        _statements.Add(id => new NameStatement(
            StableId.Of("st:", id, extractor, "name", entity, name.Text, name.Language.Tag(), name.Role.ToString()), Evidence(id, line, reason), entity, name));
    }

    /// <summary>Adds a relation that <see cref="RelationRules"/> allow.</summary>
    public void AddRelation(
        RecordLine line, RelationType type, string from, string to, RecordReason reason, LocalizedText? title = null, Edtf? time = null, string? office = null)
    {
        AddEntity(from);
        AddEntity(to);
        _statements.Add(id => new RelationStatement(
            StableId.Of("st:", id, extractor, type.ToString(), from, to, office ?? title?.En ?? title?.Ar, time?.Text), Evidence(id, line, reason), type, from, to, office, title, time));
    }

    public void AddEvent(RecordLine line, RecordEvent told, RecordReason reason)
    {
        foreach (var party in told.Actors.Concat(told.Recipients).Append(told.Place).OfType<string>()) AddEntity(party);
        _statements.Add(id => new EventStatement(
            StableId.Of("st:", id, extractor, "event", told.Id, told.Type.ToString(), told.Mode, told.Date?.Text, told.Place, string.Join(' ', told.Actors), string.Join(' ', told.Recipients)),
            Evidence(id, line, reason), told.Id, told.Names, told.Type, told.Mode, told.Contexts, told.Date, told.Place, told.Actors, told.Recipients));
    }

    /// <param name="source">Says what the record's document is called and where it is from; its text is not used.</param>
    public DocumentGraph Build(ImportedText source, Language language)
    {
        var text = _text.ToString();
        var id = StableId.Of("doc:", nameof(DocumentKind.Record), null, text);
        return new(
            new(id, DocumentKind.Record, source.Name ?? id, language, source.Title, source.Publisher, source.Url, source.Date, text), [.. _drafts.Values],
            [.. _mentions.Select(make => make(id))], [.. _statements.Select(make => make(id))]);
    }

    private Evidence Evidence(string id, RecordLine line, RecordReason reason) =>
        new(id, line.Start, line.End, line.Language, extractor, reason.Rule, reason.Trigger, reason.Confidence);
}

/// <summary>An event that a record tells of.</summary>
/// <param name="Id">Its id, which follows from the register's own or from the record; null where it is joined with others by its content.</param>
internal sealed record RecordEvent(
    string? Id, LocalizedText Names, EventType Type, string? Mode, IReadOnlyList<string> Contexts, Edtf? Date, string? Place, IReadOnlyList<string> Actors,
    IReadOnlyList<string> Recipients);
