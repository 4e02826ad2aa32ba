using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>The best hits so far: the higher score first, of equal ones the lower id. Documents come segment by segment, in each ascending.</summary>
internal sealed class BestHits(int limit, Cursor? after) : IHits
{
    // A heap with the worst hit on top.
    private readonly Hit[] heap = new Hit[Math.Max(1, limit)];
    private readonly float afterScore = after?.Score ?? float.PositiveInfinity;
    private readonly BytesRef? afterId = after is null ? null : new(after.Id);
    private AtomicReaderContext leaf = null!;
    private SortedDocValues? ids;
    private int count;

    /// <summary>Hits below it are not wanted.</summary>
    public float Floor { get; private set; } = float.NegativeInfinity;

    public void SetNextReader(AtomicReaderContext next)
    {
        leaf = next;
        ids = next.AtomicReader.GetSortedDocValues(IndexFields.Id);
    }

    public void Add(int document, float score)
    {
        var hit = new Hit(score, document + leaf.DocBase, ids, document);
        if (score > afterScore || (score == afterScore && afterId is not null && hit.Id.CompareTo(afterId) <= 0)) return;
        if (count == heap.Length)
        {
            if (!IsWorse(heap[0], hit)) return;
            heap[0] = hit;
            Sink();
        }
        else
        {
            heap[count] = hit;
            Rise(count++);
        }

        if (count == heap.Length) Floor = heap[0].Score;
    }

    public IReadOnlyList<PlacedHit> InOrder()
    {
        var hits = heap[..count];
        Array.Sort(hits, static (a, b) => IsWorse(a, b) ? 1 : IsWorse(b, a) ? -1 : 0);
        return [.. hits.Select(h => new PlacedHit(h.Document, h.Score, null))];
    }

    private static bool IsWorse(in Hit a, in Hit b) => a.Score < b.Score || (a.Score == b.Score && Compare(a, b) > 0);

    private static int Compare(in Hit a, in Hit b)
    {
        if (a.Ids is null || b.Ids is null) return a.Document.CompareTo(b.Document);
        return ReferenceEquals(a.Ids, b.Ids) ? a.Ids.GetOrd(a.Local).CompareTo(b.Ids.GetOrd(b.Local)) : a.Id.CompareTo(b.Id);
    }

    private void Rise(int at)
    {
        for (var parent = (at - 1) / 2; at > 0 && IsWorse(heap[at], heap[parent]); at = parent, parent = (at - 1) / 2)
            (heap[at], heap[parent]) = (heap[parent], heap[at]);
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var child = 2 * at + 1;
            if (child >= count) return;
            if (child + 1 < count && IsWorse(heap[child + 1], heap[child])) child++;
            if (!IsWorse(heap[child], heap[at])) return;
            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }

    private readonly record struct Hit(float Score, int Document, SortedDocValues? Ids, int Local)
    {
        public BytesRef Id
        {
            get
            {
                var id = new BytesRef();
                Ids?.Get(Local, id);
                return BytesRef.DeepCopyOf(id);
            }
        }
    }
}
