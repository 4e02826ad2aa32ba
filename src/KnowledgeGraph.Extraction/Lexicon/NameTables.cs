using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>
/// The tables <c>lexicon/given-names.tsv</c> and <c>lexicon/family-names.tsv</c>: spellings in both scripts and the one that stands for them.
/// Names of several words are compared without their spaces. Thread-safe.
/// </summary>
internal sealed class NameTables
{
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _family = new(StringComparer.Ordinal);

    public static NameTables Load(string seedRoot)
    {
        var tables = new NameTables();
        Fill(tables._given, Path.Combine(seedRoot, "lexicon", "given-names.tsv"));
        Fill(tables._family, Path.Combine(seedRoot, "lexicon", "family-names.tsv"));
        return tables;
    }

    public bool IsGiven(string key) => _given.ContainsKey(key);

    public bool IsFamily(string key) => _family.ContainsKey(key);

    /// <summary>The spelling that stands for all spellings of a name, in lower-case Latin letters; null for a name that neither table has.</summary>
    public string? Standing(string compactKey) => _given.GetValueOrDefault(compactKey) ?? _family.GetValueOrDefault(compactKey);

    /// <summary>Names that share an Arabic spelling stand under the first of them, for the Arabic cannot tell them apart.</summary>
    private static void Fill(Dictionary<string, string> table, string path)
    {
        foreach (var row in TsvFile.Read(path, 3))
        {
            var arabic = Compact(row[0]);
            var standing = arabic.Length > 0 && table.TryGetValue(arabic, out var first) ? first : Compact(row[1]);
            if (standing.Length == 0) continue;
            foreach (var form in row[2].Split('|').Prepend(row[1]).Prepend(row[0]))
                if (Compact(form) is { Length: > 0 } key)
                    table.TryAdd(key, standing);
        }
    }

    internal static string Compact(string name) => TextKey.Of(name).Replace(" ", "", StringComparison.Ordinal);
}
