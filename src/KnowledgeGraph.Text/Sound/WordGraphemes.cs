using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Text.Sound;

/// <summary>
/// The graphemes that begin at each letter of a word, by their numbers in one table: the letter itself, 0 where the table has it not, then the longer ones. Names are made of
/// the same words again and again, so the last some thousand words are kept.
/// </summary>
internal sealed class WordGraphemes
{
    private const int Longest = 5;
    private const int Kept = 1 << 12;

    private static readonly WordGraphemes?[] Recent = new WordGraphemes?[Kept];

    private readonly string word;
    private readonly Graphemes<int> table;
    private readonly (int Length, int Number)[] graphemes;
    private readonly int[] starts;

    private WordGraphemes(string word, Graphemes<int> table)
    {
        (this.word, this.table, starts) = (word, table, new int[word.Length + 1]);
        var all = new List<(int, int)>(word.Length + 4);
        for (var start = 0; start < word.Length; start++)
        {
            for (var length = 1; length <= Longest && start + length <= word.Length; length++)
                if (table.TryGet(word, start, length, out var number)) all.Add((length, number));
                else if (length == 1) all.Add((1, 0));
            starts[start + 1] = all.Count;
        }

        graphemes = [.. all];
    }

    public static WordGraphemes Of(string word, Graphemes<int> table)
    {
        ref var slot = ref Recent[(word.GetHashCode(StringComparison.Ordinal) ^ RuntimeHelpers.GetHashCode(table)) & (Kept - 1)];
        if (Volatile.Read(ref slot) is { } known && ReferenceEquals(known.table, table) && string.Equals(known.word, word, StringComparison.Ordinal)) return known;
        var made = new WordGraphemes(word, table);
        Volatile.Write(ref slot, made);
        return made;
    }

    /// <summary>The shortest first; none after the last letter.</summary>
    public ReadOnlySpan<(int Length, int Number)> At(int letter) => letter == word.Length ? [] : graphemes.AsSpan(starts[letter]..starts[letter + 1]);
}
