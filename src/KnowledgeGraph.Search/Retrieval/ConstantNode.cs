using System.Numerics;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>The matches of another part, all with one score.</summary>
internal sealed class ConstantNode(Node matching, float score) : Node
{
    public override float Bound => score;

    public override long Cost => matching.Cost;

    public override int Next(int from) => matching.Next(from);

    public override float BoundIn(int start, int end) => matching.Next(start) < end ? score : 0;

    public override void Fill(Window window, float floor)
    {
        matching.Fill(window, float.NegativeInfinity);
        for (var words = window.Occupied; words != 0; words &= words - 1)
        {
            var w = BitOperations.TrailingZeroCount(words);
            for (var left = window.Bits[w]; left != 0; left &= left - 1) window.Scores[64 * w + BitOperations.TrailingZeroCount(left)] = score;
        }
    }
}
