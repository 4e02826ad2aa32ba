using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Types.Paths;

/// <summary>The queries that walk the graph.</summary>
internal static class PathFields
{
    private const int MostSteps = 6;
    private const int DefaultSteps = 4;
    private const int DefaultPaths = 5;
    private const int MostPaths = 50;
    private const int DefaultEntities = 200;
    private const int MostRoots = 100;
    private const string EventTypes = "Only by events of these types; with `types` by both, and where both are left out all ways.";
    private const string At = "Only by relations that can have held in this span, those without a time too, and by events whose date can lie in it.";

    public static void AddTo(ObjectGraphType query)
    {
        query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<PathObject>>>>("path")
            .Description("What connects two entities: the shortest paths first, of equal length the more certain. Empty where none is short enough.")
            .Argument<NonNullGraphType<IdGraphType>>("from", "Where the paths start.")
            .Argument<NonNullGraphType<IdGraphType>>("to", "Where they end.")
            .Argument<IntGraphType>("maxLength", $"The most steps, from 1 to {MostSteps}.", a => a.DefaultValue = DefaultSteps)
            .Argument<ListGraphType<NonNullGraphType<RelationTypeEnum>>>("types", "Only by relations of these types, and by no events but those that `eventTypes` asks for; all ways where left out.")
            .Argument<ListGraphType<NonNullGraphType<EventTypeEnum>>>("eventTypes", EventTypes)
            .Argument<EdtfScalar>("at", At)
            .Argument<IntGraphType>("first", $"How many paths, at most {MostPaths}.", a => a.DefaultValue = DefaultPaths)
            .ResolveAsync(PathAsync);
        query.Field<NonNullGraphType<SubgraphObject>>("subgraph")
            .Description("The entities within some steps of the roots, nearest first, with the relations and events among them.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("roots", $"Where to start, at most {MostRoots} ids.")
            .Argument<IntGraphType>("depth", $"How many steps, from 0 to {MostSteps}.", a => a.DefaultValue = 1)
            .Argument<ListGraphType<NonNullGraphType<RelationTypeEnum>>>("types", "Only by relations of these types, and by no events but those that `eventTypes` asks for; all ways where left out.")
            .Argument<ListGraphType<NonNullGraphType<EventTypeEnum>>>("eventTypes", EventTypes)
            .Argument<EdtfScalar>("at", At)
            .Argument<IntGraphType>("limit", "The most entities, roots included.", a => a.DefaultValue = DefaultEntities)
            .ResolveAsync(SubgraphAsync);
    }

    private static async Task<object?> PathAsync(IResolveFieldContext<object?> context)
    {
        var (from, to) = (context.GetArgument<string>("from"), context.GetArgument<string>("to"));
        var length = Within(context, "maxLength", DefaultSteps, 1, MostSteps);
        var first = Within(context, "first", DefaultPaths, 0, MostPaths);
        await MustExistAsync(context, [from, to]);
        return await context.Request().Store.FindPathsAsync(
            new PathRequest(
                from, to, length, context.GetArgument<List<RelationType>?>("types"), first, context.GetArgument<List<EventType>?>("eventTypes"), context.GetArgument<Edtf?>("at")),
            context.CancellationToken);
    }

    private static async Task<object?> SubgraphAsync(IResolveFieldContext<object?> context)
    {
        var roots = context.GetArgument<List<string>>("roots");
        if (roots.Count > MostRoots) throw ApiError.BadArgument($"'roots' has {roots.Count} ids; it may have at most {MostRoots}.");
        var depth = Within(context, "depth", 1, 0, MostSteps);
        var limit = Within(context, "limit", DefaultEntities, 1, context.Request().Limits.PageSize);
        await MustExistAsync(context, roots);
        return await context.Request().Store.GetSubgraphAsync(
            new SubgraphRequest(
                roots, depth, context.GetArgument<List<RelationType>?>("types"), limit, context.GetArgument<List<EventType>?>("eventTypes"), context.GetArgument<Edtf?>("at")),
            context.CancellationToken);
    }

    private static int Within(IResolveFieldContext context, string argument, int otherwise, int least, int most)
    {
        var value = context.GetArgument<int?>(argument) ?? otherwise;
        return value >= least && value <= most ? value : throw ApiError.BadArgument($"'{argument}' is {value}; it must be from {least} to {most}.");
    }

    private static async Task MustExistAsync(IResolveFieldContext context, List<string> ids)
    {
        var nodes = await context.Load().Entities.LoadMany(ids).GetResultAsync(context.CancellationToken);
        for (var i = 0; i < ids.Count; i++)
            if (nodes[i] is null) throw new ApiError(ErrorCodes.NotFound, $"There is no entity with the id '{ids[i]}'.");
    }
}
