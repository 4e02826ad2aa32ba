using KnowledgeGraph.Import.Mappings;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Import.FollowTheMoney;

/// <summary>What a schema of FollowTheMoney becomes.</summary>
/// <param name="Becomes">A kind, a relation type or an event type as it is spelled in files, or null where nothing fits.</param>
internal sealed record FtmSchema(string Name, string? Becomes, string? From, string? To, string? Title)
{
    public bool IsEvent => EnumSpelling.Read<EventType>(Becomes) is not null;
}

/// <summary>What a property becomes.</summary>
internal sealed record FtmProperty(string Becomes, string? As);

/// <summary>The mapping of FollowTheMoney: <c>graph-seed/mappings/ftm-schemas.tsv</c> and <c>ftm-properties.tsv</c>. Thread-safe.</summary>
internal static class FtmTable
{
    private static readonly Dictionary<string, FtmSchema> Schemata = MappingData.Rows("ftm-schemas.tsv")
        .Select(row => new FtmSchema(row[0], MappingData.Cell(row, 1), MappingData.Cell(row, 2), MappingData.Cell(row, 3), MappingData.Cell(row, 4)))
        .ToDictionary(s => s.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, FtmProperty> Properties = MappingData.Rows("ftm-properties.tsv")
        .ToDictionary(row => row[0], row => new FtmProperty(row[1], MappingData.Cell(row, 2)), StringComparer.Ordinal);

    public static FtmSchema? Schema(string name) => Schemata.GetValueOrDefault(name);

    public static FtmProperty? Property(string name) => Properties.GetValueOrDefault(name);
}
