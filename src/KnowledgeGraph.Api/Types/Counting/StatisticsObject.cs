using GraphQL.Types;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Counting;

/// <summary>The store's statistics and the revision its search index stands at.</summary>
internal sealed record Statistics(GraphStatistics Graph, long SearchRevision);

internal sealed class StatisticsObject : ObjectGraphType<Statistics>
{
    public StatisticsObject()
    {
        Name = "Statistics";
        Description = "How much is in the graph.";
        Count("revision", "The number of the last transaction.", s => (int)s.Graph.Revision);
        Count("searchRevision", "The revision that search answers from.", s => (int)s.SearchRevision);
        Count("entities", "How many entities, events included.", s => s.Graph.Entities.Values.Sum());
        Count("relations", "How many relations.", s => s.Graph.Relations.Values.Sum());
        Count("events", "How many events.", s => s.Graph.Events.Values.Sum());
        Count("documents", "How many documents, curated sources included.", s => s.Graph.Documents);
        Count("mentions", "How many places in documents name an entity.", s => s.Graph.Mentions);
        Count("statements", "How many statements the graph was joined from.", s => s.Graph.Statements);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EntityKindCountObject>>>>("entitiesByKind").Description("The entities counted by kind.")
            .Resolve(c => c.Source.Graph.Entities.OrderBy(e => e.Key).ToList());
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RelationTypeCountObject>>>>("relationsByType").Description("The relations counted by type.")
            .Resolve(c => c.Source.Graph.Relations.OrderBy(e => e.Key).ToList());
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EventTypeCountObject>>>>("eventsByType").Description("The events counted by type.")
            .Resolve(c => c.Source.Graph.Events.OrderBy(e => e.Key).ToList());
    }

    private void Count(string name, string description, Func<Statistics, int> count) =>
        Field<NonNullGraphType<IntGraphType>>(name).Description(description).Resolve(c => count(c.Source));
}

internal sealed class EntityKindCountObject : ObjectGraphType<KeyValuePair<EntityKind, int>>
{
    public EntityKindCountObject()
    {
        Name = "EntityKindCount";
        Description = "How many entities are of a kind.";
        Field<NonNullGraphType<EntityKindEnum>>("kind").Description("The kind.").Resolve(c => c.Source.Key);
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many.").Resolve(c => c.Source.Value);
    }
}

internal sealed class RelationTypeCountObject : ObjectGraphType<KeyValuePair<RelationType, int>>
{
    public RelationTypeCountObject()
    {
        Name = "RelationTypeCount";
        Description = "How many relations are of a type.";
        Field<NonNullGraphType<RelationTypeEnum>>("type").Description("The type.").Resolve(c => c.Source.Key);
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many.").Resolve(c => c.Source.Value);
    }
}

internal sealed class EventTypeCountObject : ObjectGraphType<KeyValuePair<EventType, int>>
{
    public EventTypeCountObject()
    {
        Name = "EventTypeCount";
        Description = "How many events are of a type.";
        Field<NonNullGraphType<EventTypeEnum>>("type").Description("The type.").Resolve(c => c.Source.Key);
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many.").Resolve(c => c.Source.Value);
    }
}
