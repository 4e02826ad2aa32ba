using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Types;

/// <summary>The queries that list relations.</summary>
internal static class RelationFields
{
    public static void AddTo(ObjectGraphType query)
    {
        query.Field<NonNullGraphType<ConnectionObject<RelationObject>>>("relations").Description("Lasting relations, by type and start unless ordered otherwise.")
            .Argument<RelationFilterInput>("filter", "Only some of them.")
            .Argument<RelationOrderEnum>("orderBy", "Their order.", a => a.DefaultValue = RelationOrder.Type)
            .Paged()
            .ResolveAsync(c => ListAsync(c, c.GetArgument<RelationFilter?>("filter") ?? new RelationFilter(), c.GetArgument<RelationOrder>("orderBy")));
        query.Field<NonNullGraphType<ConnectionObject<RelationObject>>>("officeholders").Description("Who held which office at a date: the positions held then, the earliest start first.")
            .Argument<NonNullGraphType<EdtfScalar>>("at", "The date; of a span, those who can have held the office on some day of it.")
            .Argument<ListGraphType<NonNullGraphType<IdGraphType>>>("of", "Only offices of these organisations and states.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>("offices", "Only these offices, by their ids in the lexicon, such as `foreign-minister`.")
            .Argument<BooleanGraphType>("withoutTime", "Also those of whom no source says when.", a => a.DefaultValue = false)
            .Paged()
            .ResolveAsync(c => ListAsync(
                c,
                new RelationFilter(
                    [RelationType.HoldsPosition], At: c.GetArgument<Edtf>("at"), To: c.GetArgument<List<string>?>("of"), Offices: c.GetArgument<List<string>?>("offices"),
                    Time: c.GetArgument<bool?>("withoutTime") == true ? null : new TimeFilter(Known: true)),
                RelationOrder.StartAscending));
    }

    private static async Task<object?> ListAsync(IResolveFieldContext<object?> context, RelationFilter filter, RelationOrder order)
    {
        var page = context.Page();
        return Connection.Of(await PagingArguments.ReadAsync(page, () => context.Request().Store.ListRelationsAsync(filter, order, page, context.CancellationToken)));
    }
}
