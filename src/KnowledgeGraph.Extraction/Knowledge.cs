using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Model.Seed;

namespace KnowledgeGraph.Extraction;

/// <summary>What the extractor knows, read once from the seed's folder. Thread-safe.</summary>
internal sealed class Knowledge
{
    private readonly Dictionary<string, KnownEntity> _entities;

    private Knowledge(Dictionary<string, KnownEntity> entities)
    {
        _entities = entities;
        Names = new(entities.Values);
    }

    /// <summary>All surface forms of the seed's entities.</summary>
    public NameIndex Names { get; }

    public static Knowledge Load(string seedRoot)
    {
        var files = new SeedFiles(seedRoot);
        var entities = new Dictionary<string, KnownEntity>(StringComparer.Ordinal);
        foreach (var line in files.Entities())
            if (KnownEntity.Of(line.Value) is { } entity)
                entities.TryAdd(entity.Id, entity);
        return new(entities);
    }

    public KnownEntity? Entity(string id) => _entities.GetValueOrDefault(id);
}
