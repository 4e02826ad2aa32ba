using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Transport.Persisted;

namespace KnowledgeGraph.Api;

/// <summary>How the API is set up.</summary>
public sealed record ApiOptions
{
    public ApiLimits Limits { get; init; } = new();

    /// <summary>How many requests are taken.</summary>
    public LoadLimits Load { get; init; } = new();

    public AccessOptions Access { get; init; } = new();

    /// <summary>How many parsed documents are kept, at least.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>
    /// A folder with GraphiQL's files for <c>/graphiql</c>, laid out as npm packages (<c>graphiql</c>, <c>react</c>, <c>react-dom</c>), for networks without
    /// the public CDN; null loads them from there. Where neither can be loaded the page has an editor of its own.
    /// </summary>
    public string? GraphiqlAssets { get; init; }

    /// <summary>Where writes are recorded; null: nowhere.</summary>
    public AuditLog? Audit { get; init; }

    /// <summary>False: answers say nothing of the schema to those who ask for it.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Documents that clients may ask for by their ids; null for none.</summary>
    public TrustedDocuments? TrustedDocuments { get; init; }

    /// <summary>True: no others are answered.</summary>
    public bool TrustedOnly { get; init; }

    /// <summary>The sites whose pages may ask, as browsers write them in <c>Origin</c> (<c>https://example.org</c>), or <c>*</c> for all; none by default but our own.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>How much memory answers to queries may take that are kept until the graph changes; 0 keeps none.</summary>
    public long CachedAnswerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How often the store is asked for its revision while somebody follows its changes.</summary>
    public TimeSpan RevisionInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>True: answers are indented, for people at a terminal.</summary>
    public bool Indented { get; init; }

    /// <summary>False: queries are executed by GraphQL.NET's own strategy, which tests hold ours to.</summary>
    internal bool Planned { get; init; } = true;
}
