using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Search;

/// <summary>Full-text search over the entities and documents of one store, derived from it. Safe for use by many threads.</summary>
public interface ISearchIndex : IAsyncDisposable
{
    /// <summary>The store's revision that answers stand at; 0 before the first catch-up.</summary>
    long Revision { get; }

    /// <summary>Brings the index to the store's present revision; rebuilds where it is missing, damaged, of another version or ahead. Searches go on meanwhile.</summary>
    Task CatchUpAsync(IGraphReader store, CancellationToken cancellation = default);

    /// <summary>Searches.</summary>
    /// <exception cref="SearchSyntaxException">In strict mode, where the query breaks Lucene's syntax.</exception>
    ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>
    /// Documents like one, in both languages: those that mention what it mentions and say it in like words. Scores and reasons as in a search;
    /// empty where the id is of no document that can be found.
    /// </summary>
    ValueTask<SearchResult> SimilarAsync(SimilarRequest request, CancellationToken cancellation = default);

    /// <summary>Entities whose name in either script begins with, or sounds like the beginning of, the prefix; best first.</summary>
    ValueTask<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default);

    /// <summary>Compares the index with the store; what differs.</summary>
    IAsyncEnumerable<StoreProblem> CheckAsync(IGraphReader store, CancellationToken cancellation = default);

    /// <summary>Throws the index away and builds it anew.</summary>
    Task RebuildAsync(IGraphReader store, CancellationToken cancellation = default);
}

/// <summary>What can be found.</summary>
public enum SearchKind
{
    Person,
    Organization,
    State,
    Initiative,
    Place,
    Event,
    Document,
}

/// <summary>The order of hits; of equal ones the lower id comes first.</summary>
public enum SearchOrder
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>By the first day of the date, the latest first; undated hits last.</summary>
    Newest,

    /// <summary>By the first day of the date, the earliest first; undated hits last.</summary>
    Oldest,

    /// <summary>By the name or title as <see cref="KnowledgeGraph.Text.Normalization.TextKey"/> writes it, in the language of the request, else English before Arabic; nameless hits last.</summary>
    Name,
}

/// <param name="Query">At most 1,000 UTF-16 units count.</param>
/// <param name="Language">Only hits with text in this language; null for both.</param>
/// <param name="Strict">True: Lucene's classic syntax, errors are errors. False: the search box, any input is words.</param>
/// <param name="First">0 to 1,000.</param>
/// <param name="After">The cursor of a hit in the same order; what has come or gone before it since changes nothing behind it.</param>
/// <param name="Facets">True: count the hits by kind, language, year, event type and publisher.</param>
public sealed record SearchRequest(
    string Query, Language? Language = null, IReadOnlyCollection<SearchKind>? Kinds = null, SearchFilter? Filter = null, bool Strict = false,
    int First = 20, string? After = null, bool Facets = false, SearchOrder Order = SearchOrder.Relevance);

/// <param name="DocumentId">The document that others are to be like.</param>
/// <param name="Language">Only documents in this language; null for both.</param>
/// <param name="First">0 to 1,000.</param>
/// <param name="After">A hit's cursor.</param>
public sealed record SimilarRequest(string DocumentId, Language? Language = null, int First = 10, string? After = null);

/// <summary>Null members let everything through.</summary>
/// <param name="Between">Documents published, events dated within this span.</param>
/// <param name="Mentions">Documents that mention, events that involve, this entity.</param>
/// <param name="EventTypes">Events of one of these types.</param>
public sealed record SearchFilter(string? Publisher = null, Edtf? Between = null, string? Mentions = null, IReadOnlyCollection<EventType>? EventTypes = null);

/// <summary>What was found.</summary>
/// <param name="Total">How many hits there are in all.</param>
/// <param name="DidYouMean">What was searched for instead of what was typed; or, where words of the query stand nowhere, one with the nearest words that do, which finds something; else null.</param>
/// <param name="AtLeast">True where not all that may be hits were looked at: there are as many as total and facets say, or more.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int Total, IReadOnlyList<Facet> Facets, string? DidYouMean, long Revision, bool AtLeast = false);

/// <param name="Id">Of an entity or a document.</param>
/// <param name="Score">BM25 with boosts; comparable within one result only.</param>
/// <param name="Matched">
/// Why it is here, by what counts most: <c>name</c>; <c>office</c>, which it holds or held; <c>beginning</c> of a name; <c>sound</c> or <c>spelling</c> of a name;
/// <c>text</c>; <c>translation</c>, words of the other language that say the same; or <c>entity state:kw</c>, which the query names and it mentions.
/// </param>
/// <param name="Passages">For a document, its best sentences.</param>
public sealed record SearchHit(string Id, SearchKind Kind, double Score, string Matched, IReadOnlyList<Passage> Passages, string Cursor);

/// <summary>A sentence of a document with what matched in it.</summary>
/// <param name="Text">Exactly as in the document.</param>
/// <param name="Start">UTF-16 unit in the document's text.</param>
/// <param name="Highlights">Spans within <paramref name="Text"/>, in order, without overlap.</param>
public sealed record Passage(string Text, int Start, Language Language, IReadOnlyList<Highlight> Highlights);

/// <summary>A span of UTF-16 units, end exclusive.</summary>
public sealed record Highlight(int Start, int End);

/// <summary>Counts of one dimension, most first, then by value.</summary>
public sealed record Facet(string Dimension, IReadOnlyList<FacetCount> Counts);

/// <summary>How many hits have a value.</summary>
public sealed record FacetCount(string Value, int Count);

/// <param name="Prefix">What was typed so far, in either script.</param>
/// <param name="Limit">1 to 50.</param>
public sealed record SuggestRequest(string Prefix, Language? Language = null, IReadOnlyCollection<EntityKind>? Kinds = null, int Limit = 8);

/// <summary>An entity and the name of it that matched.</summary>
/// <param name="Text">The matched name as written.</param>
public sealed record Suggestion(string EntityId, EntityKind Kind, string Text, Language Language, double Score);

/// <summary>A query that is not Lucene's syntax.</summary>
/// <param name="position">0-based UTF-16 unit in the query.</param>
/// <param name="message">What is wrong, one sentence.</param>
public sealed class SearchSyntaxException(int position, string message) : Exception(message)
{
    /// <summary>0-based UTF-16 unit in the query.</summary>
    public int Position { get; } = position;
}
