using System.Text.Json;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Tests.Execution;

public sealed class ErrorTests
{
    private readonly MemoryStore _store = SampleGraph.Create();

    [Theory]
    [InlineData("{ states {", "SYNTAX_ERROR", 1, 11)]
    [InlineData("{\n  nope\n}", "FIELDS_ON_CORRECT_TYPE", 2, 3)]
    [InlineData("{ states(first: \"x\") { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", 1, 10)]
    [InlineData("{ states { nodes { relations(types: [FRIEND_OF]) { totalCount } } } }", "ARGUMENTS_OF_CORRECT_TYPE", 1, 30)]
    [InlineData("{ events(filter: { between: \"2017-13\" }) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", 1, 10)]
    [InlineData("query($at: Edtf) { entity(id: 1) { relations(at: $at) { totalCount } } }", "INVALID_VALUE", 1, 7)]
    public async Task A_document_that_is_wrong_gets_an_error_with_its_place(string query, string code, int line, int column)
    {
        var error = await Asked.Error(_store, query, new { at = "2017-02-30" });

        Assert.Equal(code, error.Code());
        var place = error.GetProperty("locations")[0];
        Assert.Equal((line, column), (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()));
        Assert.Empty(_store.Calls);
    }

    [Theory]
    [InlineData("{ e: entity { id } }", "Give either 'id' or 'name'.", "e")]
    [InlineData("{ states(first: 1, last: 1) { totalCount } }", "Give either 'first' or 'last', not both.", "states")]
    [InlineData("{ states(first: -1) { totalCount } }", "'first' is -1; it cannot be negative.", "states")]
    [InlineData("{ states(after: \"x\") { totalCount } }", "'x' is not a cursor of this list.", "states")]
    [InlineData("{ path(from: \"state:kw\", to: \"state:qa\", maxLength: 7) { length } }", "'maxLength' is 7; it must be from 1 to 6.", "path")]
    [InlineData("{ subgraph(roots: [\"state:kw\"], depth: 9) { truncated } }", "'depth' is 9; it must be from 0 to 6.", "subgraph")]
    [InlineData("{ suggest(prefix: \"k\", limit: 0) { text } }", "'limit' is 0; it must be from 1 to 50.", "suggest")]
    [InlineData("{ eventCounts(by: []) { count } }", "'by' has 0 dimensions; it must have 1 to 3.", "eventCounts")]
    [InlineData("{ eventCounts(by: [YEAR, YEAR]) { count } }", "'by' names a dimension twice.", "eventCounts")]
    public async Task An_argument_that_a_field_cannot_take_gets_an_error_with_its_path(string query, string message, string path)
    {
        var error = await Asked.Error(_store, query);

        Assert.Equal(message, error.Message());
        Assert.Equal("BAD_ARGUMENT", error.Code());
        Assert.Equal([path], error.GetProperty("path").Texts());
        Assert.True(error.TryGetProperty("locations", out _));
    }

    [Theory]
    [InlineData("{ path(from: \"state:kw\", to: \"state:nowhere\") { length } }")]
    [InlineData("{ subgraph(roots: [\"state:nowhere\"]) { truncated } }")]
    public async Task An_entity_that_must_be_there_is_missed_by_its_id(string query)
    {
        var error = await Asked.Error(_store, query);

        Assert.Equal("There is no entity with the id 'state:nowhere'.", error.Message());
        Assert.Equal("NOT_FOUND", error.Code());
    }

    [Fact]
    public async Task A_strict_search_that_is_no_query_says_where()
    {
        var error = await Asked.Error(_store, "{ search(query: \"name:(\", strict: true) { totalCount } }");

        Assert.Equal("SEARCH_SYNTAX", error.Code());
        Assert.Equal(5, error.GetProperty("extensions").GetProperty("position").GetInt32());
    }

    [Theory]
    [InlineData(StoreFault.Unavailable, "STORE_UNAVAILABLE", "The store is out of reach.", true)]
    [InlineData(StoreFault.Locked, "STORE_LOCKED", "The store is locked by another program.", true)]
    [InlineData(StoreFault.Full, "STORE_FULL", "The store's disk is full.", false)]
    [InlineData(StoreFault.Damaged, "STORE_DAMAGED", "The store is damaged.", false)]
    [InlineData(StoreFault.NewerVersion, "STORE_NEWER_VERSION", "The store was written by a newer version.", false)]
    [InlineData(StoreFault.ReadOnly, "STORE_READ_ONLY", "The store can only be read.", false)]
    [InlineData(StoreFault.Unauthorized, "STORE_UNAUTHORIZED", "The store refuses this service.", false)]
    [InlineData(StoreFault.Timeout, "STORE_TIMEOUT", "The store took too long.", true)]
    public async Task Trouble_with_the_store_is_told_without_its_inside(StoreFault fault, string code, string message, bool transient)
    {
        _store.Fault = new StoreException(fault, "/secret/kg.db", "/secret/kg.db: SQLITE_CANTOPEN");
        using var executor = Asked.Executor(_store);

        var answer = await Asked.Answer(executor, "{ entity(id: \"state:kw\") { name } statistics { entities } }");

        Assert.DoesNotContain("secret", answer.GetRawText(), StringComparison.Ordinal);
        var error = answer.GetProperty("errors")[0];
        Assert.Equal((code, message), (error.Code(), error.Message()));
        Assert.Equal(transient, error.GetProperty("extensions").GetProperty("transient").GetBoolean());
    }

    [Fact]
    public async Task An_unexpected_failure_says_nothing_of_itself()
    {
        _store.Fault = new InvalidOperationException("the secret of /etc");
        using var executor = Asked.Executor(_store);

        var answer = await Asked.Answer(executor, "{ entity(id: \"state:kw\") { name } }");

        Assert.Equal(
            """{"errors":[{"message":"The service failed to answer this; its log says why.","locations":[{"line":1,"column":3}],"path":["entity"],"extensions":{"code":"INTERNAL"}}],"data":{"entity":null}}""",
            answer.GetRawText());
    }

    [Fact]
    public async Task What_an_import_removed_meanwhile_is_told_as_changed()
    {
        _store.Entities.RemoveAll(e => e.Id == "init:ici");

        var error = await Asked.Error(_store, "{ node(id: \"rel:kw-ici\") { ... on Relation { to { id } } } }");

        Assert.Equal(("CHANGED", "'init:ici' was changed while this was read; ask again."), (error.Code(), error.Message()));
    }

    [Fact]
    public async Task One_field_that_fails_leaves_the_others()
    {
        using var executor = Asked.Executor(_store);

        var answer = await Asked.Answer(executor, "{ bad: entity { id } good: entity(id: \"state:kw\") { id } }");

        Assert.Equal("""{"bad":null,"good":{"id":"state:kw"}}""", answer.GetProperty("data").GetRawText());
        Assert.Equal(JsonValueKind.Array, answer.GetProperty("errors").ValueKind);
    }
}
