using System.Globalization;
using KnowledgeGraph.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>A name document that was found.</summary>
internal sealed record FoundName(string EntityId, string Text, string Kind, string Language, string Role, long Rank);

/// <summary>An office document that was found.</summary>
internal sealed record FoundOffice(string Person, IReadOnlyList<string> Titles, bool IsHeld);

/// <summary>Finds names and offices in one searcher.</summary>
internal sealed class NameLookup(IndexSearcher searcher)
{
    private static readonly Sort ByRank = new(new SortField(IndexFields.NameRank, SortFieldType.INT64, reverse: true));

    private static readonly Sort ByOfficeRank = new(new SortField(IndexFields.OfficeRank, SortFieldType.INT64, reverse: true));

    private static readonly HashSet<string> Stored = [IndexFields.Owner, IndexFields.NameText, IndexFields.NameKind, IndexFields.NameLanguage, IndexFields.NameRole];

    /// <summary>True where a term occurs, deleted documents included.</summary>
    public bool Has(string field, string text) => Frequency(field, text) > 0;

    public int Frequency(string field, string text) => searcher.IndexReader.DocFreq(new Term(field, text));

    public int Documents => searcher.IndexReader.MaxDoc;

    /// <summary>The names that a query over name fields finds, those of the highest rank first.</summary>
    public IReadOnlyList<FoundName> Find(Query query, int limit, Filter? filter = null)
    {
        var top = searcher.Search(query, filter, limit, ByRank, doDocScores: false, doMaxScore: false);
        var names = new List<FoundName>(top.ScoreDocs.Length);
        foreach (var found in top.ScoreDocs)
        {
            var document = searcher.Doc(found.Doc, Stored);
            var rank = Convert.ToInt64(((FieldDoc)found).Fields[0], CultureInfo.InvariantCulture);
            names.Add(new(Get(IndexFields.Owner), Get(IndexFields.NameText), Get(IndexFields.NameKind), Get(IndexFields.NameLanguage), Get(IndexFields.NameRole), rank));

            string Get(string field) => document.GetField(field).GetStringValue(CultureInfo.InvariantCulture);
        }

        return names;
    }

    /// <summary>The entities that a word names all by itself.</summary>
    public IEnumerable<string> Named(QueryWord word) => word.Readings().Where(reading => Has(IndexFields.NameKey, reading)).Take(1)
        .SelectMany(reading => Find(Is(IndexFields.NameKey, reading), Limits.EntitiesPerName)).Select(name => name.EntityId).Distinct();

    /// <summary>The terms that a query of several terms stands for here.</summary>
    public IReadOnlyList<string> Near(MultiTermQuery query)
    {
        var terms = new HashSet<Term>();
        searcher.Rewrite(query).ExtractTerms(terms);
        return [.. terms.Select(t => t.Text)];
    }

    /// <summary>The offices that a query over office fields finds, those held now and since last first.</summary>
    public IReadOnlyList<FoundOffice> FindOffices(Query query, int limit) =>
    [
        .. searcher.Search(query, null, limit, ByOfficeRank, doDocScores: false, doMaxScore: false).ScoreDocs.Select(found => searcher.Doc(found.Doc)).Select(office => new FoundOffice(
            office.GetField(IndexFields.Owner).GetStringValue(CultureInfo.InvariantCulture),
            office.GetField(IndexFields.OfficeTitles).GetStringValue(CultureInfo.InvariantCulture).Split('\n'),
            office.GetField(IndexFields.OfficeHeld).GetStringValue(CultureInfo.InvariantCulture) == "1")),
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
