using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Import.Mappings;

/// <summary>How what stands before a country in an actor's name is read: the words of <c>graph-seed/mappings/icews-sectors.tsv</c>.</summary>
/// <param name="Treatment"><c>state</c>, <c>ministry</c>, <c>body</c>, <c>organ</c> or <c>group</c>.</param>
/// <param name="Of">The ministry's portfolio or the body's category.</param>
internal sealed record Sector(string Treatment, string? Of, string? Arabic);

/// <summary>The sectors of ICEWS by their names. Thread-safe.</summary>
internal static class SectorTable
{
    private static readonly Dictionary<string, Sector> Sectors = Load();

    public static Sector? Find(string name) => Sectors.GetValueOrDefault(TextKey.Of(name));

    private static Dictionary<string, Sector> Load()
    {
        var sectors = new Dictionary<string, Sector>(StringComparer.Ordinal);
        foreach (var row in MappingData.Rows("icews-sectors.tsv"))
        {
            var parts = row[1].Split(':');
            sectors[TextKey.Of(row[0])] = new(parts[0], parts.Length > 1 ? parts[1] : null, MappingData.Cell(row, 2));
        }

        return sectors;
    }
}
