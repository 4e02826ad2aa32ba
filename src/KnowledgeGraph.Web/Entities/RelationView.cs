using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Entities;

/// <summary>What the page of one relation shows: all that is said for it.</summary>
public sealed record RelationView(Relation Relation, GraphLookup Lookup)
{
    public static async Task<RelationView?> ReadAsync(IGraphReader reader, string id, CancellationToken cancellation)
    {
        if ((await reader.GetRelationsAsync([id], cancellation)).GetValueOrDefault(id) is not { } relation) return null;
        return new(relation, await GraphLookup.LoadAsync(reader, [relation], [], [], [], cancellation));
    }
}
