using System.Text.Json;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Tests.Loading;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Tests.Execution;

/// <summary>Plans give what GraphQL.NET's own strategy gives, byte for byte, the second time as the first.</summary>
public sealed class PlannedExecutionTests
{
    private static readonly Dictionary<string, string> Arguments = new()
    {
        ["Query.node"] = "id: \"state:kw\"",
        ["Query.nodes"] = "ids: [\"state:kw\", \"rel:kw-ici\", \"event:visit\", \"doc:en\", \"dis:visit\", \"none\"]",
        ["Query.entity"] = "name: \"Kuwait\"",
        ["Query.document"] = "id: \"doc:en\"",
        ["Query.search"] = "query: \"Kuwait\"",
        ["Query.suggest"] = "prefix: \"kuw\"",
        ["Query.path"] = "from: \"state:kw\", to: \"state:qa\"",
        ["Query.subgraph"] = "roots: [\"init:ici\"]",
        ["Query.eventCounts"] = "by: [TYPE]",
        ["Query.relationCounts"] = "by: [TYPE]",
        ["Query.officeholders"] = "at: \"2015\"",
    };

    public static TheoryData<string> Documents { get; } =
    [
        "{ a: entity(id: \"state:kw\") { name } b: entity(id: \"state:kw\") { name(lang: AR) kind } c: entity(id: \"none\") { id } }",
        "{ entity(id: \"state:kw\") { id } entity(id: \"state:kw\") { name relations { totalCount } relations { nodes { type } nodes { to { id } } } } }",
        "{ nodes(ids: [\"state:kw\", \"doc:en\", \"event:visit\", \"none\"]) { __typename ... on Entity { name ...E } ... on Document { title } ... on Node { id } } } fragment E on Event { date actors { ...N } } fragment N on Entity { name ... on Person { id } ... on State { kind } }",
        "query($s: Boolean = true, $i: Boolean = false) { states { nodes { id @skip(if: $s) name @include(if: $i) ... @include(if: $s) { kind } ...F @skip(if: $i) } } } fragment F on State { description }",
        "query($l: Language) { states { nodes { a: name(lang: null) b: name(lang: $l) c: description(lang: $l) } } }",
        "query($l: Language = AR) { states(lang: $l) { nodes { name(lang: $l) } } }",
        "{ __schema { queryType { name } types { kind name fields(includeDeprecated: true) { name args { name defaultValue type { name ofType { name } } } type { kind name } } enumValues { name } possibleTypes { name } interfaces { name } inputFields { name } } directives { name locations args { name } } } __type(name: \"State\") { name } __typename }",
        "{ entity { id } statistics { revision } }",
        "{ states(first: 1, last: 1) { nodes { id } } events { nodes { id } } }",
        "{ events(first: -1) { totalCount } states { nodes { relations(first: -1) { totalCount } } } }",
        "{ gone: entity(id: \"state:kw\") { relations { nodes { id from { name } to { name } } edges { node { to { id } } } } } statistics { revision } }",
        "{ subgraph(roots: [\"init:ici\"]) { relations { from { name } to { name } } } }",
        "{ states { nodes { nothing } } }",
        "query A { __typename } query B { states { totalCount } }",
        "{ states { nodes { a: name b: name c: name(lang: AR) relations(types: []) { nodes { id } } } pageInfo { hasNextPage endCursor } edges { cursor node { id } } } }",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_answered_alike(string query)
    {
        foreach (var store in new[] { SampleGraph.Create(), WithoutItsInitiative() }) await AlikeAsync(store, query);
    }

    [Fact]
    public async Task Every_example_and_every_list_is_answered_alike()
    {
        foreach (var example in Examples.All.Where(e => !e.Query.Contains("mutation", StringComparison.Ordinal))) await AlikeAsync(SampleGraph.Create(), example.Query);
        foreach (var list in StoreCallTests.Lists) await AlikeAsync(ManyGraph.Of(7), (string)((object[])list)[0]);
    }

    [Fact]
    public async Task Every_field_of_every_type_is_answered_alike()
    {
        using var schema = new GraphSchema();
        var queries = new SchemaQueries(schema, Arguments, 5);
        foreach (var query in queries.OfFields().Select(q => q.Query).Concat(queries.OfTypes().Select(q => q.Query))) await AlikeAsync(SampleGraph.Create(), query);
    }

    [Fact]
    public async Task Faults_of_the_store_are_told_alike()
    {
        foreach (var fault in new Exception[] { new StoreException(StoreFault.Locked, "x", "x"), new InvalidOperationException("secret") })
        {
            var store = SampleGraph.Create();
            store.Fault = fault;
            await AlikeAsync(store, "{ states { nodes { id } } entity(id: \"state:kw\") { name } nodes(ids: [\"state:kw\"]) { id } statistics { revision } }");
        }
    }

    [Fact]
    public async Task A_plan_serves_many_requests_at_once()
    {
        using var executor = Asked.Executor(ManyGraph.Of(30));
        const string Query = "query($n: Int) { nodes: entities(first: $n) { nodes { __typename name ... on Event { date } ... on State { relations(first: $n) { nodes { to { name } } } } } } }";
        var expected = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Answer(executor, n)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Answer(executor, i % 8 + 1))));

        for (var i = 0; i < answers.Length; i++) Assert.Equal(expected[i % 8], answers[i]);

        static async Task<string> Answer(GraphQLExecutor executor, int n) => (await Asked.Answer(executor, Query, new { n })).GetRawText();
    }

    private static MemoryStore WithoutItsInitiative()
    {
        var store = SampleGraph.Create();
        store.Entities.RemoveAll(e => e.Id == "init:ici" && e.Kind == EntityKind.Initiative);
        return store;
    }

    private static async Task AlikeAsync(MemoryStore store, string query)
    {
        using var planned = Asked.Executor(store);
        using var own = Asked.Executor(store, new ApiOptions { Planned = false });
        for (var time = 0; time < 2; time++) Assert.Equal(await TextAsync(own, query), await TextAsync(planned, query));
    }

    /// <summary>The answer with its errors in an order of their own: which of two fields fails first is nobody's promise.</summary>
    private static async Task<string> TextAsync(GraphQLExecutor executor, string query)
    {
        var answer = await Asked.Answer(executor, query);
        IEnumerable<string> errors = answer.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(e => e.GetRawText()).Order(StringComparer.Ordinal) : [];
        return string.Join('\n', errors) + (answer.TryGetProperty("data", out var data) ? JsonSerializer.Serialize(data) : "no data");
    }
}
