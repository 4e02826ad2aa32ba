namespace KnowledgeGraph.Text.Sound;

/// <summary>
/// How the tables name a grapheme at its place in a word: <c>^</c> before it where it begins the word, <c>$</c> after it where it ends it,
/// <c>+</c> after it where a front vowel (e, i, y) follows. The most particular entry of a table wins over the plain one.
/// </summary>
internal sealed class Graphemes<T>
{
    private const int Longest = 5;

    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    public Graphemes(Dictionary<string, T> entries)
    {
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = Math.Min(Longest, entries.Keys.Max(k => k.Trim('^', '$', '+').Length));
    }

    /// <summary>The entry of the grapheme of <paramref name="length"/> letters at <paramref name="start"/>.</summary>
    public bool TryGet(string word, int start, int length, out T entry)
    {
        var end = start + length;
        entry = default!;
        if (length > longest || end > word.Length) return false;
        Span<char> decorated = stackalloc char[Longest + 2];
        word.AsSpan(start, length).CopyTo(decorated[1..]);
        decorated[0] = '^';
        var plain = decorated.Slice(1, length);
        var first = start == 0;
        var last = end == word.Length;
        decorated[length + 1] = last ? '$' : '+';
        if (first && last && lookup.TryGetValue(decorated[..(length + 2)], out entry!)) return true;
        if (first && lookup.TryGetValue(decorated[..(length + 1)], out entry!)) return true;
        if ((last || word[end] is 'e' or 'i' or 'y') && lookup.TryGetValue(decorated.Slice(1, length + 1), out entry!)) return true;

        return lookup.TryGetValue(plain, out entry!);
    }

    /// <summary>The longest grapheme at a place; its length is 0 where the table knows none.</summary>
    public int TryGetLongest(string word, int start, out T entry)
    {
        for (var length = Math.Min(longest, word.Length - start); length > 0; length--)
            if (TryGet(word, start, length, out entry))
                return length;
        entry = default!;
        return 0;
    }
}
