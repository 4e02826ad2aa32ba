using System.Globalization;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Retrieval;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>A name document that was found.</summary>
internal sealed record FoundName(string EntityId, string Text, string Kind, string Language, string Role, long Rank);

/// <summary>An office document that was found.</summary>
/// <param name="Since">Its first day, in days since 1970; 0 where unknown.</param>
internal sealed record FoundOffice(string Person, IReadOnlyList<string> Titles, bool IsHeld, long Since);

/// <summary>Finds names and offices in one searcher.</summary>
internal sealed class NameLookup(IndexSearcher searcher)
{
    private static readonly Sort ByOfficeRank = new(new SortField(IndexFields.OfficeRank, SortFieldType.INT64, reverse: true));

    /// <summary>True where a term occurs, deleted documents included.</summary>
    public bool Has(string field, string text) => Frequency(field, text) > 0;

    public int Frequency(string field, string text) => SearcherStatistics.Of(searcher).Frequency(searcher, field, text);

    public int Documents => SearcherStatistics.Of(searcher).Documents(searcher);

    /// <summary>The names that a query over name fields finds, those of the highest rank first.</summary>
    public IReadOnlyList<FoundName> Find(Query query, int limit, Filter? filter = null)
    {
        var found = TopRanks.Search(searcher, query, filter, IndexFields.NameRank, limit);
        var names = new List<FoundName>(found.Count);
        foreach (var hit in found)
        {
            var (kind, language, role, owner, text) = NameEntry.Read(hit.Leaf.AtomicReader, hit.Document);
            names.Add(new(owner, text, kind, language, role, hit.Rank));
        }

        return names;
    }

    /// <summary>The entities that a word names all by itself.</summary>
    public IEnumerable<string> Named(QueryWord word) => word.Readings().Where(reading => Has(IndexFields.NameKey, reading)).Take(1)
        .SelectMany(reading => Find(Is(IndexFields.NameKey, reading), Limits.EntitiesPerName)).Select(name => name.EntityId).Distinct();

    /// <summary>The words of names that a word misses by some letters, the nearest first.</summary>
    public IReadOnlyList<string> Near(string word, int edits) =>
        [.. NearTerms.Find(searcher.IndexReader, IndexFields.NameWord, word, edits, 0, Limits.Expansions).Select(t => t.Text)];

    /// <summary>The words of names that begin with a word, or with one that it misses by some letters, the first one being right; the nearest first.</summary>
    public IReadOnlyList<string> NearBeginnings(string word, int edits) =>
        [.. NearTerms.FindBeginnings(searcher.IndexReader, IndexFields.NameWord, word, edits, 1, BooleanQuery.MaxClauseCount).Select(t => t.Text)];

    /// <summary>The words of texts and names, as they are written, that a word misses by some letters, the first one being right.</summary>
    public IEnumerable<(string Text, int Distance)> NearWords(string word, int edits) =>
        NearTerms.Find(searcher.IndexReader, IndexFields.Word, word, edits, 1, Limits.Expansions).Select(t => (t.Text, t.Distance));

    /// <summary>The offices that a query over office fields finds, those held now and since last first.</summary>
    public IReadOnlyList<FoundOffice> FindOffices(Query query, int limit) =>
    [
        .. searcher.Search(query, null, limit, ByOfficeRank, doDocScores: false, doMaxScore: false).ScoreDocs.Cast<FieldDoc>().Select(found =>
        {
            var office = searcher.Doc(found.Doc);
            var isHeld = Text(IndexFields.OfficeHeld) == "1";
            var rank = ((J2N.Numerics.Int64)found.Fields[0]).ToInt64();
            return new FoundOffice(Text(IndexFields.Owner), Text(IndexFields.OfficeTitles).Split('\n'), isHeld, isHeld ? rank - OfficeDocuments.HeldNow : rank);

            string Text(string field) => office.GetField(field).GetStringValue(CultureInfo.InvariantCulture);
        }),
    ];

    public static TermQuery Is(string field, string text) => new(new Term(field, text));

    /// <summary>Any of some terms of one field.</summary>
    public static BooleanQuery AnyOf(string field, IEnumerable<string> texts)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var text in texts) any.Add(Is(field, text), Occur.SHOULD);
        return any;
    }
}
