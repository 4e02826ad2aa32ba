using KnowledgeGraph.Search.Querying;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>
/// Makes a plan of a Lucene query. Scores are those of <see cref="IndexSearcher"/> with <c>BM25Similarity</c>, which knows neither a query norm nor
/// coordination; only <see cref="PartsQuery"/> counts its parts.
/// Only what has no plan of its own is rewritten: rewriting a boolean query of one clause changes the boost of what it is made of, each time again.
/// </summary>
internal static class QueryPlanner
{
    private const float GreatestBoost = 1e6f;

    /// <summary>A plan; null where nothing can match.</summary>
    /// <param name="scored">False: only what matches counts, scores may be anything.</param>
    public static Plan? Plan(IndexSearcher searcher, Query query, bool scored = true) => Of(searcher, query, 1, scored);

    private static Plan? Of(IndexSearcher searcher, Query query, float outer, bool scored)
    {
        if (!scored && HeldPlan.Of(query) is { } held) return held;
        var boost = Math.Min(GreatestBoost, outer * query.Boost);
        return query switch
        {
            TermQuery term => new TermPlan(searcher, term.Term, boost),
            PartsQuery parts => new CoveragePlan([.. parts.Select(part => Of(searcher, part.Query, boost, scored)).OfType<Plan>()], parts.Clauses.Count, parts.MinimumNumberShouldMatch),
            BooleanQuery boolean => OfBoolean(searcher, boolean, boost, scored),
            DisjunctionMaxQuery best => AnyOf([.. best.Select(part => Of(searcher, part, boost, scored)).OfType<Plan>()], best.TieBreakerMultiplier, 1),
            ConstantScoreQuery { Query: { } matching } => Of(searcher, matching, 1, scored) is { } plan ? new ConstantPlan(plan, boost) : null,
            PhraseQuery { Slop: 0 } phrase when phrase.GetTerms().Length > 1 => OfPhrase(searcher, query, phrase.GetTerms().Select(t => new[] { t }), phrase.GetPositions(), outer),
            MultiPhraseQuery { Slop: 0 } phrase when phrase.GetPositions().Length > 1 => OfPhrase(searcher, query, phrase.GetTermArrays(), phrase.GetPositions(), outer),
            FuzzyQuery { Transpositions: true, MaxEdits: > 0, MultiTermRewriteMethod: MultiTermQuery.TopTermsScoringBooleanQueryRewrite most } fuzzy => OfFuzzy(searcher, fuzzy, most.Count, boost),
            _ => searcher.Rewrite(query) is var rewritten && ReferenceEquals(rewritten, query) ? new ScorerPlan(searcher, query, outer) : Of(searcher, rewritten, outer, scored),
        };
    }

    private static Plan? OfBoolean(IndexSearcher searcher, BooleanQuery query, float boost, bool scored)
    {
        List<Plan> required = [], optional = [], prohibited = [];
        foreach (var clause in query)
        {
            var plan = Of(searcher, clause.Query, boost, scored);
            if (plan is not null) (clause.Occur == Occur.MUST ? required : clause.Occur == Occur.SHOULD ? optional : prohibited).Add(plan);
            else if (clause.Occur == Occur.MUST) return null;
        }

        if (required.Count == 0 && optional.Count == 0) return null;
        var any = AnyOf(optional, 1, Math.Max(1, query.MinimumNumberShouldMatch));
        if (required.Count == 0 || query.MinimumNumberShouldMatch > 0)
        {
            if (any is null) return null;
            required.Add(any);
            any = null;
        }

        var none = AnyOf(prohibited, 1, 1);
        return required.Count == 1 && any is null && none is null ? required[0] : new AllPlan(required, any, none);
    }

    private static Plan? OfPhrase(IndexSearcher searcher, Query query, IEnumerable<Term[]> terms, int[] positions, float outer) =>
        PhrasePlan.Of(searcher, [.. terms], positions, Math.Min(GreatestBoost, outer * query.Boost)) is { } plan ? plan : new ScorerPlan(searcher, query, outer);

    // As Lucene's FuzzyTermsEnum weighs them: by how much of the shorter word is right.
    private static Plan? OfFuzzy(IndexSearcher searcher, FuzzyQuery query, int limit, float boost)
    {
        var (field, word) = (query.Term.Field, query.Term.Text);
        var terms = new List<Plan>();
        foreach (var near in NearTerms.Find(searcher.IndexReader, field, word, query.MaxEdits, Math.Min(query.PrefixLength, word.Length), limit))
        {
            var likeness = near.Distance == 0 ? 1 : 1 - near.Distance / (float)Math.Min(near.Text.Length, word.Length);
            if (likeness > 0) terms.Add(new TermPlan(searcher, new(field, near.Text), boost * likeness));
        }

        return AnyOf(terms, 1, 1);
    }

    private static Plan? AnyOf(List<Plan> parts, float share, int needed) =>
        parts.Count < Math.Max(1, needed) ? null : parts.Count == 1 ? parts[0] : new UnionPlan(parts, share, needed);
}
