using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Import.Mappings;

/// <summary>What PLOVER calls an event of CAMEO.</summary>
/// <param name="Code">CAMEO's code, leading zero kept.</param>
/// <param name="Confidence">How well the type covers the event.</param>
internal sealed record CameoEvent(string Code, string Name, EventType Type, string? Mode, IReadOnlyList<string> Contexts, double Confidence);

/// <summary>CAMEO's events by the names that ICEWS and others print, and by code: <c>graph-seed/mappings/cameo-plover.tsv</c>. Thread-safe.</summary>
internal sealed class CameoTable
{
    private static readonly string[] Residues = [" not specified below", " not specified otherwise", " not spec below"];

    private readonly Dictionary<string, CameoEvent> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CameoEvent> _byCode = new(StringComparer.Ordinal);

    private CameoTable()
    {
        foreach (var row in MappingData.Rows("cameo-plover.tsv"))
        {
            var type = EnumSpelling.Read<EventType>(row[3]) ?? throw new InvalidDataException($"'{row[3]}' is no event type.");
            var contexts = MappingData.Cell(row, 5)?.Split(' ') ?? [];
            var told = new CameoEvent(row[0], row[1], type, MappingData.Cell(row, 4), contexts, Confidence(row[6]));
            _byCode.Add(told.Code, told);
            // A root's name ("Consult") is the name of its first event too; the more special code comes later and goes first.
            foreach (var name in (MappingData.Cell(row, 2)?.Split('|') ?? []).Prepend(told.Name)) _byName[TextKey.Of(name)] = told;
        }
    }

    public static CameoTable Shared { get; } = new();

    /// <summary>Every event of the table, in the order of its codes.</summary>
    public IEnumerable<CameoEvent> All => _byCode.Values.OrderBy(e => e.Code, StringComparer.Ordinal);

    /// <summary>By the event's name as a table prints it, else by its code; null where neither is known. A code that has lost its leading zero is found.</summary>
    public CameoEvent? Find(string? name, string? code)
    {
        if (name is not null && ByName(name) is { } named) return named;
        return code is null ? null : _byCode.GetValueOrDefault(code) ?? _byCode.GetValueOrDefault("0" + code);
    }

    private CameoEvent? ByName(string name)
    {
        var key = TextKey.Of(name);
        foreach (var residue in Residues)
            if (key.EndsWith(residue, StringComparison.Ordinal))
                key = key[..^residue.Length];
        return _byName.GetValueOrDefault(key);
    }

    private static double Confidence(string fit) => fit switch
    {
        "same" => 0.9,
        "near" => 0.7,
        "broad" => 0.5,
        _ => throw new InvalidDataException($"'{fit}' is no fit."),
    };
}
