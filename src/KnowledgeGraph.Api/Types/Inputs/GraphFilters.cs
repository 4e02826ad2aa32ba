using GraphQL.Types;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Types.Inputs;

internal sealed class EntityFilterInput : InputObjectGraphType<EntityFilter>
{
    public EntityFilterInput()
    {
        Name = "EntityFilter";
        Description = "Which entities; what is left out lets everything through, and all that is given must hold.";
        Field<ListGraphType<NonNullGraphType<EntityKindEnum>>>("kinds").Description("Only entities of these kinds.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("ids").Description("Only these.");
        Field<StringGraphType>("name").Description("Only those with this piece in one of their names, spelling variants aside.");
        Field<IdGraphType>("memberOf").Description("Only members of this organisation or initiative.");
        Field<IdGraphType>("locatedIn").Description("Only what lies in this place or state, or in something that lies in it.");
        Field<DocumentFilterInput>("namedIn").Description("Only those that one of these documents mentions; documents of every kind count.");
        FilterParts.AddTo<EntityFilterInput, EntityFilter>(this);
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => FilterParts.Bounded(
        new EntityFilter(
            value.List<EntityKind>("kinds"), value.List<string>("ids"), value.Get<string>("name"), value.Get<string>("memberOf"), LocatedIn: value.Get<string>("locatedIn"),
            NamedIn: value.Get<DocumentFilter>("namedIn"), And: value.List<EntityFilter>("and"), Or: value.List<EntityFilter>("or"), Not: value.Get<EntityFilter>("not")),
        f => FilterParts.Of(f.And, f.Or, f.Not));
}

internal sealed class RelationFilterInput : InputObjectGraphType<RelationFilter>
{
    public RelationFilterInput()
    {
        Name = "RelationFilter";
        Description = "Which relations; what is left out lets everything through, and all that is given must hold.";
        Field<ListGraphType<NonNullGraphType<RelationTypeEnum>>>("types").Description("Only relations of these types.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("from").Description("Only those said of one of these.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("to").Description("Only those that lead to one of these.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("ends").Description("Only those with each of these at one of their two ends: two ids ask for what is between the two.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("offices").Description("Only held positions of these offices, by their ids in the lexicon, such as `foreign-minister`.");
        Field<EdtfScalar>("at").Description("Only those that can have held at this date or in this span; those without a time count.");
        Field<TimeFilterInput>("time").Description("Only those whose time is so.");
        Field<DocumentFilterInput>("statedIn").Description("Only those that one of these documents states; documents of every kind count.");
        Field<FloatGraphType>("minConfidence").Description("Only those at least this certain, from 0 to 1.");
        FilterParts.AddTo<RelationFilterInput, RelationFilter>(this);
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => FilterParts.Bounded(
        new RelationFilter(
            value.List<RelationType>("types"), At: value.Get<Edtf>("at"), From: value.List<string>("from"), To: value.List<string>("to"), Ends: value.List<string>("ends"),
            Offices: value.List<string>("offices"), Time: value.Get<TimeFilter>("time"), MinConfidence: value.Value<double>("minConfidence"),
            StatedIn: value.Get<DocumentFilter>("statedIn"), And: value.List<RelationFilter>("and"), Or: value.List<RelationFilter>("or"), Not: value.Get<RelationFilter>("not")),
        f => FilterParts.Of(f.And, f.Or, f.Not));
}

internal sealed class EventFilterInput : InputObjectGraphType<EventFilter>
{
    public EventFilterInput()
    {
        Name = "EventFilter";
        Description = "Which events; what is left out lets everything through, and all that is given must hold.";
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("ids").Description("Only these.");
        Field<ListGraphType<NonNullGraphType<EventTypeEnum>>>("types").Description("Only events of these types.");
        Field<ListGraphType<NonNullGraphType<EventModeEnum>>>("modes").Description("Only events of these modes.");
        Field<ListGraphType<NonNullGraphType<EventContextEnum>>>("contexts").Description("Only events with at least one of these contexts.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("parties").Description("Only events in which each of these is an actor or a recipient.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("anyParty").Description("Only events in which at least one of these is an actor or a recipient.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("actors").Description("Only events in which at least one of these is an actor.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("recipients").Description("Only events in which at least one of these is a recipient.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("involves").Description("Only events in which each of these is an actor, a recipient or the place.");
        Field<IdGraphType>("place").Description("Only events in this very place or state.");
        Field<IdGraphType>("placeWithin").Description("Only events in this place or state, or in a place that lies in it.");
        Field<EdtfScalar>("between").Description("Only events whose date can lie in this span; those without a date do not.");
        Field<TimeFilterInput>("date").Description("Only events whose date is so.");
        Field<LanguageEnum>("language").Description("Only events that a document in this language tells of.");
        Field<DocumentFilterInput>("toldIn").Description("Only events that one of these documents tells of; documents of every kind count.");
        Field<FloatGraphType>("minConfidence").Description("Only events at least this certain, from 0 to 1.");
        FilterParts.AddTo<EventFilterInput, EventFilter>(this);
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => FilterParts.Bounded(
        new EventFilter(
            value.List<EventType>("types"), value.List<string>("modes"), value.List<string>("contexts"), value.List<string>("parties"),
            value.List<string>("actors"), value.List<string>("recipients"), value.Get<string>("place"), value.Get<Edtf>("between"),
            value.Value<Language>("language"), value.Value<double>("minConfidence"), value.List<string>("ids"), value.List<string>("anyParty"),
            value.List<string>("involves"), value.Get<string>("placeWithin"), value.Get<TimeFilter>("date"), value.Get<DocumentFilter>("toldIn"),
            value.List<EventFilter>("and"), value.List<EventFilter>("or"), value.Get<EventFilter>("not")),
        f => FilterParts.Of(f.And, f.Or, f.Not));
}

internal sealed class DocumentFilterInput : InputObjectGraphType<DocumentFilter>
{
    public DocumentFilterInput()
    {
        Name = "DocumentFilter";
        Description = "Which documents; what is left out lets everything through, and all that is given must hold. In lists of documents curated sources come only where `kinds` asks for them.";
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("ids").Description("Only these.");
        Field<ListGraphType<NonNullGraphType<DocumentKindEnum>>>("kinds").Description("Only documents of these kinds.");
        Field<LanguageEnum>("language").Description("Only documents in this language.");
        Field<StringGraphType>("publisher").Description("Only documents of this publisher.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("publishers").Description("Only documents of one of these publishers.");
        Field<EdtfScalar>("between").Description("Only documents published in this span.");
        Field<TimeFilterInput>("date").Description("Only documents whose date of publication is so.");
        Field<IdGraphType>("mentions").Description("Only documents that mention this entity.");
        FilterParts.AddTo<DocumentFilterInput, DocumentFilter>(this);
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => FilterParts.Bounded(
        new DocumentFilter(
            value.List<DocumentKind>("kinds"), value.Value<Language>("language"), value.Get<string>("publisher"), value.Get<Edtf>("between"),
            value.Get<string>("mentions"), Ids: value.List<string>("ids"), Publishers: value.List<string>("publishers"), Date: value.Get<TimeFilter>("date"),
            And: value.List<DocumentFilter>("and"), Or: value.List<DocumentFilter>("or"), Not: value.Get<DocumentFilter>("not")),
        f => FilterParts.Of(f.And, f.Or, f.Not));
}
