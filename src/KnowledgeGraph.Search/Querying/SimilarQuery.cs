using System.Globalization;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Retrieval;
using KnowledgeGraph.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// Makes a query of a document, for others like it: the entities it mentions, which reach both languages, and its most telling words, with what the glossary
/// gives for them. A term counts by how rare it is and how often the document has it.
/// </summary>
internal static class SimilarQuery
{
    private const int MostWords = 40;
    private const int MostEntities = 20;

    // What more than this share of texts have tells none from another.
    private const double Common = 0.25;
    private const int FewDocuments = 20;

    private static readonly HashSet<string> Stored = [IndexFields.StoredText, IndexFields.StoredMentioned, IndexFields.Language];

    /// <summary>The query; null where the id is of no document.</summary>
    public static ParsedQuery? Of(IndexSearcher searcher, string id)
    {
        if (IndexReads.FindHit(searcher, id) is not { } number) return null;
        var stored = searcher.Doc(number, Stored);
        if (stored.GetField(IndexFields.StoredText)?.GetStringValue(CultureInfo.InvariantCulture) is not { } text) return null;
        var statistics = SearcherStatistics.Of(searcher);
        var documents = Math.Max(1, statistics.Texts ?? searcher.IndexReader.GetDocCount(IndexFields.TextEn));
        var terms = new List<SearchTerm>();
        var mentioned = stored.GetField(IndexFields.StoredMentioned)?.GetStringValue(CultureInfo.InvariantCulture).Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
        foreach (var (entity, rarity) in mentioned.Select(entity => (entity, Rarity(IndexFields.Mentions, entity))).Where(e => e.Item2 > 0).OrderByDescending(e => e.Item2).Take(MostEntities))
            terms.Add(new(IndexFields.Mentions, entity, terms.Count, (float)(rarity * Weights.SimilarEntity)));
        foreach (var (field, term, weight) in Words(IndexFields.TextEn, Analyzers.English).Concat(Words(IndexFields.TextAr, Analyzers.Arabic)).OrderByDescending(w => w.Weight).Take(MostWords))
        {
            var part = terms.Count;
            terms.Add(new(field, term, part, (float)weight));
            foreach (var other in Glossary.Of(field, term).Where(other => other.Field != field))
                if (Rarity(other.Field, other.Text) > 0)
                    terms.Add(new(other.Field, other.Text, part, (float)weight * Weights.Translation) { IsTranslation = true });
        }

        var query = new BooleanQuery(disableCoord: true);
        foreach (var part in terms.GroupBy(term => term.Part)) query.Add(WordQueries.Best(part), Occur.SHOULD);
        query.Add(new TermQuery(new Term(IndexFields.Id, id)), Occur.MUST_NOT);
        return terms.Count == 0 ? null : new(query, null, terms, new Dictionary<string, Recognition>()) { IsOfEntities = true };

        IEnumerable<(string Field, string Text, double Weight)> Words(string field, Lucene.Net.Analysis.Analyzer analyzer) =>
            from word in analyzer.Terms(text)
            where word.Text[0] != ArabicStemFilter.SecondReading && word.Text.Length > 1
            group word by word.Text into same
            let rarity = Rarity(field, same.Key)
            where rarity > 0
            select (field, same.Key, rarity * Math.Sqrt(same.Count()));

        // From 0 to 1; 0 where no other text has it, or too many have.
        double Rarity(string field, string term)
        {
            var having = statistics.Frequency(searcher, field, term);
            return having < 2 || (documents >= FewDocuments && having > Common * documents) ? 0 : Math.Log(1 + (double)documents / having) / Math.Log(1 + documents);
        }
    }
}
