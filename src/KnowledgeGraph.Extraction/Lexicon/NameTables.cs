using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>
/// The tables <c>lexicon/given-names.tsv</c> and <c>lexicon/family-names.tsv</c>, with spellings in both scripts and the one that stands for them, and the lists of
/// Latin-script names beside them. Names of several words are compared without their spaces. Thread-safe.
/// </summary>
internal sealed class NameTables
{
    private const int ShortestSkeleton = 3;

    // Below this score an Arabic spelling is an Arabic word, wherever else the name is given (Badr, Karim).
    private const double MostArabic = -2.5;

    // Letters that Arabic seldom gives to a foreign name.
    private static readonly System.Buffers.SearchValues<char> ArabicOnly = System.Buffers.SearchValues.Create(
        [ArabicLetters.Ain, ArabicLetters.Hah, ArabicLetters.Sad, ArabicLetters.Dad, ArabicLetters.Zah, ArabicLetters.Thal, ArabicLetters.Qaf]);

    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _family = new(StringComparer.Ordinal);
    private readonly HashSet<string> _givenLatin = new(StringComparer.Ordinal);
    private readonly HashSet<string> _familyLatin = new(StringComparer.Ordinal);
    private readonly HashSet<string> _european = new(StringComparer.Ordinal);
    private readonly HashSet<string> _arabic = new(StringComparer.Ordinal);

    // The foreign given name that alone has a skeleton; null where several given names have it.
    private readonly Dictionary<string, string?> _bySkeleton = new(StringComparer.Ordinal);

    public static NameTables Load(string seedRoot, ForeignWords foreign)
    {
        var tables = new NameTables();
        var lexicon = Path.Combine(seedRoot, "lexicon");
        tables.Fill(tables._given, Path.Combine(lexicon, "given-names.tsv"), foreign);
        tables.Fill(tables._family, Path.Combine(lexicon, "family-names.tsv"), foreign);
        tables.FillLatin(tables._givenLatin, Path.Combine(lexicon, "given-names-latin.tsv"));
        tables.FillLatin(tables._familyLatin, Path.Combine(lexicon, "family-names-latin.tsv"));
        foreach (var (key, standing) in tables._given)
        {
            var skeleton = NameSkeleton.Of(key);
            if (skeleton.Length >= ShortestSkeleton && !tables._bySkeleton.TryAdd(skeleton, standing) && tables._bySkeleton[skeleton] != standing) tables._bySkeleton[skeleton] = null;
        }

        foreach (var (skeleton, standing) in tables._bySkeleton)
            if (standing is not null && !tables.IsForeign(standing))
                tables._bySkeleton[skeleton] = null;

        return tables;
    }

    public bool IsGiven(string key) => _given.ContainsKey(key) || _givenLatin.Contains(key);

    public bool IsFamily(string key) => _family.ContainsKey(key) || _familyLatin.Contains(key);

    /// <summary>
    /// What stands for all spellings of a name in both scripts, in lower-case Latin letters: for names of Arabic origin the table's spelling; for any other, listed or not,
    /// its skeleton, for its Arabic spellings vary. Empty for a name without consonants.
    /// </summary>
    public string Standing(string compactKey)
    {
        var listed = _given.GetValueOrDefault(compactKey) ?? _family.GetValueOrDefault(compactKey);
        if (listed is not null && !IsForeign(listed)) return listed;
        var skeleton = NameSkeleton.Of(listed ?? compactKey);
        return skeleton;
    }

    /// <summary>The one foreign given name of the tables that has a skeleton, for ids to be read; the skeleton itself where there is none or are several.</summary>
    public string Readable(string standing) => _bySkeleton.GetValueOrDefault(standing) ?? standing;

    /// <summary>True for a key that the bilingual tables have.</summary>
    public bool IsListed(string compactKey) => _given.ContainsKey(compactKey) || _family.ContainsKey(compactKey);

    private bool IsForeign(string standing) => _european.Contains(standing) && !_arabic.Contains(standing);

    /// <summary>Names that share an Arabic spelling stand under the first of them, for the Arabic cannot tell them apart.</summary>
    private void Fill(Dictionary<string, string> table, string path, ForeignWords foreign)
    {
        foreach (var row in TsvFile.Read(path, 3))
        {
            var arabic = Compact(row[0]);
            var standing = arabic.Length > 0 && table.TryGetValue(arabic, out var first) ? first : Compact(row[1]);
            if (standing.Length == 0) continue;
            var score = foreign.Score(arabic);
            if (arabic.AsSpan().ContainsAny(ArabicOnly) || (double.IsFinite(score) && score < MostArabic)) _arabic.Add(standing);
            else if (score >= ForeignWords.Likely) _european.Add(standing);
            foreach (var form in row[2].Split('|').Prepend(row[1]).Prepend(row[0]))
                if (Compact(form) is { Length: > 0 } key)
                    table.TryAdd(key, standing);
        }
    }

    private void FillLatin(HashSet<string> names, string path)
    {
        foreach (var row in TsvFile.Read(path, 2))
        {
            var key = Compact(row[0]);
            if (row[1] != "word") names.Add(key);
            if (row[1] != "world") _european.Add(key);
        }
    }

    internal static string Compact(string name) => TextKey.Of(name).Replace(" ", "", StringComparison.Ordinal);
}
