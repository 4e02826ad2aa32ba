using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The offices of the seed: what kind of body each belongs to, and who is known to have held it where.</summary>
internal sealed class SeedPositions
{
    private readonly Dictionary<string, EntityKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Person, string Office), string> _bodies = [];
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    public SeedPositions(SeedFiles files)
    {
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in files.Offices())
        {
            forms[line.Value.Id] = [.. (line.Value.En ?? []).SelectMany(f => f.Split(' ')).Select(w => TextKey.Of(w)).Where(w => w.Length > 2)];
            if (Enum.TryParse<EntityKind>(line.Value.Of, true, out var kind))
                _kinds[line.Value.Id] = kind;
        }

        foreach (var line in files.Relations())
            if (line.Value is { Type: "HOLDS_POSITION", Office: { } office })
            {
                _bodies.TryAdd((line.Value.From, office), line.Value.To);
                if (!_words.TryGetValue(line.Value.From, out var words)) _words[line.Value.From] = words = new(StringComparer.Ordinal);
                words.UnionWith(forms.GetValueOrDefault(office) ?? []);
            }
    }

    /// <summary>The kind of body; null where any kind has the office.</summary>
    public EntityKind? KindOf(string? office) => office is not null && _kinds.TryGetValue(office, out var kind) ? kind : null;

    /// <summary>For each person the English words of the offices held.</summary>
    public Dictionary<string, HashSet<string>> OfficeWords() => _words;

    /// <summary>Where the person held the office, or null.</summary>
    public string? BodyOf(string person, string? office) => office is not null && _bodies.TryGetValue((person, office), out var body) ? body : null;
}
