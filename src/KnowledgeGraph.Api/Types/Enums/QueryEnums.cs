using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Enums;

internal sealed class EventOrderEnum() : ModelEnum<EventOrder>(
    "EventOrder", "The order of events; those without a date come last in both.",
    (EventOrder.DateDescending, "Newest first."),
    (EventOrder.DateAscending, "Oldest first."));

internal sealed class EventDimensionEnum() : ModelEnum<EventDimension>(
    "EventDimension", "What events can be counted by.",
    (EventDimension.Type, "The event's type."),
    (EventDimension.Mode, "The event's mode."),
    (EventDimension.Year, "The year of its date, such as `2017`."),
    (EventDimension.Month, "The month of its date, such as `2017-06`."),
    (EventDimension.Actor, "Each actor, by id."),
    (EventDimension.Recipient, "Each recipient, by id."),
    (EventDimension.Party, "Each actor and recipient, by id."),
    (EventDimension.Place, "The place, by id."),
    (EventDimension.Language, "The languages of the documents that tell of it."));

internal sealed class SearchKindEnum() : ModelEnum<SearchKind>(
    "SearchKind", "What can be found by searching.",
    (SearchKind.Person, "Persons."),
    (SearchKind.Organization, "Organisations."),
    (SearchKind.State, "States."),
    (SearchKind.Initiative, "Initiatives."),
    (SearchKind.Place, "Places."),
    (SearchKind.Event, "Events."),
    (SearchKind.Document, "Documents."));
