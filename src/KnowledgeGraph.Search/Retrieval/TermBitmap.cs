using System.Numerics;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>The documents of a term that many have, a bit each; whether one has it, and where in the term's postings it stands, are single looks.</summary>
internal sealed class TermBitmap
{
    private const int WordsOfAWindow = Window.Size / 64;

    private readonly ulong[] bits;
    private readonly int[] ranks;

    /// <param name="documents">Ascending.</param>
    public TermBitmap(int[] documents)
    {
        // Whole windows, so that all of one can be read.
        var words = (documents[^1] / Window.Size + 1) * WordsOfAWindow;
        (bits, ranks) = (new ulong[words], new int[words]);
        foreach (var document in documents) bits[document >> 6] |= 1UL << document;
        for (var (w, rank) = (0, 0); w < words; w++)
        {
            ranks[w] = rank;
            rank += BitOperations.PopCount(bits[w]);
        }
    }

    public int Bytes => (sizeof(ulong) + sizeof(int)) * bits.Length;

    /// <summary>Which documents of a window have the term; none of windows after the last that does.</summary>
    public ReadOnlySpan<ulong> Of(int start) => start >> 6 is var from && from < bits.Length ? bits.AsSpan(from, WordsOfAWindow) : NoBits;

    public bool Has(int document) => document >> 6 is var word && word < bits.Length && (bits[word] >> document & 1) != 0;

    /// <summary>How many documents with the term come before another.</summary>
    public int Rank(int document) => ranks[document >> 6] + BitOperations.PopCount(bits[document >> 6] & ((1UL << document) - 1));

    private static ReadOnlySpan<ulong> NoBits => Nothing;

    private static readonly ulong[] Nothing = new ulong[WordsOfAWindow];
}
