using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>The parts of what was typed; a hit counts more the more of them it has (<see cref="Weights.Coverage"/>).</summary>
internal sealed class PartsQuery : BooleanQuery
{
    public PartsQuery(int needed)
        : base(disableCoord: true) => MinimumNumberShouldMatch = needed;
}
