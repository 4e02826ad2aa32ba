using KnowledgeGraph.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Results;

/// <summary>Collects the best hits after a place, counts all, hands each to the facets, and stops where the caller gave up.</summary>
internal sealed class HitCollector : ICollector
{
    private const int CheckEvery = 4096;

    private static readonly Sort ByScore = new(SortField.FIELD_SCORE, new SortField(IndexFields.Id, SortFieldType.STRING));

    private readonly TopFieldCollector best;
    private readonly FacetCollector? facets;
    private readonly CancellationToken cancellation;
    private int sinceCheck;

    public HitCollector(int limit, FieldDoc? after, FacetCollector? facets, CancellationToken cancellation)
    {
        best = TopFieldCollector.Create(ByScore, Math.Max(1, limit), after, fillFields: false, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: false);
        this.facets = facets;
        this.cancellation = cancellation;
    }

    public int Total => best.TotalHits;

    public bool AcceptsDocsOutOfOrder => best.AcceptsDocsOutOfOrder;

    public ScoreDoc[] Best() => best.GetTopDocs().ScoreDocs;

    public void SetScorer(Scorer scorer) => best.SetScorer(scorer);

    public void Collect(int doc)
    {
        if (++sinceCheck >= CheckEvery)
        {
            cancellation.ThrowIfCancellationRequested();
            sinceCheck = 0;
        }

        best.Collect(doc);
        facets?.Collect(doc);
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        best.SetNextReader(context);
        facets?.SetNextReader(context);
    }
}
