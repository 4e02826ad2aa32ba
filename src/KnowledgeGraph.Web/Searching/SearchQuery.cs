using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Web.Requests;
using KnowledgeGraph.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Web.Searching;

/// <summary>A search as its URL tells it. What the URL says that cannot be is left out.</summary>
/// <param name="Text">Trimmed, at most <see cref="LongestText"/> UTF-16 units.</param>
/// <param name="In">Only what has text in this language.</param>
public sealed record SearchQuery(string Text, SearchKind? Kind, Language? In, int? Year, string? Publisher, string? Mentions, string? After,
    EventType? EventType = null, SearchOrder Order = SearchOrder.Relevance)
{
    public const int LongestText = 500;
    public const int PageSize = 20;

    public bool IsEmpty => Text.Length == 0;

    public static SearchQuery Of(HttpRequest request)
    {
        var query = request.Query;
        return new(
            Cut(query["q"].ToString()), EnumSpelling.Read<SearchKind>(query["kind"]), LanguageTags.FromTag(query["in"]), YearOf(query["year"].ToString()),
            NullIfEmpty(query["publisher"].ToString()), NullIfEmpty(query["mentions"].ToString()), NullIfEmpty(query[Links.After].ToString()),
            EnumSpelling.Read<EventType>(query["type"]), EnumSpelling.Read<SearchOrder>(query["sort"]) ?? SearchOrder.Relevance);
    }

    public SearchRequest Request(bool facets) => new(
        Text, In, Kind is { } kind ? [kind] : null,
        new SearchFilter(Publisher, Year is { } year ? Edtf.Of(EdtfDate.OfYear(year)) : null, Mentions, EventType is { } type ? [type] : null), First: PageSize, After: After, Facets: facets,
        Order: Order);

    public string Url(Links links, string path = "/") => links.To(
        path, ("q", Text), ("kind", Kind is { } kind ? EnumSpelling.Of(kind) : null), ("in", In?.Tag()), ("year", Year?.ToString(CultureInfo.InvariantCulture)),
        ("publisher", Publisher), ("mentions", Mentions), ("type", EventType is { } type ? EnumSpelling.Of(type) : null),
        ("sort", Order == SearchOrder.Relevance ? null : EnumSpelling.Of(Order).ToLowerInvariant()), (Links.After, After));

    // A cut must not part the halves of a surrogate pair.
    private static string Cut(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length <= LongestText) return trimmed;
        return trimmed[..(char.IsHighSurrogate(trimmed[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    private static int? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999 ? year : null;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
