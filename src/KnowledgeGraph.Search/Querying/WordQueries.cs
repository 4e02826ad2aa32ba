using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>The ways that one word of a query can stand in a hit: in names, titles and running text, each with its weight.</summary>
internal static class WordQueries
{
    private const int ShortestPrefix = 3;

    /// <summary>The terms of a word in running text.</summary>
    public static IReadOnlyList<SearchTerm> TextTerms(QueryWord word, int part)
    {
        if (!word.IsArabic)
        {
            var terms = Analyzers.English.Terms(word.Text).Select(t => new SearchTerm(IndexFields.TextEn, t.Text, part, 1)).ToList();
            if (char.IsAsciiDigit(word.Key[0])) terms.AddRange(Analyzers.Arabic.Terms(word.Text).Select(t => new SearchTerm(IndexFields.TextAr, t.Text, part, 1)));
            return terms;
        }

        if (StopWords.Arabic.Contains(word.Key)) return [];
        var stem = ArabicStemmer.Stem(word.Key);
        var arabic = new List<SearchTerm>
        {
            new(IndexFields.TextAr, stem, part, 1),
            new(IndexFields.TextAr, ArabicStemFilter.SecondReading + stem, part, Weights.SecondReading),
        };
        if (ArabicStemmer.StemAfterParticle(word.Key) is { } rest) arabic.Add(new(IndexFields.TextAr, rest, part, Weights.SecondReading));
        return arabic;
    }

    /// <summary>All terms of a word: those in text and descriptions, the same in titles, what the glossary gives for them, and the word in names.</summary>
    public static IReadOnlyList<SearchTerm> AllTerms(QueryWord word, int part)
    {
        var text = TextTerms(word, part);
        return
        [
            .. text.SelectMany(InAllTexts),
            .. Translated(text, part).SelectMany(InAllTexts),
            new(IndexFields.Name, word.Key, part, Weights.Name),
            .. IsYear(word) ? [new SearchTerm(IndexFields.Year, word.Key, part, Weights.Year)] : Array.Empty<SearchTerm>(),
        ];
    }

    private static IEnumerable<SearchTerm> InAllTexts(SearchTerm term)
    {
        var language = term.Field == IndexFields.TextAr ? Language.Ar : Language.En;
        yield return term;
        yield return term with { Field = IndexFields.About(language), Weight = term.Weight * Weights.About };
        yield return term with { Field = IndexFields.Title(language), Weight = term.Weight * Weights.Title };
    }

    private static IEnumerable<SearchTerm> Translated(IReadOnlyList<SearchTerm> terms, int part) =>
        terms.Where(t => t.Text[0] != ArabicStemFilter.SecondReading).SelectMany(t => Glossary.Of(t.Field, t.Text)).Distinct()
            .Where(other => !terms.Any(t => t.Field == other.Field && t.Text == other.Text))
            .Select(other => new SearchTerm(other.Field, other.Text, part, Weights.Translation) { IsTranslation = true });

    private static bool IsYear(QueryWord word) => word.Key.Length == 4 && word.Key[0] is '1' or '2' && word.Key.All(char.IsAsciiDigit);

    /// <summary>The best of a word's terms counts, the others a little.</summary>
    public static DisjunctionMaxQuery Best(IEnumerable<SearchTerm> terms)
    {
        var best = new DisjunctionMaxQuery(Weights.TieBreaker);
        foreach (var term in terms) best.Add(new TermQuery(new Term(term.Field, term.Text)) { Boost = term.Weight });
        return best;
    }

    /// <summary>Texts with words that begin as this one does; null where it is too short.</summary>
    public static Query? Beginning(QueryWord word)
    {
        if (word.Key.Length < ShortestPrefix) return null;
        var field = word.IsArabic ? IndexFields.TextAr : IndexFields.TextEn;
        return new PrefixQuery(new Term(field, word.Key))
        {
            MultiTermRewriteMethod = new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(Limits.Expansions),
            Boost = Weights.TextPrefix,
        };
    }

    /// <summary>Words next to each other, in order.</summary>
    public static Query Phrase(IReadOnlyList<QueryWord> words, int slop = 0, Func<string, bool>? fields = null)
    {
        var best = new DisjunctionMaxQuery(Weights.TieBreaker);
        Add(IndexFields.TextEn, Analyzers.English, 1);
        Add(IndexFields.TextAr, Analyzers.Arabic, 1);
        Add(IndexFields.AboutEn, Analyzers.English, Weights.About);
        Add(IndexFields.AboutAr, Analyzers.Arabic, Weights.About);
        Add(IndexFields.TitleEn, Analyzers.English, Weights.Title);
        Add(IndexFields.TitleAr, Analyzers.Arabic, Weights.Title);
        Add(IndexFields.Name, Analyzers.Names, Weights.Name);
        return best;

        void Add(string field, Lucene.Net.Analysis.Analyzer analyzer, float weight)
        {
            if (fields is not null && !fields(field)) return;
            var terms = analyzer.Terms(string.Join(' ', words.Select(w => w.Text)));
            if (terms.Count == 0) return;
            var phrase = new MultiPhraseQuery { Boost = weight, Slop = slop };
            foreach (var place in terms.GroupBy(t => t.Position)) phrase.Add([.. place.SelectMany(t => Readings(field, t.Text))], place.Key);
            best.Add(phrase);
        }
    }

    // A second reading of the query meets first readings of the text, and the other way about.
    private static IEnumerable<Term> Readings(string field, string text)
    {
        var bare = text[0] == ArabicStemFilter.SecondReading ? text[1..] : text;
        yield return new(field, bare);
        if (bare.Length == text.Length && field is IndexFields.TextAr or IndexFields.AboutAr or IndexFields.TitleAr) yield return new(field, ArabicStemFilter.SecondReading + bare);
    }
}
