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
    private const int ShortestSkeleton = 2;
    private const int TellingSkeleton = 3;

    // Two Latin spellings sound as much alike as this if they are one name; an Arabic one leaves more open.
    private const double SameName = 0.85;
    private const double SameNameInArabic = 0.6;

    // Below this score an Arabic spelling is an Arabic word, wherever else the name is given (Badr, Karim).
    private const double MostArabic = -2.5;

    // Letters that Arabic seldom gives to a foreign name.
    private static readonly System.Buffers.SearchValues<char> ArabicOnly = System.Buffers.SearchValues.Create(
        [ArabicLetters.Ain, ArabicLetters.Hah, ArabicLetters.Sad, ArabicLetters.Dad, ArabicLetters.Zah, ArabicLetters.Thal, ArabicLetters.Qaf]);

    private readonly Dictionary<string, ListedName> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListedName> _family = new(StringComparer.Ordinal);
    private readonly HashSet<string> _givenLatin = new(StringComparer.Ordinal);
    private readonly HashSet<string> _familyLatin = new(StringComparer.Ordinal);
    private readonly HashSet<string> _european = new(StringComparer.Ordinal);
    private readonly HashSet<string> _arabic = new(StringComparer.Ordinal);

    // The listed foreign given names by skeleton and ending.
    private readonly Dictionary<string, List<string>> _bySkeleton = new(StringComparer.Ordinal);

    public static NameTables Load(string seedRoot, ForeignWords foreign)
    {
        var tables = new NameTables();
        var lexicon = Path.Combine(seedRoot, "lexicon");
        tables.Fill(tables._given, Path.Combine(lexicon, "given-names.tsv"), foreign);
        tables.Fill(tables._family, Path.Combine(lexicon, "family-names.tsv"), foreign);
        tables.FillLatin(tables._givenLatin, Path.Combine(lexicon, "given-names-latin.tsv"));
        tables.FillLatin(tables._familyLatin, Path.Combine(lexicon, "family-names-latin.tsv"));
        foreach (var (key, name) in tables._given)
        {
            if (!tables.IsForeign(name.Standing)) continue;
            var skeleton = NameSkeleton.WithEnding(key);
            tables.AddSkeleton(skeleton, name.Standing);
            if (key[^1] == 'e') tables.AddSkeleton(skeleton + "i", name.Standing); // Arabic writes the last vowel of Dante.
        }

        return tables;
    }

    public bool IsGiven(string key) => _given.ContainsKey(key) || _givenLatin.Contains(key);

    public bool IsFamily(string key) => _family.ContainsKey(key) || _familyLatin.Contains(key);

    /// <summary>
    /// What stands for all spellings of a father's or family name in both scripts, in lower-case Latin letters: for names of Arabic origin the table's spelling; for any
    /// other, listed or not, its skeleton, for its Arabic spellings vary. Empty for a name without consonants.
    /// </summary>
    public string Standing(string compactKey)
    {
        var listed = Listed(compactKey)?.Standing;
        return listed is not null && !IsForeign(listed) ? listed : NameSkeleton.Of(listed ?? compactKey);
    }

    /// <summary>
    /// What stands for all spellings of a given name in both scripts: the table's spelling where it has the name, the like-sounding foreign given name of the same skeleton
    /// and ending where it has not (David for دايفيد), and these themselves for any other. Finer than <see cref="Standing"/>: given names tell a family's members apart.
    /// </summary>
    public string Given(string compactKey)
    {
        if (Listed(compactKey) is { } listed) return listed.Standing;
        var skeleton = NameSkeleton.WithEnding(compactKey);
        if (!_bySkeleton.TryGetValue(skeleton, out var names)) return skeleton;
        var (like, likeness) = names.Select(n => (Name: n, Likeness: NameSimilarity.Of(n, compactKey))).MaxBy(n => n.Likeness);
        return likeness >= (Scripts.IsArabicLetter(compactKey[0]) && skeleton.Length >= TellingSkeleton ? SameNameInArabic : SameName) ? like : skeleton;
    }

    /// <summary>The name that the bilingual tables have under a key, given names first; null where they have none.</summary>
    public ListedName? Listed(string compactKey) => _given.GetValueOrDefault(compactKey) ?? _family.GetValueOrDefault(compactKey);

    /// <summary>True for a key that the bilingual tables have.</summary>
    public bool IsListed(string compactKey) => _given.ContainsKey(compactKey) || _family.ContainsKey(compactKey);

    private bool IsForeign(string standing) => _european.Contains(standing) && !_arabic.Contains(standing);

    private void AddSkeleton(string skeleton, string standing)
    {
        if (skeleton.Length < ShortestSkeleton) return;
        if (!_bySkeleton.TryGetValue(skeleton, out var names)) _bySkeleton[skeleton] = names = [];
        if (!names.Contains(standing)) names.Add(standing);
    }

    /// <summary>
    /// Names that share an Arabic spelling stand under the first of them, for the Arabic cannot tell them apart. The spelling that a row gives first is its own, whatever
    /// other rows give it as one of several.
    /// </summary>
    private void Fill(Dictionary<string, ListedName> table, string path, ForeignWords foreign)
    {
        var others = new List<(string Forms, ListedName Name)>();
        foreach (var row in TsvFile.Read(path, 4))
        {
            var arabic = Compact(row[0]);
            var own = Compact(row[1]);
            var standing = arabic.Length > 0 && table.TryGetValue(arabic, out var first) ? first.Standing : own;
            if (standing.Length == 0) continue;
            var name = new ListedName(standing, own, row[3].Length > 0 ? row[3][0] : ListedName.AnyGender);
            var score = foreign.Score(arabic);
            if (arabic.AsSpan().ContainsAny(ArabicOnly) || (double.IsFinite(score) && score < MostArabic)) _arabic.Add(standing);
            else if (score >= ForeignWords.Likely) _european.Add(standing);
            if (arabic.Length > 0) table.TryAdd(arabic, name);
            if (own.Length > 0) table.TryAdd(own, name);
            others.Add((row[2], name));
        }

        foreach (var (forms, name) in others)
            foreach (var form in forms.Split('|'))
                if (Compact(form) is { Length: > 0 } key)
                    table.TryAdd(key, name);
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
