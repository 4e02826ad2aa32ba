using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>Any of some terms and beginnings of terms of a <see cref="HeldField"/>, without scores.</summary>
internal sealed class HeldPlan : Plan
{
    private readonly string field;
    private readonly List<string> terms = [];
    private readonly List<string> beginnings = [];

    private HeldPlan(string field) => this.field = field;

    /// <summary>The plan; null where the query asks for something else too.</summary>
    public static HeldPlan? Of(Query query)
    {
        if (FieldOf(query) is not { } field || !HeldField.IsHeld(field)) return null;
        var plan = new HeldPlan(field);
        return plan.Add(query) ? plan : null;
    }

    public override Node? Open(AtomicReaderContext leaf)
    {
        var held = SegmentCache.Of(leaf.AtomicReader).Held(leaf.AtomicReader, field);
        var all = new List<int>();
        foreach (var term in terms) all.AddRange(held.Of(term));
        foreach (var beginning in beginnings) all.AddRange(held.OfBeginning(beginning));
        return all.Count == 0 ? null : new DocumentsNode(Ascending(all, leaf.AtomicReader.MaxDoc));
    }

    private static string? FieldOf(Query query) => query switch
    {
        TermQuery term => term.Term.Field,
        PrefixQuery prefix => prefix.Prefix.Field,
        BooleanQuery { Clauses.Count: > 0 } boolean => FieldOf(boolean.Clauses[0].Query),
        _ => null,
    };

    private bool Add(Query query)
    {
        switch (query)
        {
            case TermQuery term when term.Term.Field == field:
                terms.Add(term.Term.Text);
                return true;
            case PrefixQuery prefix when prefix.Prefix.Field == field && prefix.Prefix.Text.Length <= byte.MaxValue:
                beginnings.Add(prefix.Prefix.Text);
                return true;
            case BooleanQuery { MinimumNumberShouldMatch: <= 1 } any and not Querying.PartsQuery when any.Clauses.All(clause => clause.Occur == Occur.SHOULD):
                return any.Clauses.All(clause => Add(clause.Query));
            default:
                return false;
        }
    }

    // Each once. Of many a bitmap is quicker than sorting them.
    private static int[] Ascending(List<int> all, int documents)
    {
        if (all.Count < documents / 64)
        {
            all.Sort();
            var kept = 1;
            for (var i = 1; i < all.Count; i++)
                if (all[i] != all[kept - 1])
                    all[kept++] = all[i];
            return [.. all[..kept]];
        }

        var bits = new ulong[documents / 64 + 1];
        foreach (var document in all) bits[document >> 6] |= 1UL << document;
        var ascending = new List<int>(all.Count);
        for (var w = 0; w < bits.Length; w++)
            for (var left = bits[w]; left != 0; left &= left - 1) ascending.Add(64 * w + BitOperations.TrailingZeroCount(left));
        return [.. ascending];
    }
}
