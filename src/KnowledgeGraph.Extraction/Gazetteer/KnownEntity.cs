using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;

namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>An entity of the seed.</summary>
internal sealed record KnownEntity(string Id, EntityKind Kind, SeedEntity Seed)
{
    public static KnownEntity? Of(SeedEntity seed) => EntityKinds.OfId(seed.Id) is { } kind ? new(seed.Id, kind, seed) : null;
}
