using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Enums;

internal sealed class EventOrderEnum() : ModelEnum<EventOrder>(
    "EventOrder", "The order of events; those without a date come last in both.",
    (EventOrder.DateDescending, "Newest first."),
    (EventOrder.DateAscending, "Oldest first."),
    (EventOrder.MostTold, "By how many documents tell of it, most first; then newest first."));

internal sealed class EntityOrderEnum() : ModelEnum<EntityOrder>(
    "EntityOrder", "The order of entities.",
    (EntityOrder.Name, "By name, in the language of `lang`."),
    (EntityOrder.Connectedness, "By how many relations and events it has, most first."),
    (EntityOrder.FirstSeen, "By the date of the oldest document that mentions it; those that no dated one mentions come last."));

internal sealed class RelationOrderEnum() : ModelEnum<RelationOrder>(
    "RelationOrder", "The order of relations; those without a start come last.",
    (RelationOrder.Type, "By type, then by start."),
    (RelationOrder.StartDescending, "The latest start first."),
    (RelationOrder.StartAscending, "The earliest start first."));

internal sealed class DocumentOrderEnum() : ModelEnum<DocumentOrder>(
    "DocumentOrder", "The order of documents; those without a date come last in the orders by date.",
    (DocumentOrder.DateDescending, "Newest first."),
    (DocumentOrder.DateAscending, "Oldest first."),
    (DocumentOrder.AddedDescending, "The last to come into the graph first."));

internal sealed class SearchOrderEnum() : ModelEnum<SearchOrder>(
    "SearchOrder", "The order of what a search found.",
    (SearchOrder.Relevance, "Best first."),
    (SearchOrder.Newest, "By date, the latest first; undated hits last."),
    (SearchOrder.Oldest, "By date, the earliest first; undated hits last."),
    (SearchOrder.Name, "By name or title, in the language of `lang`, else English before Arabic."));

internal sealed class TimeUnitEnum() : ModelEnum<TimeUnit>(
    "TimeUnit", "How fine a stretch of time is.",
    (TimeUnit.Year, "A year."),
    (TimeUnit.Month, "A month."),
    (TimeUnit.Week, "A week of ISO 8601, from Monday to Sunday."),
    (TimeUnit.Day, "A day."));

internal sealed class ChangeActionEnum() : ModelEnum<ChangeAction>(
    "ChangeAction", "What a revision did to a thing.",
    (ChangeAction.Added, "It is there since."),
    (ChangeAction.Changed, "It says something else, or other evidence says it."),
    (ChangeAction.Removed, "It is no longer there; of an entity also: it was merged into another."));

internal sealed class ChangedKindEnum() : ModelEnum<ChangedKind>(
    "ChangedKind", "What changes.",
    (ChangedKind.Person, "A person."),
    (ChangedKind.Organization, "An organisation."),
    (ChangedKind.State, "A state."),
    (ChangedKind.Initiative, "An initiative."),
    (ChangedKind.Place, "A place."),
    (ChangedKind.Event, "An event."),
    (ChangedKind.Relation, "A relation."),
    (ChangedKind.Document, "A document."),
    (ChangedKind.Disagreement, "A disagreement between sources."),
    (ChangedKind.Edit, "What a person did to the graph."));

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
    (EventDimension.Language, "The languages of the documents that tell of it."),
    (EventDimension.Week, "The ISO week of its date, such as `2017-W23`."),
    (EventDimension.Source, "The publishers of the documents that tell of it."),
    (EventDimension.Context, "What it is about."));

internal sealed class RelationDimensionEnum() : ModelEnum<RelationDimension>(
    "RelationDimension", "What relations can be counted by.",
    (RelationDimension.Type, "The relation's type."),
    (RelationDimension.From, "The entity it is said of, by id."),
    (RelationDimension.To, "The entity it leads to, by id."),
    (RelationDimension.Party, "Each of its two ends, by id."),
    (RelationDimension.Office, "The office of a held position, by its id in the lexicon."),
    (RelationDimension.Year, "The year it starts in, such as `2017`."),
    (RelationDimension.Month, "The month it starts in, such as `2017-06`."),
    (RelationDimension.Week, "The ISO week it starts in, such as `2017-W23`."),
    (RelationDimension.Language, "The languages of the documents that state it."),
    (RelationDimension.Source, "The publishers of the documents that state it."));

internal sealed class SearchKindEnum() : ModelEnum<SearchKind>(
    "SearchKind", "What can be found by searching.",
    (SearchKind.Person, "Persons."),
    (SearchKind.Organization, "Organisations."),
    (SearchKind.State, "States."),
    (SearchKind.Initiative, "Initiatives."),
    (SearchKind.Place, "Places."),
    (SearchKind.Event, "Events."),
    (SearchKind.Document, "Documents."));
