using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Api.Types;

namespace KnowledgeGraph.Api.Tests.Types;

/// <summary>Every connection of the schema, over the shipped knowledge in the shipped store, gives the same items forwards and backwards (GraphQL Cursor Connections Specification, section 4.4).</summary>
public sealed class EveryConnectionTests(SeededGraph graph) : IClassFixture<SeededGraph>
{
    /// <summary>Where a query finds an object of each type that has lists.</summary>
    private static readonly Dictionary<string, string> Places = new()
    {
        ["State"] = "entity(id: \"state:sa\") { ... on State",
        ["Organization"] = "entity(id: \"org:nato\") { ... on Organization",
        ["Person"] = "entity(id: \"person:jens-stoltenberg\") { ... on Person",
        ["Initiative"] = "entity(id: \"init:istanbul-cooperation-initiative\") { ... on Initiative",
        ["Place"] = "entity(id: \"place:doha\") { ... on Place",
        ["Event"] = "events(first: 1) { nodes",
        ["Document"] = "documents(filter: { mentions: \"init:istanbul-cooperation-initiative\" }, first: 1) { nodes",
        ["Relation"] = "relations(filter: { ends: [\"init:istanbul-cooperation-initiative\"] }, first: 1) { nodes",
        ["Figure"] = "events(filter: { types: [ASSAULT] }, first: 1) { nodes { figures",
        ["PathStep"] = "path(from: \"state:kw\", to: \"state:qa\", first: 1) { steps",
        ["DisagreementSide"] = "disagreements(first: 1) { nodes { sides",
        ["TimelineBucket"] = "timeline(by: YEAR) { buckets(last: 1)",
    };

    public static TheoryData<string, string, string> Connections { get; } = Made();

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task A_connection_gives_the_same_items_from_both_ends(string type, string field, string order)
    {
        var list = await PageAsync(type, field, order + "first: 7");
        if (list is null) return; // There is no such thing in this graph.
        var (cursors, total) = (list.Cursors, list.Total);
        Assert.Equal(Math.Min(7, total), cursors.Count);
        Assert.Equal((total > 7, false), (list.HasNext, list.HasPrevious));
        var end = await PageAsync(type, field, order + "last: 3");
        Assert.Equal((total, Math.Min(3, total)), (end!.Total, end.Cursors.Count));
        Assert.Equal((false, total > 3), (end.HasNext, end.HasPrevious));
        if (total <= 7) Assert.Equal(cursors.TakeLast(3), end.Cursors);
        if (total == 0) return;
        var after = await PageAsync(type, field, $"{order}first: 2, after: {JsonSerializer.Serialize(cursors[0])}");
        Assert.Equal(cursors.Skip(1).Take(2), after!.Cursors);
        Assert.Equal((total, total > 3, true), (after.Total, after.HasNext, after.HasPrevious));
        var before = await PageAsync(type, field, $"{order}last: 2, before: {JsonSerializer.Serialize(cursors[^1])}");
        Assert.Equal(cursors.SkipLast(1).TakeLast(2), before!.Cursors);
        Assert.Equal((true, cursors.Count > 3), (before.HasNext, before.HasPrevious));
        var rest = await PageAsync(type, field, $"{order}first: 1000, after: {JsonSerializer.Serialize(end.Cursors[0])}");
        Assert.Equal(end.Cursors.Skip(1), rest!.Cursors);
        Assert.False(rest.HasNext);
    }

    private async Task<Listed?> PageAsync(string type, string field, string arguments)
    {
        var call = $"{field}({arguments}{(field == "officeholders" ? ", at: \"2019\"" : "")}) {{ totalCount edges {{ cursor }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}";
        var query = type == "Query" ? $"{{ {call} }}" : $"{{ {Places[type]} {{ {call} }}{new string('}', Places[type].Count(c => c == '{') - Places[type].Count(c => c == '}') + 1)}";
        var answer = await Asked.Answer(graph.Executor, query);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors} {query}");
        if (Find(answer.GetProperty("data"), field) is not { } page) return null;
        var cursors = page.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("cursor").GetString()!).ToList();
        var info = page.GetProperty("pageInfo");
        Assert.Equal((cursors.FirstOrDefault(), cursors.LastOrDefault()), (info.GetProperty("startCursor").GetString(), info.GetProperty("endCursor").GetString()));
        return new(cursors, page.GetProperty("totalCount").GetInt32(), info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean());
    }

    /// <summary>The first connection under a name that is anywhere in an answer.</summary>
    private static JsonElement? Find(JsonElement data, string field) => data.ValueKind switch
    {
        JsonValueKind.Array => data.EnumerateArray().Select(item => Find(item, field)).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when data.TryGetProperty(field, out var found) && found.ValueKind == JsonValueKind.Object && found.TryGetProperty("edges", out _) => found,
        JsonValueKind.Object => data.EnumerateObject().Select(member => Find(member.Value, field)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static TheoryData<string, string, string> Made()
    {
        using var schema = new GraphSchema();
        schema.Initialize();
        var made = new TheoryData<string, string, string>();
        foreach (var type in schema.AllTypes.OfType<IObjectGraphType>())
        {
            foreach (var field in type.Fields)
            {
                if (!field.ResolvedType!.GetNamedType().Name.EndsWith("Connection", StringComparison.Ordinal) || field.Arguments?.Find("last") is null) continue;
                made.Add(type.Name, field.Name, "");
                if (field.Arguments.Find("orderBy")?.ResolvedType is EnumerationGraphType orders)
                    foreach (var order in orders.Values) made.Add(type.Name, field.Name, $"orderBy: {order.Name}, ");
            }
        }

        return made;
    }

    private sealed record Listed(IReadOnlyList<string> Cursors, int Total, bool HasNext, bool HasPrevious);
}
