using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Counting;

/// <summary>The queries that count.</summary>
internal static class CountFields
{
    private const int MostDimensions = 3;

    public static void AddTo(ObjectGraphType query)
    {
        query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<EventCountObject>>>>("eventCounts")
            .Description("How many events fall to each combination of values, most first. An event with several values of a dimension counts under each.")
            .Argument<EventFilterInput>("filter", "Only some events.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<EventDimensionEnum>>>>("by", $"What to count by: 1 to {MostDimensions} dimensions.")
            .Argument<IntGraphType>("first", "How many counts at most; all where left out.")
            .ResolveAsync(EventCountsAsync);
        query.Field<NonNullGraphType<StatisticsObject>>("statistics").Description("How much is in the graph.").ResolveAsync(async c =>
            new Statistics(await c.Request().Store.GetStatisticsAsync(c.CancellationToken), c.Request().Search.Revision));
        query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<RevisionObject>>>>("revisions").Description("The transactions of the graph, oldest first.")
            .Argument<IntGraphType>("since", "Only those after this number.", a => a.DefaultValue = 0)
            .Argument<IntGraphType>("first", "How many.")
            .ResolveAsync(async c => await c.Request().Store.GetRevisionsAsync(
                c.GetArgument<int?>("since") ?? 0, c.Size("first", c.Request().Limits.DefaultPageSize), c.CancellationToken));
    }

    private static async Task<object?> EventCountsAsync(IResolveFieldContext<object?> context)
    {
        var by = context.GetArgument<List<EventDimension>>("by");
        if (by.Count is 0 or > MostDimensions) throw ApiError.BadArgument($"'by' has {by.Count} dimensions; it must have 1 to {MostDimensions}.");
        if (by.Distinct().Count() < by.Count) throw ApiError.BadArgument("'by' names a dimension twice.");
        var first = context.Size("first", int.MaxValue);
        var counts = await context.Request().Store.CountEventsAsync(context.GetArgument<EventFilter?>("filter") ?? new EventFilter(), by, context.CancellationToken);
        return counts.Take(first).Select(count => new DimensionedCount(count, by)).ToList();
    }
}
