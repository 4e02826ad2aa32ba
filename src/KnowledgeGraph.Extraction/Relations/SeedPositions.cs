using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The offices of the seed: what kind of body each belongs to, and who is known to have held it where.</summary>
internal sealed class SeedPositions
{
    private readonly Dictionary<string, EntityKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Person, string Office), string> _bodies = [];

    public SeedPositions(SeedFiles files)
    {
        foreach (var line in files.Offices())
            if (Enum.TryParse<EntityKind>(line.Value.Of, true, out var kind))
                _kinds[line.Value.Id] = kind;
        foreach (var line in files.Relations())
            if (line.Value is { Type: "HOLDS_POSITION", Office: { } office })
                _bodies.TryAdd((line.Value.From, office), line.Value.To);
    }

    /// <summary>The kind of body; null where any kind has the office.</summary>
    public EntityKind? KindOf(string? office) => office is not null && _kinds.TryGetValue(office, out var kind) ? kind : null;

    /// <summary>Where the person held the office, or null.</summary>
    public string? BodyOf(string person, string? office) => office is not null && _bodies.TryGetValue((person, office), out var body) ? body : null;
}
