using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Text;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>The parts of a query from the search box, as the database looks for them.</summary>
internal static class BoxHits
{
    private const int ShortestBeginning = 3;

    /// <summary>In the order of the query's parts.</summary>
    /// <param name="corrected">What words that stand nowhere were corrected to.</param>
    public static IReadOnlyList<HitPart> Parts(ParsedQuery parsed, IReadOnlyList<QueryWord> words, IReadOnlyList<QueryWord> corrected, TermKnowledge knowledge) =>
        [.. parsed.Terms.GroupBy(term => term.Part).OrderBy(part => part.Key).Select(part => Part([.. part], words, corrected, knowledge))];

    /// <summary>How many parts a hit must have.</summary>
    public static int Needed(ParsedQuery parsed) => (parsed.Query as BooleanQuery)?.Clauses.Select(clause => clause.Query).OfType<PartsQuery>().FirstOrDefault()?.MinimumNumberShouldMatch ?? 1;

    private static HitPart Part(IReadOnlyList<SearchTerm> terms, IReadOnlyList<QueryWord> words, IReadOnlyList<QueryWord> corrected, TermKnowledge knowledge)
    {
        var keys = terms.Where(term => term.Field == IndexFields.Name).Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        var own = words.Where(word => keys.Contains(word.Key)).DistinctBy(word => word.Key).ToList();
        var others = corrected.Where(word => keys.Contains(word.Key)).Select(word => Word(word, knowledge)).ToList();
        var mentions = terms.Where(term => term.Field == IndexFields.Mentions).Select(term => term.Text).Distinct(StringComparer.Ordinal).ToList();
        var years = terms.Where(term => term.Field == IndexFields.Year).Select(term => int.Parse(term.Text, System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();
        var isPhrase = mentions.Count == 0 && own.Count > 1 && own.All(word => word.Phrase >= 0);
        return new(isPhrase ? [Phrase(own)] : [.. own.Select(word => knowledge.Has(word) ? Word(word, knowledge) : Joined([Word(word, knowledge), .. others]))], mentions, mentions, years);
    }

    private static HitWord Word(QueryWord word, TermKnowledge knowledge)
    {
        var texts = WordQueries.AllTerms(word, 0).Where(term => term.Field is IndexFields.TextEn or IndexFields.TextAr && term.Text[0] != ArabicStemFilter.SecondReading)
            .SelectMany(term => term.Field == IndexFields.TextEn
                ? [new TextTerm(Language.En, TextMatch.Stem, term.Text)]
                : ArabicStemmer.Forms(term.IsTranslation || !word.IsArabic ? term.Text : word.Key).Select(form => new TextTerm(Language.Ar, TextMatch.Word, form)))
            .Distinct().ToList();
        if (word.Key.Length >= ShortestBeginning && !knowledge.Has(word)) texts.Add(new(word.IsArabic ? Language.Ar : Language.En, TextMatch.Beginning, word.Key));
        return new(texts, [new(NamePart.Word, word.Key)]);
    }

    private static HitWord Joined(IReadOnlyList<HitWord> words) => new([.. words.SelectMany(word => word.Texts).Distinct()], [.. words.SelectMany(word => word.Names).Distinct()]);

    private static HitWord Phrase(IReadOnlyList<QueryWord> words)
    {
        var text = string.Join(' ', words.Select(word => word.Text));
        return new([new(Language.En, TextMatch.Phrase, text), new(Language.Ar, TextMatch.Phrase, text)], []);
    }
}
