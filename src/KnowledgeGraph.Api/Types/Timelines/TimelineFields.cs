using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Timelines;

/// <summary>The query that puts events on a line of time.</summary>
internal static class TimelineFields
{
    public static void AddTo(ObjectGraphType query) => query
        .Field<NonNullGraphType<TimelineObject>>("timeline").Description("Events by the year, month, week or day they began in, oldest first.")
        .Argument<IdGraphType>("entity", "Only events in which this entity is an actor, a recipient or the place.")
        .Argument<EventFilterInput>("filter", "Only some events.")
        .Argument<TimeUnitEnum>("by", "How fine the line is.", a => a.DefaultValue = TimeUnit.Month)
        .ResolveAsync(async c =>
        {
            var (entity, filter) = (c.GetArgument<string?>("entity"), c.GetArgument<EventFilter?>("filter"));
            var which = (entity, filter) switch
            {
                (null, _) => filter ?? new EventFilter(),
                ({ } id, null) => new EventFilter(Involves: [id]),
                ({ } id, { } further) => new EventFilter(Involves: [id], And: [further]),
            };
            var unit = c.GetArgument<TimeUnit>("by");
            return new Timeline(which, unit, await c.Request().Store.GetTimelineAsync(which, unit, PageRequest.Of(0), c.CancellationToken));
        });
}
