using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>How kinds and types are written in the index and in facets: as in GraphQL.</summary>
internal static class FacetValues
{
    public static string Of(EntityKind kind) => kind.ToString().ToUpperInvariant();

    public static string Of(SearchKind kind) => kind.ToString().ToUpperInvariant();

    public static string Of(EventType type) => type.ToString().ToUpperInvariant();

    public static SearchKind Kind(string value) => Enum.Parse<SearchKind>(value, ignoreCase: true);
}
