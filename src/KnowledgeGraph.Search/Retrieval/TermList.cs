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

    public static TermList Read(Terms? terms)
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
        }

        return new(letters[..end], [.. starts], [.. shared]);
    }
}
