using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>
/// The postings of one term in one segment, decoded: documents ascending, how often each has the term, and for each block of postings the best that a document of it can
/// score. Unlike Lucene's later formats, 4.8 writes no such bounds; they are made when the term is first read.
/// </summary>
internal sealed class TermPostings
{
    public const int Block = 128;
    private const int StepsBeforeLeaps = 4;

    // With more, a bitmap takes no more room than the postings do.
    private const int DocumentsOfAPosting = 32;

    /// <summary>Of a term that the segment lacks.</summary>
    public static TermPostings None { get; } = new([], null, [], 1);

    private TermPostings(int[] documents, ushort[]? frequencies, float[] bounds, float averageLength)
    {
        (Documents, Frequencies, Bounds, AverageLength) = (documents, frequencies, bounds, averageLength);
        if (documents.Length >= Block && documents[^1] / documents.Length < DocumentsOfAPosting) Bitmap = new(documents);
        Bound = bounds.Length == 0 ? 0 : bounds.Max();
    }

    public int[] Documents { get; }

    /// <summary>Null where every document counts once.</summary>
    public ushort[]? Frequencies { get; }

    /// <summary>The greatest share of its weight that the term gives in each block, at <see cref="AverageLength"/>.</summary>
    public float[] Bounds { get; }

    public float Bound { get; }

    /// <summary>The average length of the field's texts when the bounds were made.</summary>
    public float AverageLength { get; }

    /// <summary>In steps of 64 milliseconds; when a search last asked for it.</summary>
    public long LastUse { get; set; }

    /// <summary>Where the term stands in each document; null until a phrase asks.</summary>
    public TermPositions? Positions { get; private set; }

    /// <summary>True once a phrase was looked for with the term.</summary>
    public bool IsOfPhrases { get; set; }

    /// <summary>Null but of terms that many documents have.</summary>
    public TermBitmap? Bitmap { get; }

    public int Bytes => 120 + (sizeof(int) + sizeof(ushort)) * Documents.Length + (Bitmap?.Bytes ?? 0);

    /// <param name="terms">At the term.</param>
    /// <param name="norms">By document; null where the field has none.</param>
    public static TermPostings Read(TermsEnum terms, byte[]? norms, LengthFactors lengths)
    {
        var count = terms.DocFreq;
        var documents = new int[count];
        ushort[]? frequencies = terms.TotalTermFreq > 0 ? new ushort[count] : null;
        var postings = terms.Docs(null, null, frequencies is null ? DocsFlags.NONE : DocsFlags.FREQS);
        var bounds = new float[(count + Block - 1) / Block];
        var at = 0;
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS && at < count; document = postings.NextDoc(), at++)
        {
            documents[at] = document;
            var frequency = frequencies is null ? 1 : frequencies[at] = (ushort)Math.Min(postings.Freq, ushort.MaxValue);
            ref var bound = ref bounds[at / Block];
            bound = Math.Max(bound, frequency / (frequency + lengths.Of(norms, document)));
        }

        if (at < count) throw new Lucene.Net.Index.CorruptIndexException($"A term has {at} postings where its dictionary says {count}.");
        return new(documents, frequencies, bounds, lengths.Average);
    }

    public bool Has(int document) => Bitmap?.Has(document) ?? Array.BinarySearch(Documents, document) >= 0;

    /// <summary>The number of the first posting at or after a document, from another one on: a few steps, then in doubling leaps, then by halves.</summary>
    public int Skip(int at, int document)
    {
        var documents = Documents;
        for (var steps = 0; steps < StepsBeforeLeaps; steps++, at++)
            if (at >= documents.Length || documents[at] >= document)
                return at;
        var leap = 1;
        while (at + leap < documents.Length && documents[at + leap] < document) leap <<= 1;
        var (low, high) = (at + leap / 2, Math.Min(at + leap, documents.Length));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (documents[middle] < document) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Reads the positions if they were not yet; the bytes that they take more.</summary>
    /// <param name="terms">At the term.</param>
    public int ReadPositions(TermsEnum terms)
    {
        lock (Documents)
        {
            if (Positions is not null) return 0;
            Positions = TermPositions.Read(terms, Documents.Length);
            return Positions.Bytes;
        }
    }
}
