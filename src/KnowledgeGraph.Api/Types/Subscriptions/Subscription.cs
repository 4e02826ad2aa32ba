using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Subscriptions;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Api.Types.Subscriptions;

internal sealed class Subscription : ObjectGraphType
{
    public Subscription()
    {
        Name = "Subscription";
        Description = "What can be followed, over a WebSocket (graphql-transport-ws) or as an event stream (graphql-sse). Who is slow is told the latest, not every step.";
        Field<NonNullGraphType<ChangeObject>>("changed")
            .Description("What changes in the graph, whoever changes it. After a lost connection, subscribe again with `since` the last `revision` you were told: nothing is missed, though a change that came in parts may come again.")
            .Argument<ListGraphType<NonNullGraphType<EntityKindEnum>>>("kinds", "Only entities of these kinds.")
            .Argument<ListGraphType<NonNullGraphType<IdGraphType>>>("ids", "Only these entities, and documents that mention one of them.")
            .Argument<ListGraphType<NonNullGraphType<EventTypeEnum>>>("types", "Only events of these types, and of other entities only what `kinds` names.")
            .Argument<IntGraphType>("since", "Begin with what changed after this revision; where left out, with what comes from now on.")
            .Resolve(c => c.Source)
            .ResolveStreamAsync(async c => await ChangesAsync(c));
        Field<NonNullGraphType<ImportProgressObject>>("importProgress")
            .Description("The imports that this server runs: first how far each is that is under way, then each again when it is further, and when it has ended.")
            .Resolve(c => c.Source)
            .ResolveStream(c => new EventSource(c.Request().Imports.FollowAsync));
    }

    private static async Task<EventSource> ChangesAsync(IResolveFieldContext context)
    {
        var request = context.Request();
        var filter = new ChangeFilter(
            context.GetArgument<List<EntityKind>?>("kinds"), context.GetArgument<List<string>?>("ids"), context.GetArgument<List<EventType>?>("types"));
        if (filter.Ids?.Count > request.Limits.PageSize)
        {
            throw ApiError.Limit(
                $"'ids' has {filter.Ids.Count} ids; at most {request.Limits.PageSize} are followed at once.", nameof(ApiLimits.PageSize), request.Limits.PageSize);
        }

        var present = await request.Store.GetRevisionAsync(context.CancellationToken);
        var since = context.GetArgument<int?>("since") ?? present;
        if (since < 0) throw ApiError.BadArgument($"'since' is {since}; revisions begin at 0, the empty graph.");
        if (since > present)
            throw ApiError.BadArgument($"'since' is {since}, but the graph stands at revision {present}: it is not the one you followed. Read it anew.");
        return new EventSource(stop => request.Changes.FollowAsync(filter, since, stop));
    }
}
