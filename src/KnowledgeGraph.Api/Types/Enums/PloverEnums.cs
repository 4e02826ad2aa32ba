using GraphQL.Types;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Api.Types.Enums;

internal sealed class EventTypeEnum() : ModelEnum<EventType>(
    "EventType", "What happened: PLOVER's sixteen event types, from cooperation to conflict.",
    (EventType.Agree, "Agrees to, or signs, something."),
    (EventType.Consult, "Meets, visits or talks."),
    (EventType.Support, "Supports by words or by a symbolic act."),
    (EventType.Concede, "Yields to a demand or eases a pressure."),
    (EventType.Cooperate, "Works together in substance."),
    (EventType.Aid, "Gives material help."),
    (EventType.Retreat, "Withdraws, releases or lays down arms."),
    (EventType.Request, "Asks or demands."),
    (EventType.Accuse, "Blames, criticises or investigates."),
    (EventType.Reject, "Refuses."),
    (EventType.Threaten, "Threatens."),
    (EventType.Protest, "Protests in public."),
    (EventType.Sanction, "Reduces or breaks relations, or imposes a penalty."),
    (EventType.Mobilize, "Moves or readies armed forces or police."),
    (EventType.Coerce, "Restricts, seizes, arrests or represses."),
    (EventType.Assault, "Uses violence."));

internal sealed class EventModeEnum : EnumerationGraphType
{
    public EventModeEnum()
    {
        Name = "EventMode";
        Description = "In what way an event happened: PLOVER's modes, each belonging to some event types.";
        foreach (var mode in EventModes.All)
        {
            var types = Enum.GetValues<EventType>().Where(t => EventModes.Of(t).Contains(mode)).Select(t => EnumSpelling.Of(t.ToString()));
            Add(EnumSpelling.Of(mode), mode, $"A mode of {string.Join(", ", types)}.");
        }
    }
}

internal sealed class EventContextEnum : EnumerationGraphType
{
    public EventContextEnum()
    {
        Name = "EventContext";
        Description = "What an event is about, beside what it is: PLOVER's contexts.";
        foreach (var context in EventContexts.All) Add(EnumSpelling.Of(context), context, $"PLOVER's context `{context}`.");
    }
}
