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
        Field<ListGraphType<NonNullGraphType<EventTypeEnum>>>("eventTypes").Description("Only events of these types.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new SearchFilter(value.Get<string>("publisher"), value.Get<Edtf>("between"), value.Get<string>("mentions"), value.List<EventType>("eventTypes"));
}

internal sealed class ChangeFilterInput : InputObjectGraphType<ChangeFilter>
{
    public ChangeFilterInput()
    {
        Name = "ChangeFilter";
        Description = "Which changes; what is left out lets everything through, and all that is given must hold.";
        Field<IntGraphType>("until").Description("Only of this revision and earlier ones.");
        Field<ListGraphType<NonNullGraphType<ChangedKindEnum>>>("kinds").Description("Only of these kinds of things.");
        Field<ListGraphType<NonNullGraphType<ChangeActionEnum>>>("actions").Description("Only where this was done.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("ids").Description("Only of these things.");
        Field<StringGraphType>("author").Description("Only of revisions that this author made: `import`, `editor:NAME`.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new ChangeFilter(
        Until: value.Value<int>("until"), Kinds: value.List<ChangedKind>("kinds"), Actions: value.List<ChangeAction>("actions"), Ids: value.List<string>("ids"),
        Author: value.Get<string>("author"));
}
