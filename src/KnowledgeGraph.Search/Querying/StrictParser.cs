using System.Text;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Lucene's classic parser over the fields that users know. A word without a field is looked for in names, titles and texts.</summary>
internal sealed class StrictParser : QueryParser
{
    private const string Everywhere = "";
    private const int MostWildcards = 6;

    private static readonly string[] Known =
    [
        "name", "title", "text", IndexFields.Kind, IndexFields.Language, IndexFields.EventType, IndexFields.Year, IndexFields.Date, IndexFields.Publisher, IndexFields.Mentions, IndexFields.Id,
    ];

    private readonly string text;

    public StrictParser(string text)
        : base(Analyzers.Version, Everywhere, FieldAnalyzers.All)
    {
        this.text = text;
        DefaultOperator = Operator.AND;
        LowercaseExpandedTerms = false;
    }

    protected override Query? GetFieldQuery(string field, string queryText, bool quoted) => Words(field, queryText, quoted, PhraseSlop);

    protected override Query? GetFieldQuery(string field, string queryText, int slop) => Words(field, queryText, true, slop);

    protected override Query GetPrefixQuery(string field, string termStr)
    {
        if (field == "*" || (field == Everywhere && termStr.Length == 0)) return All();
        return Expanded(field, termStr, term => new PrefixQuery(term) { MultiTermRewriteMethod = TopTerms() });
    }

    protected override Query GetWildcardQuery(string field, string termStr)
    {
        if (field == "*" && termStr == "*") return All();
        if (termStr[0] is '*' or '?') throw SyntaxErrors.LeadingWildcard(termStr, text);
        if (termStr.Count(c => c is '*' or '?') > MostWildcards) throw SyntaxErrors.TooManyWildcards(termStr, text, MostWildcards);
        return Expanded(field, termStr, term => new WildcardQuery(term) { MultiTermRewriteMethod = TopTerms() });
    }

    protected override Query GetFuzzyQuery(string field, string termStr, float minSimilarity) => termStr.Length > Limits.ComparedLetters
        ? throw SyntaxErrors.FuzzyTooLong(termStr, text, Limits.ComparedLetters)
        : Expanded(field, termStr, term => new FuzzyQuery(term, Edits(minSimilarity, term.Text.Length), 1, Limits.Expansions, true));

    protected override Query GetRegexpQuery(string field, string termStr) => throw SyntaxErrors.RegularExpression(termStr, text);

    protected override Query GetRangeQuery(string field, string part1, string part2, bool startInclusive, bool endInclusive) =>
        Check(field) is IndexFields.Year or IndexFields.Date
            ? TermRangeQuery.NewStringRange(field, part1, part2, startInclusive, endInclusive)
            : throw SyntaxErrors.NoRange(field.Length == 0 ? "text" : field, text);

    private string Check(string field) =>
        field == Everywhere || Known.Contains(field, StringComparer.Ordinal) ? field : throw SyntaxErrors.UnknownField(field, text, Known);

    private Query? Words(string field, string queryText, bool quoted, int slop)
    {
        if (Check(field) is not (Everywhere or "name" or "title" or "text")) return new TermQuery(new Term(field, Value(field, queryText)));
        var words = QueryText.Words(QueryText.Clean(queryText));
        if (words.Count == 0) return null;
        if (quoted && words.Count > 1) return WordQueries.Phrase(words, slop, f => In(field, f));
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
            if (WordQueries.AllTerms(word, 0).Where(t => In(field, t.Field) && !t.IsTranslation).ToList() is { Count: > 0 } terms && (!word.IsStop || field != Everywhere || quoted))
                all.Add(WordQueries.Best(terms), Occur.MUST);
        return all.Clauses.Count == 0 ? null : all;
    }

    private DisjunctionMaxQuery Expanded(string field, string termStr, Func<Term, Query> query)
    {
        if (Check(field) is not (Everywhere or "name" or "title" or "text")) field = Check(field);
        var best = new DisjunctionMaxQuery(Weights.TieBreaker);
        foreach (var target in Targets(field)) best.Add(query(new(target, Value(target, termStr))));
        return best;
    }

    private static IEnumerable<string> Targets(string field) => field switch
    {
        Everywhere => [IndexFields.Name, IndexFields.TitleEn, IndexFields.TitleAr, IndexFields.AboutEn, IndexFields.AboutAr, IndexFields.TextEn, IndexFields.TextAr],
        "title" => [IndexFields.TitleEn, IndexFields.TitleAr],
        "text" => [IndexFields.AboutEn, IndexFields.AboutAr, IndexFields.TextEn, IndexFields.TextAr],
        _ => [field],
    };

    private static bool In(string field, string target) => Targets(field).Contains(target);

    // Wildcards stay; everything else is written as the field's terms are.
    private static string Value(string field, string value) => field switch
    {
        IndexFields.Kind or IndexFields.EventType => value.ToUpperInvariant(),
        IndexFields.Year or IndexFields.Date or IndexFields.Mentions or IndexFields.Id => value,
        IndexFields.Publisher => TextKey.Of(QueryText.Clean(value)),
        _ => KeyWithWildcards(value),
    };

    private static string KeyWithWildcards(string value)
    {
        var key = new StringBuilder();
        for (var start = 0; start < value.Length;)
        {
            var end = value.AsSpan(start).IndexOfAny('*', '?');
            end = end < 0 ? value.Length : start + end;
            key.Append(TextKey.Of(QueryText.Clean(value[start..end])));
            if (end < value.Length) key.Append(value[end]);
            start = end + 1;
        }

        return key.ToString();
    }

    private static int Edits(float similarity, int length) =>
        Math.Clamp((int)(similarity >= 1 ? similarity : (1 - similarity) * length), 0, 2);

    private static MultiTermQuery.TopTermsScoringBooleanQueryRewrite TopTerms() => new(Limits.Expansions);

    private static ConstantScoreQuery All() => new(NameLookup.AnyOf(IndexFields.Kind, Enum.GetValues<SearchKind>().Select(FacetValues.Of)));
}
