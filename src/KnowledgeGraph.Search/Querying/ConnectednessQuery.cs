using KnowledgeGraph.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Raises the score of entities by how connected they are.</summary>
internal sealed class ConnectednessQuery(Query query) : CustomScoreQuery(query)
{
    protected override CustomScoreProvider GetCustomScoreProvider(AtomicReaderContext context) => new Provider(context);

    private sealed class Provider(AtomicReaderContext context) : CustomScoreProvider(context)
    {
        private readonly NumericDocValues? weights = context.AtomicReader.GetNumericDocValues(IndexFields.Weight);

        public override float CustomScore(int doc, float subQueryScore, float valSrcScore) =>
            subQueryScore * (1 + Weights.Connectedness * (weights?.Get(doc) ?? 0));
    }
}
