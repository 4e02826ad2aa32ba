using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Loading;

/// <summary>An entity as the schema sees it; <paramref name="Event"/> is there exactly where its kind is <see cref="EntityKind.Event"/>.</summary>
internal sealed record EntityNode(Entity Entity, Event? Event = null)
{
    public string Id => Entity.Id;
}
