using System.Numerics;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>The matches of one query part among a few thousand neighbouring documents. Scores of documents that do not match are zero.</summary>
internal sealed class Window
{
    public const int Size = 2048;
    private const int Words = Size / 64;

    private readonly ulong[] bits = new ulong[Words];
    private readonly float[] scores = new float[Size];
    private byte[]? counts;
    private float[]? sums;

    /// <summary>The first document.</summary>
    public int Start { get; private set; }

    /// <summary>The first document after the window.</summary>
    public int End => Start + Size;

    public Span<ulong> Bits => bits;

    /// <summary>A bit for each word of <see cref="Bits"/> in which there is one. Who sets bits there sets it here.</summary>
    public uint Occupied { get; set; }

    public bool IsEmpty => Occupied == 0;

    public Span<float> Scores => scores;

    /// <summary>How many parts match each document; the user leaves zeros.</summary>
    public Span<byte> Counts => counts ??= new byte[Size];

    /// <summary>Sums beside the scores; the user leaves zeros.</summary>
    public Span<float> Sums => sums ??= new float[Size];

    public int Count
    {
        get
        {
            var count = 0;
            for (var words = Occupied; words != 0; words &= words - 1) count += BitOperations.PopCount(bits[BitOperations.TrailingZeroCount(words)]);
            return count;
        }
    }

    public static int StartOf(int document) => document & ~(Size - 1);

    public void MoveTo(int start) => Start = start;

    public void Clear()
    {
        for (var words = Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            bits[w] = 0;
            Array.Clear(scores, 64 * w, 64);
        }

        Occupied = 0;
    }

    /// <summary>Takes out the documents of a word that are not among the given bits.</summary>
    public void Keep(int word, ulong kept)
    {
        for (var gone = bits[word] & ~kept; gone != 0; gone &= gone - 1) scores[64 * word + BitOperations.TrailingZeroCount(gone)] = 0;
        bits[word] &= kept;
        if (bits[word] == 0) Occupied &= ~(1u << word);
    }
}

/// <summary>Windows to work in, all of them clear, for one search at a time.</summary>
internal sealed class Windows
{
    [ThreadStatic]
    private static Windows? ofThread;

    private readonly Stack<Window> free = new();

    public static Windows OfThread => ofThread ??= new();

    public Window Take(int start)
    {
        if (!free.TryPop(out var window)) window = new();
        window.MoveTo(start);
        return window;
    }

    public void Return(Window window)
    {
        window.Clear();
        free.Push(window);
    }
}
