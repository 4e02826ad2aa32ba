using KnowledgeGraph.Storage.Neo4j.Reading.Filtering;

namespace KnowledgeGraph.Storage.Neo4j.Reading.Lists;

/// <summary>A statement made for one question: its text depends on what is asked for and never on the values, which are parameters.</summary>
/// <param name="Text">With labels and types as in the files of statements.</param>
internal sealed record Composed(string Text, IReadOnlyList<KeyValuePair<string, object?>> Parameters)
{
    private const string Within = "($after IS NULL OR item.key > $after) AND ($before IS NULL OR item.key < $before)";

    /// <summary>A list of keys, the last of which is the item itself: how many there are, how many lie before and after the page, and the page.</summary>
    public static Composed Keys(FilterText filter, string found, string keys) => new(
        $$"""
        {{filter.Beginning}}CALL ({{filter.Imports()}}) {
          {{found}}
          RETURN collect([{{keys}}]) AS keys
        }
        {{KeysPage}}
        RETURN size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), page
        """, filter.Parameters);

    /// <summary>The same for each group of what is found.</summary>
    public static Composed Groups(FilterText filter, string found, string group, string keys) => new(
        $$"""
        {{filter.Beginning}}CALL ({{filter.Imports()}}) {
          {{found}}
          RETURN {{group}} AS owner, collect([{{keys}}]) AS keys
        }
        {{KeysPage}}
        RETURN owner, size(keys), size([k IN keys WHERE k <= $after]), size([k IN keys WHERE k >= $before]), [key IN page | [key, key]]
        """, filter.Parameters);

    /// <summary>A list of items with keys; the owner is the empty text.</summary>
    /// <param name="value">What the page gives of an <c>item.value</c>.</param>
    public static Composed Items(FilterText filter, string found, string keys, string item, string value) => new(
        $$"""
        {{filter.Beginning}}CALL ({{filter.Imports()}}) {
          {{found}}
          RETURN collect({key: [{{keys}}], value: {{item}}}) AS items
        }
        {{ItemsPage(value)}}
        RETURN '', size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page
        """, filter.Parameters);

    /// <summary>A list for each of the entities <c>o</c> in <c>$rows</c>; those that are not there are absent.</summary>
    public static Composed Owned(FilterText filter, string found, string keys, string item, string value) => new(
        $$"""
        {{filter.Beginning}}UNWIND $rows AS asked
        OPTIONAL MATCH (owned:Identity {id: asked})
        MATCH (o:Entity {id: coalesce(owned.survivor, asked)})
        CALL ({{filter.Imports("o")}}) {
          {{found}}
          RETURN collect({key: [{{keys}}], value: {{item}}}) AS items
        }
        {{ItemsPage(value)}}
        RETURN asked, size(items), size([i IN items WHERE i.key <= $after]), size([i IN items WHERE i.key >= $before]), page
        """, filter.Parameters);

    private const string KeysPage = """
        CALL (keys) {
          UNWIND keys AS key
          WITH key
          WHERE ($after IS NULL OR key > $after) AND ($before IS NULL OR key < $before)
          ORDER BY key ASC
          LIMIT $limit
          RETURN collect(key) AS page
        }
        """;

    private static string ItemsPage(string value) => $$"""
        CALL (items) {
          UNWIND items AS item
          WITH item
          WHERE {{Within}}
          ORDER BY item.key ASC
          LIMIT $limit
          RETURN collect([item.key, {{value}}]) AS page
        }
        """;
}
