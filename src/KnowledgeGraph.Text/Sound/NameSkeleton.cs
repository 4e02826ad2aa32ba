using System.Text;

namespace KnowledgeGraph.Text.Sound;

/// <summary>
/// The skeleton of a name's word: its consonants, with all that the scripts and languages confuse taken together (<c>g j k q kh</c>; <c>s z sh ch</c> and soft <c>c</c>;
/// <c>b p</c>; <c>f v w</c>; <c>t th</c>), in lower-case Latin letters (table <c>skeletons.tsv</c>). Coarser than <see cref="SoundKey"/>: nine of ten foreign names
/// have the skeleton of their Arabic spelling, and two random names one skeleton in one of fifteen hundred cases.
/// </summary>
public static class NameSkeleton
{
    private const int ShortestEnding = 1;

    private static readonly Graphemes<string> Table = new(SoundData.Rows("skeletons.tsv").ToDictionary(row => row[0], row => row[1] == "-" ? "" : row[1]));
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        SoundData.Rows("endings.tsv").ToDictionary(row => row[0], row => row[1] == "-" ? "" : row[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestEnding = SoundData.Rows("endings.tsv").Max(row => row[0].Length);

    /// <summary>The skeleton of one word as <see cref="Normalization.TextKey"/> writes it; empty where it has no consonant.</summary>
    public static string Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var skeleton = new StringBuilder(key.Length);
        for (var at = 0; at < key.Length;)
        {
            var length = Table.TryGetLongest(key, at, out var letters);
            if (length > 0)
                foreach (var letter in letters)
                    Append(letter);
            else if (char.IsAsciiDigit(key[at])) Append(key[at]);
            at += Math.Max(1, length);
        }

        return skeleton.ToString();

        void Append(char letter)
        {
            if (skeleton.Length == 0 || skeleton[^1] != letter) skeleton.Append(letter);
        }
    }

    /// <summary>
    /// The skeleton with the vowel that ends the word and that both scripts write (Maria, Mario and Mary: <c>mra</c>, <c>mro</c>, <c>mri</c>; table <c>endings.tsv</c>):
    /// for given names, which often differ in no more.
    /// </summary>
    public static string WithEnding(string key)
    {
        var skeleton = Of(key);
        for (var length = Math.Min(LongestEnding, key.Length - 1); length >= ShortestEnding; length--)
            if (Endings.TryGetValue(key.AsSpan(key.Length - length), out var vowel))
                return skeleton + vowel;
        return skeleton;
    }
}
