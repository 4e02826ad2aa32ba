using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Results;

/// <summary>Counts hits by the values of each dimension, segment by segment over ordinals.</summary>
internal sealed class FacetCollector : ICollector
{
    private const int MostValues = 100;

    private static readonly (string Dimension, string Field)[] Single =
    [
        ("kind", IndexFields.Kind), ("year", IndexFields.Year), ("eventType", IndexFields.EventType), ("publisher", IndexFields.Publisher),
    ];

    private static readonly string[] Order = ["kind", "language", "year", "eventType", "publisher"];

    private readonly Dictionary<string, Dictionary<string, int>> totals = Order.ToDictionary(d => d, _ => new Dictionary<string, int>(StringComparer.Ordinal));
    private readonly SortedDocValues?[] values = new SortedDocValues?[Single.Length];
    private readonly int[][] counts = new int[Single.Length][];
    private SortedSetDocValues? languages;
    private int[] languageCounts = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void Collect(int doc)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var ord = values[i]?.GetOrd(doc) ?? -1;
            if (ord >= 0) counts[i][ord]++;
        }

        if (languages is null) return;
        languages.SetDocument(doc);
        for (var ord = languages.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = languages.NextOrd()) languageCounts[ord]++;
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        Add();
        for (var i = 0; i < Single.Length; i++)
        {
            values[i] = context.AtomicReader.GetSortedDocValues(Single[i].Field);
            counts[i] = new int[values[i]?.ValueCount ?? 0];
        }

        languages = context.AtomicReader.GetSortedSetDocValues(IndexFields.Language);
        languageCounts = new int[languages?.ValueCount ?? 0];
    }

    /// <summary>The counts of all segments; dimensions without a value are left out.</summary>
    public IReadOnlyList<Facet> Facets()
    {
        Add();
        Array.Clear(values);
        languages = null;
        return
        [
            .. Order.Where(dimension => totals[dimension].Count > 0).Select(dimension => new Facet(dimension,
                [.. totals[dimension].OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostValues).Select(c => new FacetCount(c.Key, c.Value))])),
        ];
    }

    private void Add()
    {
        var bytes = new BytesRef();
        for (var i = 0; i < Single.Length; i++)
            for (var ord = 0; values[i] is { } segment && ord < counts[i].Length; ord++)
            {
                if (counts[i][ord] == 0) continue;
                segment.LookupOrd(ord, bytes);
                Count(Single[i].Dimension, bytes.Utf8ToString(), counts[i][ord]);
            }

        for (var ord = 0; languages is not null && ord < languageCounts.Length; ord++)
        {
            if (languageCounts[ord] == 0) continue;
            languages.LookupOrd(ord, bytes);
            Count("language", bytes.Utf8ToString(), languageCounts[ord]);
        }
    }

    private void Count(string dimension, string value, int count) =>
        totals[dimension][value] = totals[dimension].GetValueOrDefault(value) + count;
}
