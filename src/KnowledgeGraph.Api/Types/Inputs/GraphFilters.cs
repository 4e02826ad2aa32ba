using GraphQL.Types;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Types.Inputs;

internal sealed class EntityFilterInput : InputObjectGraphType<EntityFilter>
{
    public EntityFilterInput()
    {
        Name = "EntityFilter";
        Description = "Which entities; what is left out lets everything through.";
        Field<ListGraphType<NonNullGraphType<EntityKindEnum>>>("kinds").Description("Only entities of these kinds.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("ids").Description("Only these.");
        Field<StringGraphType>("name").Description("Only those with this piece in one of their names, spelling variants aside.");
        Field<IdGraphType>("memberOf").Description("Only members of this organisation or initiative.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new EntityFilter(
        value.List<EntityKind>("kinds"), value.List<string>("ids"), value.Get<string>("name"), value.Get<string>("memberOf"));
}

internal sealed class EventFilterInput : InputObjectGraphType<EventFilter>
{
    public EventFilterInput()
    {
        Name = "EventFilter";
        Description = "Which events; what is left out lets everything through, and all that is given must hold.";
        Field<ListGraphType<NonNullGraphType<EventTypeEnum>>>("types").Description("Only events of these types.");
        Field<ListGraphType<NonNullGraphType<EventModeEnum>>>("modes").Description("Only events of these modes.");
        Field<ListGraphType<NonNullGraphType<EventContextEnum>>>("contexts").Description("Only events with at least one of these contexts.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("parties").Description("Only events in which each of these is an actor or a recipient.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("actors").Description("Only events in which each of these is an actor.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("recipients").Description("Only events in which each of these is a recipient.");
        Field<IdGraphType>("place").Description("Only events in this place or state.");
        Field<EdtfScalar>("between").Description("Only events whose date can lie in this span; those without a date do not.");
        Field<LanguageEnum>("language").Description("Only events that a document in this language tells of.");
        Field<FloatGraphType>("minConfidence").Description("Only events at least this certain, from 0 to 1.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new EventFilter(
        value.List<EventType>("types"), value.List<string>("modes"), value.List<string>("contexts"), value.List<string>("parties"),
        value.List<string>("actors"), value.List<string>("recipients"), value.Get<string>("place"), value.Get<Edtf>("between"),
        value.Value<Language>("language"), value.Value<double>("minConfidence"));
}

internal sealed class DocumentFilterInput : InputObjectGraphType<DocumentFilter>
{
    public DocumentFilterInput()
    {
        Name = "DocumentFilter";
        Description = "Which documents; what is left out lets everything through, but curated sources come only where `kinds` asks for them.";
        Field<ListGraphType<NonNullGraphType<DocumentKindEnum>>>("kinds").Description("Only documents of these kinds.");
        Field<LanguageEnum>("language").Description("Only documents in this language.");
        Field<StringGraphType>("publisher").Description("Only documents of this publisher.");
        Field<EdtfScalar>("between").Description("Only documents published in this span.");
        Field<IdGraphType>("mentions").Description("Only documents that mention this entity.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new DocumentFilter(
        value.List<DocumentKind>("kinds"), value.Value<Language>("language"), value.Get<string>("publisher"), value.Get<Edtf>("between"),
        value.Get<string>("mentions"));
}

internal sealed class DisagreementFilterInput : InputObjectGraphType<DisagreementFilter>
{
    public DisagreementFilterInput()
    {
        Name = "DisagreementFilter";
        Description = "Which disagreements; what is left out lets everything through, and all that is given must hold.";
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("entities").Description("Only those that concern each of these entities and events.");
        Field<ListGraphType<NonNullGraphType<DisagreementReasonEnum>>>("reasons").Description("Only for these reasons.");
        Field<ListGraphType<NonNullGraphType<EntityKindEnum>>>("kinds").Description("Only about subjects of these kinds.");
        Field<ListGraphType<NonNullGraphType<RelationTypeEnum>>>("types").Description("Only about relations of these types.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("sources").Description("Only those in which one of these publishers takes a side.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new DisagreementFilter(
        value.List<string>("entities"), value.List<DisagreementReason>("reasons"), value.List<EntityKind>("kinds"), value.List<RelationType>("types"),
        value.List<string>("sources"));
}

internal sealed class SearchFilterInput : InputObjectGraphType<SearchFilter>
{
    public SearchFilterInput()
    {
        Name = "SearchFilter";
        Description = "Which hits; what is left out lets everything through.";
        Field<StringGraphType>("publisher").Description("Only documents of this publisher.");
        Field<EdtfScalar>("between").Description("Only documents published, and events dated, in this span.");
        Field<IdGraphType>("mentions").Description("Only documents that mention, and events that involve, this entity.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new SearchFilter(value.Get<string>("publisher"), value.Get<Edtf>("between"), value.Get<string>("mentions"));
}
