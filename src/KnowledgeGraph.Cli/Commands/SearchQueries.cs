namespace KnowledgeGraph.Cli.Commands;

/// <summary>What <c>kg search</c> asks, in GraphQL.</summary>
internal static class SearchQueries
{
    public const string Search = """
        query ($query: String!, $first: Int!, $after: String, $strict: Boolean!, $in: Language, $kinds: [SearchKind!], $filter: SearchFilter, $order: SearchOrder!, $lang: Language!, $facets: Boolean!) {
          search(query: $query, first: $first, after: $after, strict: $strict, lang: $in, kinds: $kinds, filter: $filter, orderBy: $order) {
            totalCount
            totalIsAtLeast
            didYouMean
            ...found
            facets @include(if: $facets) { dimension counts { value count } }
          }
        }
        """ + Found;

    public const string Similar = """
        query ($id: ID!, $first: Int!, $after: String, $in: Language, $lang: Language!) {
          node(id: $id) { ... on Document { similar(first: $first, after: $after, lang: $in) { totalCount totalIsAtLeast didYouMean ...found } } }
        }
        """ + Found;

    public const string Suggest = """
        query ($query: String!, $first: Int!, $in: Language, $lang: Language!) {
          suggest(prefix: $query, limit: $first, lang: $in) { text entity { id kind name(lang: $lang) description(lang: $lang) } }
        }
        """;

    private const string Found = """

        fragment found on SearchConnection {
          edges {
            kind
            score
            matched
            node { id ... on Entity { name(lang: $lang) description(lang: $lang) } ... on Document { title file: name publisher date language } }
            passages { text language highlights { start end } }
          }
          pageInfo { hasNextPage endCursor }
        }
        """;
}
