using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>The entities of a seed by their full names and by their identifiers in other registers. Thread-safe.</summary>
internal sealed class SeedDirectory
{
    private readonly Dictionary<string, SeedEntity> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SeedEntity>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scheme, string Value), string> _byIdentifier = [];
    private readonly Dictionary<(string State, string Category), List<SeedEntity>> _bodies = [];

    private SeedDirectory(IEnumerable<SeedEntity> entities)
    {
        foreach (var entity in entities)
        {
            if (EntityKinds.OfId(entity.Id) is null || !_byId.TryAdd(entity.Id, entity)) continue;
            foreach (var key in Names(entity).Select(TextKey.Of).Distinct(StringComparer.Ordinal)) Add(_byName, key, entity);
            foreach (var (scheme, value) in entity.Identifiers ?? new Dictionary<string, string>())
                if (!_byIdentifier.TryAdd((scheme, value.ToUpperInvariant()), entity.Id))
                    _byIdentifier[(scheme, value.ToUpperInvariant())] = "";
            if (entity is { Category: { } category, PartOf: { } whole }) Add(_bodies, (whole, category), entity);
        }
    }

    /// <summary>Reads a seed folder; without one the directory is empty.</summary>
    public static SeedDirectory Load(string? seedRoot) => new(seedRoot is null ? [] : new SeedFiles(seedRoot).Entities().Select(line => line.Value));

    public SeedEntity? Entity(string id) => _byId.GetValueOrDefault(id);

    public IEnumerable<SeedEntity> Of(EntityKind kind) => _byId.Values.Where(e => EntityKinds.OfId(e.Id) == kind);

    /// <summary>The entity that bears an identifier; null where none does, or several do.</summary>
    public string? ByIdentifier(string scheme, string value) =>
        _byIdentifier.TryGetValue((scheme, value.ToUpperInvariant()), out var id) && id.Length > 0 ? id : null;

    /// <summary>The entities of these kinds that bear a name (a leading English article aside), in the order of the seed.</summary>
    public IReadOnlyList<SeedEntity> Named(string name, params ReadOnlySpan<EntityKind> kinds)
    {
        var key = TextKey.Of(name);
        var found = _byName.GetValueOrDefault(key) ?? (key.StartsWith("the ", StringComparison.Ordinal) ? _byName.GetValueOrDefault(key[4..]) : _byName.GetValueOrDefault("the " + key));
        if (found is null) return [];
        var matches = new List<SeedEntity>();
        foreach (var entity in found)
            if (kinds.Length == 0 || kinds.Contains(EntityKinds.OfId(entity.Id)!.Value))
                matches.Add(entity);
        return matches;
    }

    /// <summary>The one body of a category that is part of a state; null where the seed has none or several.</summary>
    public string? Body(string state, string category) => _bodies.GetValueOrDefault((state, category)) is [var only] ? only.Id : null;

    /// <summary>True where an entity lies in, or is part of, another, directly or through what lies between.</summary>
    public bool IsWithin(string id, string whole)
    {
        const int Deepest = 6;
        var reached = new List<string> { id };
        for (int next = 0, depth = 0; next < reached.Count && depth < Deepest * 2; next++, depth++)
        {
            if (_byId.GetValueOrDefault(reached[next]) is not { } entity) continue;
            foreach (var above in (string?[])[entity.In, entity.PartOf])
            {
                if (above is null) continue;
                if (above == whole) return true;
                reached.Add(above);
            }
        }

        return false;
    }

    private static IEnumerable<string> Names(SeedEntity e)
    {
        var texts = new[] { e.En, e.Ar }.OfType<string>();
        foreach (var group in new[] { e.Aliases, e.Acronyms, e.Misspellings })
            if (group is not null)
                texts = texts.Concat(group.En ?? []).Concat(group.Ar ?? []);
        return texts.Where(t => t.Length > 0);
    }

    private static void Add<TKey>(Dictionary<TKey, List<SeedEntity>> groups, TKey key, SeedEntity entity)
        where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var group)) groups[key] = group = [];
        group.Add(entity);
    }
}
