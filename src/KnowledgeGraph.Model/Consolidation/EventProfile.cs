using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>What of an event decides whether two tellings can be of the same one: of a statement, or of the statements joined so far.</summary>
internal sealed class EventProfile
{
    private readonly HashSet<string> _actors;
    private readonly HashSet<string> _recipients;
    private readonly HashSet<string> _parties;
    private readonly HashSet<string> _documents;

    public EventProfile(EventStatement statement)
    {
        (EventId, Type, Mode, Date, Place) = (statement.EventId, statement.Type, statement.Mode, statement.Date, statement.Place);
        _actors = new(statement.Actors, StringComparer.Ordinal);
        _recipients = new(statement.Recipients, StringComparer.Ordinal);
        _parties = new(_actors.Concat(_recipients), StringComparer.Ordinal);
        _documents = new(StringComparer.Ordinal) { statement.Evidence.DocumentId };
    }

    public string? EventId { get; }

    public EventType Type { get; }

    public string? Mode { get; private set; }

    public Edtf? Date { get; private set; }

    public string? Place { get; private set; }

    public void Add(EventStatement statement)
    {
        Mode ??= statement.Mode;
        Place ??= statement.Place;
        Date = EventDates.Refine(Date, statement.Date);
        _actors.UnionWith(statement.Actors);
        _recipients.UnionWith(statement.Recipients);
        _parties.UnionWith(statement.Actors);
        _parties.UnionWith(statement.Recipients);
        _documents.Add(statement.Evidence.DocumentId);
    }

    /// <summary>True where both can tell of one event. Symmetric.</summary>
    public bool Agrees(EventProfile other)
    {
        if (EventId is not null && other.EventId is not null) return EventId == other.EventId;
        if (Type != other.Type || (Mode is not null && other.Mode is not null && Mode != other.Mode)) return false;
        return DatesAgree(other) && PartiesAgree(other);
    }

    /// <summary>How well two that agree fit: the same date first, then a common document, then the number of common parties.</summary>
    public (bool SameDate, bool SameDocument, int Parties) Fit(EventProfile other) =>
        (Date?.Text == other.Date?.Text, _documents.Overlaps(other._documents), _parties.Count(other._parties.Contains));

    /// <summary>What does not say when is only of an event told in the same document.</summary>
    private bool DatesAgree(EventProfile other) =>
        Date is null || other.Date is null ? _documents.Overlaps(other._documents) : EventDates.Agree(Date, other.Date);

    /// <summary>
    /// One-sided acts agree where they share an actor and a recipient, a side that one of them leaves out agreeing with any; acts done together
    /// (agree, consult, cooperate) where they share two parties, or all that one names. Acts that name no recipient are told apart by place.
    /// </summary>
    private bool PartiesAgree(EventProfile other)
    {
        var shared = _parties.Count(other._parties.Contains);
        if (_parties.Count == 0 && other._parties.Count == 0) return Place is not null && Place == other.Place;
        if (shared == 0) return false;
        if (Type is EventType.Agree or EventType.Consult or EventType.Cooperate) return shared >= Math.Min(2, Math.Min(_parties.Count, other._parties.Count));
        if (_actors.Count > 0 && other._actors.Count > 0 && !_actors.Overlaps(other._actors)) return false;
        if (_recipients.Count > 0 && other._recipients.Count > 0) return _recipients.Overlaps(other._recipients);
        return Place is null || other.Place is null || Place == other.Place;
    }
}
