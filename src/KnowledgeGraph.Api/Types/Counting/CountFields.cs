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
            .ResolveAsync(async c =>
            {
                var (by, first) = Dimensions<EventDimension>(c);
                var counts = await c.Request().Store.CountEventsAsync(c.GetArgument<EventFilter?>("filter") ?? new EventFilter(), by, c.CancellationToken);
                KeySpelling[] spelling = [.. by.Select(Spelling)];
                return counts.Take(first).Select(count => new DimensionedCount(count.Keys, count.Count, spelling)).ToList();
            });
        query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<RelationCountObject>>>>("relationCounts")
            .Description("How many relations fall to each combination of values, most first. A relation with several values of a dimension counts under each.")
            .Argument<RelationFilterInput>("filter", "Only some relations.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<RelationDimensionEnum>>>>("by", $"What to count by: 1 to {MostDimensions} dimensions.")
            .Argument<IntGraphType>("first", "How many counts at most; all where left out.")
            .ResolveAsync(async c =>
            {
                var (by, first) = Dimensions<RelationDimension>(c);
                var counts = await c.Request().Store.CountRelationsAsync(c.GetArgument<RelationFilter?>("filter") ?? new RelationFilter(), by, c.CancellationToken);
                KeySpelling[] spelling = [.. by.Select(Spelling)];
                return counts.Take(first).Select(count => new DimensionedCount(count.Keys, count.Count, spelling)).ToList();
            });
        query.Field<NonNullGraphType<StatisticsObject>>("statistics").Description("How much is in the graph.").ResolveAsync(async c =>
            new Statistics(await c.Request().Store.GetStatisticsAsync(c.CancellationToken), c.Request().Search.Revision));
    }

    private static (IReadOnlyList<T> By, int First) Dimensions<T>(IResolveFieldContext<object?> context)
    {
        var by = context.GetArgument<List<T>>("by");
        if (by.Count is 0 or > MostDimensions) throw ApiError.BadArgument($"'by' has {by.Count} dimensions; it must have 1 to {MostDimensions}.");
        if (by.Distinct().Count() < by.Count) throw ApiError.BadArgument("'by' names a dimension twice.");
        return (by, context.Size("first", int.MaxValue));
    }

    private static KeySpelling Spelling(EventDimension dimension) => dimension switch
    {
        EventDimension.Type or EventDimension.Mode or EventDimension.Language or EventDimension.Context => KeySpelling.Enum,
        EventDimension.Actor or EventDimension.Recipient or EventDimension.Party or EventDimension.Place => KeySpelling.Entity,
        _ => KeySpelling.Plain,
    };

    private static KeySpelling Spelling(RelationDimension dimension) => dimension switch
    {
        RelationDimension.Language => KeySpelling.Enum,
        RelationDimension.From or RelationDimension.To or RelationDimension.Party => KeySpelling.Entity,
        _ => KeySpelling.Plain,
    };
}
