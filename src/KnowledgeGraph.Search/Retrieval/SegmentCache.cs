using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>
/// What searches keep of one segment while it is open: the postings of the terms that were asked for, decoded, and small columns. Segments never change, so nothing here does.
/// At most <see cref="BytesPerDocument"/> for each document are kept (64 MB for 500,000 documents); then the half that was longest not asked for goes.
/// </summary>
internal sealed class SegmentCache
{
    private const int BytesPerDocument = 128;
    private const int LeastBytes = 1 << 20;
    private const int CoarseTime = 6;

    private static readonly ConditionalWeakTable<object, SegmentCache> All = [];

    private readonly ConcurrentDictionary<(string Field, string Term), TermPostings> postings = new();
    private readonly ConcurrentDictionary<string, byte[]?> norms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]?> columns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> ranks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<TermList>> lists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<HeldField>> held = new(StringComparer.Ordinal);
    private readonly Lock evicting = new();
    private readonly long mostBytes;
    private long bytes;

    private SegmentCache(AtomicReader reader) => mostBytes = Math.Max(LeastBytes, (long)BytesPerDocument * reader.MaxDoc);

    /// <summary>How many bytes of postings are kept.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public static SegmentCache Of(AtomicReader reader) => All.GetValue(reader.CoreCacheKey, _ => new(reader));

    public TermPostings Postings(AtomicReader reader, string field, string term, LengthFactors lengths)
    {
        if (!postings.TryGetValue((field, term), out var found))
        {
            found = Read(reader, field, term, lengths);
            if (postings.TryAdd((field, term), found) && Interlocked.Add(ref bytes, found.Bytes) > mostBytes) Evict();
        }

        if (!ReferenceEquals(found, TermPostings.None)) found.LastUse = Environment.TickCount64 >> CoarseTime;
        return found;
    }

    /// <summary>Where a term stands in each document that has it; null where the field keeps no positions.</summary>
    public TermPositions? Positions(AtomicReader reader, string field, string term, TermPostings of)
    {
        if (of.Positions is null && Seek(reader, field, term) is { } terms && reader.FieldInfos.FieldInfo(field).IndexOptions.CompareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0
            && Interlocked.Add(ref bytes, of.ReadPositions(terms)) > mostBytes)
            Evict();
        return of.Positions;
    }

    /// <summary>The norm of each document in a field; null where the field has none.</summary>
    public byte[]? Norms(AtomicReader reader, string field) => norms.GetOrAdd(field, static (name, from) => Column(from.GetNormValues(name), from.MaxDoc), reader);

    /// <summary>A numeric column of numbers that fit in a byte; null where no document has one.</summary>
    public byte[]? Numbers(AtomicReader reader, string field) => columns.GetOrAdd(field, static (name, from) => Column(from.GetNumericDocValues(name), from.MaxDoc), reader);

    /// <summary>A numeric column by which documents are ranked; zero where a document has no number.</summary>
    public int[] Ranks(AtomicReader reader, string field) => ranks.GetOrAdd(field, static (name, from) =>
    {
        var column = new int[from.MaxDoc];
        if (from.GetNumericDocValues(name) is { } values)
            for (var document = 0; document < column.Length; document++) column[document] = checked((int)values.Get(document));
        return column;
    }, reader);

    /// <summary>The terms and documents of a field that <see cref="HeldField.IsHeld"/> names.</summary>
    public HeldField Held(AtomicReader reader, string field) => held.GetOrAdd(field, static (name, from) => new(() => HeldField.Read(from.GetTerms(name))), reader).Value;

    /// <summary>The postings of a term if they are kept; null where they are not.</summary>
    public TermPostings? Kept(string field, string term) => postings.GetValueOrDefault((field, term));

    /// <summary>All terms of a field.</summary>
    public TermList Terms(AtomicReader reader, string field) => HeldField.IsHeld(field) ? Held(reader, field).Terms : lists.GetOrAdd(field, static (name, from) => new(() => TermList.Read(from.GetTerms(name))), reader).Value;

    private TermPostings Read(AtomicReader reader, string field, string term, LengthFactors lengths) =>
        Seek(reader, field, term) is { } terms ? TermPostings.Read(terms, Norms(reader, field), lengths) : TermPostings.None;

    private static TermsEnum? Seek(AtomicReader reader, string field, string term) =>
        reader.GetTerms(field)?.GetEnumerator() is { } terms && terms.SeekExact(new BytesRef(term)) ? terms : null;

    private void Evict()
    {
        lock (evicting)
        {
            foreach (var (key, old) in postings.OrderBy(p => p.Value.LastUse).ToList())
            {
                if (Bytes <= mostBytes / 2) return;
                if (postings.TryRemove(key, out _)) Interlocked.Add(ref bytes, -old.Bytes - (old.Positions?.Bytes ?? 0));
            }
        }
    }

    private static byte[]? Column(NumericDocValues? values, int documents)
    {
        if (values is null) return null;
        var column = new byte[documents];
        for (var document = 0; document < documents; document++) column[document] = unchecked((byte)values.Get(document));
        return column;
    }
}
