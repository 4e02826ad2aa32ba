using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Types;

/// <summary>GraphQL Cursor Connections Specification, sections 3 and 4.</summary>
public sealed class PagingTests
{
    private readonly MemoryStore _store = ManyGraph.Of(25);

    [Theory]
    [InlineData("events(first: 10)")]
    [InlineData("states(first: 7)")]
    [InlineData("documents(first: 3)")]
    public async Task Pages_forwards_give_every_item_once(string list)
    {
        var field = list[..list.IndexOf('(', StringComparison.Ordinal)];
        var seen = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await Asked.Data(_store, $"query($after: String) {{ {list.Replace(")", ", after: $after)", StringComparison.Ordinal)} {{ totalCount edges {{ cursor node {{ id }} }} pageInfo {{ hasNextPage endCursor }} }} }}", new { after })).GetProperty(field);
            Assert.Equal(25, page.GetProperty("totalCount").GetInt32());
            seen.AddRange(page.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node").GetProperty("id").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
        }

        Assert.Equal(25, seen.Distinct().Count());
        Assert.Equal(25, seen.Count);
    }

    [Theory]
    [InlineData("first: 2", "a b", true, false)]
    [InlineData("first: 9", "a b c d", false, false)]
    [InlineData("first: 0", "", true, false)]
    [InlineData("last: 2", "c d", false, true)]
    [InlineData("first: 2, after: \"b\"", "c d", false, true)]
    [InlineData("last: 1, before: \"c\"", "b", true, true)]
    [InlineData("first: 5, after: \"a\", before: \"d\"", "b c", true, true)]
    [InlineData("first: 5, after: \"d\"", "", false, true)]
    public async Task A_list_that_is_there_as_a_whole_is_cut_by_the_same_rules(string arguments, string ids, bool hasNext, bool hasPrevious)
    {
        var store = SampleGraph.Create();
        store.Entities.AddRange("abcd".Select(c => SampleGraph.Entity(Model.Graph.EntityKind.State, $"{c}", $"{c}", null)));
        store.Mentions.Clear();
        store.Mentions.AddRange("abcd".Select((c, i) => new Model.Statements.Mention("doc:en", $"{c}", i, i + 1, Model.Statements.MentionForm.Name, Text.Language.En, 0, 9)));

        var data = await Asked.Data(store, $"{{ document(id: \"doc:en\") {{ entities({arguments}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} }} }} }}");

        var page = data.GetProperty("document").GetProperty("entities");
        Assert.Equal(ids, string.Join(' ', page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString())));
        Assert.Equal((hasNext, hasPrevious), (page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean()));
    }

    [Fact]
    public async Task A_page_without_a_size_has_the_usual_one()
    {
        var data = await Asked.Data(_store, "{ states { nodes { id } pageInfo { hasNextPage startCursor } } }");

        Assert.Equal(20, data.GetProperty("states").GetProperty("nodes").GetArrayLength());
    }
}
