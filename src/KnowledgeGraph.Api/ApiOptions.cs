using KnowledgeGraph.Api.Access;

namespace KnowledgeGraph.Api;

/// <summary>How the API is set up.</summary>
public sealed record ApiOptions
{
    public ApiLimits Limits { get; init; } = new();

    public AccessOptions Access { get; init; } = new();

    /// <summary>How many parsed documents are kept, at least.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>
    /// A folder with GraphiQL's files for <c>/graphiql</c>, laid out as npm packages (<c>graphiql</c>, <c>react</c>, <c>react-dom</c>), for networks without
    /// the public CDN; null loads them from there. Where neither can be loaded the page has an editor of its own.
    /// </summary>
    public string? GraphiqlAssets { get; init; }

    /// <summary>False: answers say nothing of the schema to those who ask for it.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>True: answers are indented, for people at a terminal.</summary>
    public bool Indented { get; init; }
}
