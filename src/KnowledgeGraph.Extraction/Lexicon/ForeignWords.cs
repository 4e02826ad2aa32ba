using System.Globalization;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>How much an Arabic word looks like the spelling of a foreign name, by its letters alone (<c>lexicon/foreign-letters.tsv</c>). Thread-safe.</summary>
internal sealed class ForeignWords
{
    /// <summary>At this score and above one ordinary word of a hundred is taken for a name, and six of ten foreign names are found.</summary>
    public const double Likely = 2;

    /// <summary>At this score and above one ordinary word of twenty is taken for a name, and nearly nine of ten foreign names are found: only beside another such word.</summary>
    public const double Possible = 0;

    /// <summary>Below this score hardly any foreign name is found.</summary>
    public const double Hardly = -4.5;

    private const int LongestGroup = 4;
    private const int LongestWord = 32;
    private const string EveryWord = "*";

    private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);
    private readonly float _every;

    private ForeignWords(string path)
    {
        foreach (var row in TsvFile.Read(path, 2))
            if (float.TryParse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                if (row[0] == EveryWord) _every = weight;
                else _weights[row[0]] = weight;
            }
    }

    public static ForeignWords Load(string seedRoot) => new(Path.Combine(seedRoot, "lexicon", "foreign-letters.tsv"));

    /// <summary>Log odds that a word is a foreign name; far below zero for words too short to tell, and where the table is missing.</summary>
    public double Score(string key)
    {
        if (_weights.Count == 0 || key.Length is < 3 or > LongestWord) return double.NegativeInfinity;
        Span<char> word = stackalloc char[LongestWord + 2];
        word[0] = '^';
        key.CopyTo(word[1..]);
        word[key.Length + 1] = '$';
        word = word[..(key.Length + 2)];
        var lookup = _weights.GetAlternateLookup<ReadOnlySpan<char>>();
        var score = _every;
        for (var length = 2; length <= LongestGroup; length++)
            for (var at = 0; at + length <= word.Length; at++)
                if (lookup.TryGetValue(word.Slice(at, length), out var weight))
                    score += weight;
        return score;
    }
}
