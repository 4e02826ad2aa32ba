using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>
/// All terms of a field in one segment, in order, to be walked whole: some twenty bytes a term. It is for words that are near another. Lucene makes an automaton of each such
/// word, which takes a millisecond at eight letters and twenty at twenty-four; a walk over 200,000 terms takes one, whatever the word.
/// </summary>
internal sealed class TermList
{
    private readonly char[] letters;
    private readonly int[] starts;
    private readonly byte[] shared;

    private TermList(char[] letters, int[] starts, byte[] shared) => (this.letters, this.starts, this.shared) = (letters, starts, shared);

    public static TermList Empty { get; } = new([], [0], []);

    public int Count => shared.Length;

    /// <summary>How many letters, up to 255, each term shares with the one before it.</summary>
    public ReadOnlySpan<byte> Shared => shared;

    public ReadOnlySpan<char> this[int term] => letters.AsSpan(starts[term]..starts[term + 1]);

    /// <summary>The first term that is not before another; <see cref="Count"/> where all are.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(this[middle], text) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The first term from another one on that does not begin as that does in its first letters.</summary>
    /// <param name="letters">How many, up to 255.</param>
    public int EndOfBeginning(int term, int letters)
    {
        if (term >= Count || letters == 0) return Count;
        var next = Shared[(term + 1)..].IndexOfAnyInRange((byte)0, (byte)(letters - 1));
        return next < 0 ? Count : term + 1 + next;
    }

    /// <param name="visit">Told of each term when the enumeration stands at it.</param>
    public static TermList Read(Terms? terms, Action<TermsEnum>? visit = null)
    {
        if (terms is null) return Empty;
        var (letters, starts, shared) = (new char[4096], new List<int> { 0 }, new List<byte>());
        var all = terms.GetEnumerator();
        var (before, end) = (0, 0);
        while (all.MoveNext())
        {
            var term = all.Term;
            while (letters.Length < end + term.Length) Array.Resize(ref letters, 2 * letters.Length);
            var length = Encoding.UTF8.GetChars(term.Bytes.AsSpan(term.Offset, term.Length), letters.AsSpan(end));
            shared.Add((byte)Math.Min(byte.MaxValue, letters.AsSpan(before..end).CommonPrefixLength(letters.AsSpan(end, length))));
            (before, end) = (end, end + length);
            starts.Add(end);
            visit?.Invoke(all);
        }

        return new(letters[..end], [.. starts], [.. shared]);
    }

    // Lucene orders terms by code points, which puts what takes two units behind all that takes one.
    private static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length) return a.Length - b.Length;
        return Order(a[same]) - Order(b[same]);

        static int Order(char c) => char.IsSurrogate(c) ? c + char.MaxValue : c;
    }
}
