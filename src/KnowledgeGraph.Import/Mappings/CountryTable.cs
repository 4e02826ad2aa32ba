using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Import.Mappings;

/// <summary>Names of countries in tables that no newspaper prints: <c>graph-seed/mappings/icews-countries.tsv</c>. Thread-safe.</summary>
internal static class CountryTable
{
    private static readonly Dictionary<string, string> Ids = MappingData.Rows("icews-countries.tsv").ToDictionary(row => TextKey.Of(row[0]), row => row[1], StringComparer.Ordinal);

    /// <summary>The id of the state; null where the name is not listed.</summary>
    public static string? Find(string name) => Ids.GetValueOrDefault(TextKey.Of(name));
}
