using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Querying;

/// <summary>What English words of names and offices are shortened to.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, string> Words = SearchData.Rows("abbreviations.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The word that a key stands for; null where it is no abbreviation.</summary>
    public static string? Of(string key) => Words.GetValueOrDefault(key);

    /// <summary>A key with the abbreviations among its words, the last aside, written out; null where there is none.</summary>
    public static string? Expand(string key)
    {
        var words = key.Split(' ');
        var expanded = string.Join(' ', words.Select((word, i) => i < words.Length - 1 && Of(word) is { } whole ? whole : word));
        return expanded == key ? null : expanded;
    }
}
