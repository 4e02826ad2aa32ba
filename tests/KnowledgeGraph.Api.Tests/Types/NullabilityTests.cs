using System.Text.Json;
using GraphQL.Types;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Api.Types;

namespace KnowledgeGraph.Api.Tests.Types;

/// <summary>What the schema says of null, held to the product as it ships: asked for every field of every type.</summary>
public sealed class NullabilityTests(SeededGraph graph) : IClassFixture<SeededGraph>
{
    private static readonly Dictionary<string, string> Arguments = new()
    {
        ["Query.node"] = "id: \"state:kw\"",
        ["Query.nodes"] = "ids: [\"state:kw\", \"org:nato\"]",
        ["Query.entity"] = "id: \"state:kw\"",
        ["Query.document"] = "id: \"doc:none\"",
        ["Query.search"] = "query: \"Stoltenberg visited Kuwait\"",
        ["Query.suggest"] = "prefix: \"kuw\", limit: 20",
        ["Query.path"] = "from: \"person:jens-stoltenberg\", to: \"state:kw\", maxLength: 3",
        ["Query.subgraph"] = "roots: [\"org:nato\"]",
        ["Query.eventCounts"] = "by: [PLACE]",
        ["Query.relationCounts"] = "by: [OFFICE]",
        ["Query.officeholders"] = "at: \"2015\"",
        ["Query.documents"] = "filter: { kinds: [ARTICLE, CURATED] }",
    };

    private const int Page = 40;

    [Fact]
    public async Task No_field_is_null_where_the_schema_says_it_never_is()
    {
        using var schema = new GraphSchema();
        foreach (var (type, query) in new SchemaQueries(schema, Arguments, Page).OfTypes())
        {
            var answer = await Asked.Answer(graph.Executor, query);
            Assert.False(answer.TryGetProperty("errors", out var errors), $"{type}: {errors} {query}");
        }
    }

    [Fact]
    public void Every_field_that_can_be_null_says_when()
    {
        using var schema = new GraphSchema();
        var silent = schema.AllTypes.OfType<IObjectGraphType>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(t => t.Fields.Where(f => f.ResolvedType is not NonNullGraphType && !f.Description!.Contains("null", StringComparison.Ordinal)).Select(f => $"{t.Name}.{f.Name}"))
            .Order(StringComparer.Ordinal);
        Assert.True(!silent.Any(), string.Join(' ', silent));
    }

    /// <summary>A field that can be null and is null nowhere is a field that need not be.</summary>
    [Fact]
    public async Task Fields_that_can_be_null_are_null_somewhere()
    {
        await Asked.Answer(graph.Executor, """
            mutation { a: importDocument(input: { text: "Saudi Arabia condemned Iran." }) { revision }
              b: importDocument(input: { text: "The lawyer Layla Haddad spoke in Cairo on 3 May 2023." }) { revision } }
            """);
        var told = (await Asked.Answer(graph.Executor, "{ events(filter: { toldIn: { publisher: \"The Courier\" } }, last: 1) { nodes { id } } }"))
            .GetProperty("data").GetProperty("events").GetProperty("nodes")[0].GetProperty("id").GetString();
        await Asked.Answer(graph.Executor, $"mutation {{ retract(input: {{ from: \"{told}\", reason: \"Misread.\" }}) {{ revision }} }}");
        using var schema = new GraphSchema();
        var (seen, empty) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        string[] scarce =
        [
            "{ node(id: \"state:none\") { id } }", "{ states(first: 0) { pageInfo { __typename startCursor endCursor } } }",
            "{ events(filter: { date: { known: false } }) { nodes { __typename date } } }", "{ persons(filter: { name: \"Layla Haddad\" }) { nodes { __typename description } } }",
            "{ changes(filter: { actions: [REMOVED] }) { nodes { __typename node { id } } } }",
        ];
        foreach (var query in new SchemaQueries(schema, Arguments, Page).OfTypes().Select(q => q.Query).Concat(scarce))
            Note((await Asked.Answer(graph.Executor, query)).GetProperty("data"), seen, empty);
        var never = schema.AllTypes.OfType<IObjectGraphType>().SelectMany(t => t.Fields.Where(f => f.ResolvedType is not NonNullGraphType).Select(f => (Type: t, Name: f.Name)))
            .Where(f => seen.Contains($"{f.Type.Name}.{f.Name}") && !OfAll(f.Type, f.Name).Any(t => empty.Contains($"{t}.{f.Name}"))).Select(f => $"{f.Type.Name}.{f.Name}").Order(StringComparer.Ordinal);
        Assert.True(!never.Any(), string.Join(' ', never));
    }

    /// <summary>Whoever has the field by the same interface: what no state lacks a person can lack.</summary>
    private static IEnumerable<string> OfAll(IObjectGraphType type, string field) =>
        type.ResolvedInterfaces.Where(i => i.Fields.Find(field) is not null).SelectMany(i => i.PossibleTypes).Select(t => t.Name).Append(type.Name);

    private static void Note(JsonElement element, HashSet<string> seen, HashSet<string> empty)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Note(item, seen, empty);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var type = element.TryGetProperty("__typename", out var name) ? name.GetString() : "Query";
            foreach (var member in element.EnumerateObject())
            {
                seen.Add($"{type}.{member.Name}");
                if (member.Value.ValueKind == JsonValueKind.Null) empty.Add($"{type}.{member.Name}");
                Note(member.Value, seen, empty);
            }
        }
    }
}
