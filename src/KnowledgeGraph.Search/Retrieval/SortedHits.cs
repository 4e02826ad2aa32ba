using System.Buffers.Binary;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>The first hits by date or name; of equal ones the lower id. Every hit is wanted, whatever it scores.</summary>
internal sealed class SortedHits : IHits
{
    private readonly SearchOrder order;
    private readonly string field;
    private readonly int limit;
    private readonly Place? after;

    // The first hits so far, the last of them first to go.
    private readonly SortedSet<Place> first = [];
    private readonly byte[] day = new byte[sizeof(long)];
    private readonly BytesRef name = new();
    private readonly BytesRef id = new();
    private AtomicReaderContext leaf = null!;
    private SortedDocValues? ids;
    private SortedDocValues? names;
    private NumericDocValues? days;
    private IBits? dated;

    public SortedHits(SearchOrder order, Language? language, int limit, Cursor? after)
    {
        this.order = order;
        this.limit = Math.Max(1, limit);
        field = language == Language.Ar ? IndexFields.SortAr : IndexFields.SortEn;
        this.after = after is null ? null : new(after.Key, BytesOf(new(after.Id)), 0, 0);
    }

    public float Floor => float.NegativeInfinity;

    public void SetNextReader(AtomicReaderContext next)
    {
        leaf = next;
        ids = next.AtomicReader.GetSortedDocValues(IndexFields.Id);
        names = order == SearchOrder.Name ? next.AtomicReader.GetSortedDocValues(field) : null;
        days = order == SearchOrder.Name ? null : next.AtomicReader.GetNumericDocValues(IndexFields.Day);
        dated = order == SearchOrder.Name ? null : next.AtomicReader.GetDocsWithField(IndexFields.Day);
    }

    public void Add(int document, float score)
    {
        var key = KeyOf(document);
        ids?.Get(document, id);
        var last = first.Max;
        if (first.Count == limit && Compare(key, id.Bytes.AsSpan(id.Offset, id.Length), last!) >= 0) return;
        if (after is not null && Compare(key, id.Bytes.AsSpan(id.Offset, id.Length), after) <= 0) return;
        first.Add(new(key.ToArray(), BytesOf(id), document + leaf.DocBase, score));
        if (first.Count > limit) first.Remove(last!);
    }

    public IReadOnlyList<PlacedHit> InOrder() => [.. first.Select(place => new PlacedHit(place.Document, place.Score, place.Key))];

    // What has no date or name comes behind all that has, in either order: its key begins with a higher byte.
    private ReadOnlySpan<byte> KeyOf(int document)
    {
        if (order == SearchOrder.Name)
        {
            if (names is null || names.GetOrd(document) < 0) return Last;
            names.Get(document, name);
            return name.Bytes.AsSpan(name.Offset, name.Length);
        }

        if (days is null || dated?.Get(document) != true) return Last;
        var number = days.Get(document);
        BinaryPrimitives.WriteInt64BigEndian(day, (1L << 40) + (order == SearchOrder.Newest ? -number : number));
        return day;
    }

    // No UTF-8 text and no day begins so.
    private static ReadOnlySpan<byte> Last => [0xFF];

    private static byte[] BytesOf(BytesRef bytes) => bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).ToArray();

    private static int Compare(ReadOnlySpan<byte> key, ReadOnlySpan<byte> id, Place place) =>
        key.SequenceCompareTo(place.Key) is var order and not 0 ? order : id.SequenceCompareTo(place.Id);

    private sealed record Place(byte[] Key, byte[] Id, int Document, float Score) : IComparable<Place>
    {
        public int CompareTo(Place? other) => other is null ? 1 : Compare(Key, Id, other);
    }
}
