using System.Text.Json;
using KnowledgeGraph.Api.Subscriptions;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Subscriptions;

public sealed class ChangedTests
{
    private static readonly ApiOptions Quick = new() { RevisionInterval = TimeSpan.FromMilliseconds(2) };

    [Theory]
    [InlineData("", "event:visit,org:nato,person:gone,state:kw doc:en")]
    [InlineData("kinds: [STATE]", "state:kw ")]
    [InlineData("kinds: [PERSON, ORGANIZATION]", "org:nato,person:gone ")]
    [InlineData("ids: [\"state:kw\", \"state:qa\"]", "state:kw doc:en")]
    [InlineData("types: [CONSULT]", "event:visit ")]
    [InlineData("types: [CONSULT], kinds: [EVENT, STATE]", "event:visit,state:kw ")]
    public async Task Who_follows_hears_of_what_it_asked_for(string filter, string heard)
    {
        var store = SampleGraph.Create();
        store.Change("state:kw", "org:nato", "event:visit", "person:gone", "doc:en");

        var change = await First(store, $"changed({filter}{(filter.Length > 0 ? ", " : "")}since: 1)", "entities { id entity { name } } documents { id }");

        Assert.Equal(heard, $"{string.Join(',', change.GetProperty("entities").EnumerateArray().Select(e => e.GetProperty("id").GetString()))} {string.Join(',', change.GetProperty("documents").EnumerateArray().Select(e => e.GetProperty("id").GetString()))}");
        foreach (var entity in change.GetProperty("entities").EnumerateArray())
            Assert.Equal(entity.GetProperty("id").GetString() == "person:gone", entity.GetProperty("entity").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task What_is_not_asked_for_is_passed_over_in_silence()
    {
        var store = SampleGraph.Create();
        store.Change("state:qa");
        store.Change("state:kw");

        Assert.Equal("""{"revision":3,"since":1}""", (await First(store, "changed(ids: [\"state:kw\"], since: 1)", "revision since")).GetRawText());
    }

    [Fact]
    public async Task What_a_lagging_member_of_a_cluster_has_not_yet_is_heard_when_it_has()
    {
        var store = SampleGraph.Create();
        store.Change("state:kw");
        store.Lagging = 3;

        Assert.Equal("""{"revision":2,"since":1}""", (await First(store, "changed(since: 1)", "revision since")).GetRawText());
    }

    [Fact]
    public async Task A_client_that_comes_again_from_its_last_revision_misses_nothing()
    {
        var store = SampleGraph.Create();
        var random = new Random(7);
        using var executor = Asked.Executor(store, Quick);
        var (made, heard, since) = (new List<string>(), new List<string>(), 1L);
        var changing = Task.Run(async () =>
        {
            for (var i = 0; i < 300; i++)
            {
                made.Add($"state:s{i}");
                store.Change($"state:s{i}");
                if (i % 10 == 0) await Task.Delay(1);
            }
        });
        while (heard.Count < 300)
        {
            using var leave = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            var left = random.Next(1, 4);
            await foreach (var change in Follow(executor, $"subscription {{ changed(since: {since}) {{ revision entities {{ id }} }} }}", leave.Token))
            {
                heard.AddRange(change.GetProperty("entities").EnumerateArray().Select(e => e.GetProperty("id").GetString()!));
                since = change.GetProperty("revision").GetInt64();
                if (--left == 0 || heard.Count >= 300) break;
            }
        }

        await changing;
        Assert.Equal(made.Order(StringComparer.Ordinal), heard.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_large_change_comes_in_parts_that_can_be_resumed_from()
    {
        var store = SampleGraph.Create();
        store.Change([.. Enumerable.Range(0, 1_200).Select(i => $"state:s{i}"), "doc:en", "doc:ar"]);
        using var executor = Asked.Executor(store, Quick);
        var parts = new List<JsonElement>();

        await foreach (var part in Follow(executor, "subscription { changed(since: 1) { revision more entities { id } documents { id } } }", CancellationToken.None))
        {
            parts.Add(part);
            if (!part.GetProperty("more").GetBoolean()) break;
        }

        Assert.Equal([1, 1, 2], parts.Select(p => p.GetProperty("revision").GetInt32()));
        Assert.Equal([ChangeFeed.PartSize, ChangeFeed.PartSize, 200], parts.Select(p => p.GetProperty("entities").GetArrayLength()));
        Assert.Equal(1_200, parts.SelectMany(p => p.GetProperty("entities").EnumerateArray()).Select(e => e.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal([0, 0, 2], parts.Select(p => p.GetProperty("documents").GetArrayLength()));
    }

    [Theory]
    [InlineData("since: 9", "BAD_ARGUMENT", "'since' is 9, but the graph stands at revision 1: it is not the one you followed. Read it anew.")]
    [InlineData("since: -1", "BAD_ARGUMENT", "'since' is -1; revisions begin at 0, the empty graph.")]
    public async Task A_revision_that_cannot_be_followed_is_refused(string arguments, string code, string message)
    {
        using var executor = Asked.Executor(SampleGraph.Create());

        var answers = await executor.AnswerAsync(new ApiRequest($"subscription {{ changed({arguments}) {{ revision }} }}"), CancellationToken.None);

        var error = JsonDocument.Parse(await answers.Single!.ToJsonAsync()).RootElement.GetProperty("errors")[0];
        Assert.Equal((code, message), (error.Code(), error.Message()));
        Assert.Equal(16, error.GetProperty("locations")[0].GetProperty("column").GetInt32());
        Assert.Equal(ApiOutcome.Refused, answers.Single.Outcome);
    }

    [Fact]
    public async Task A_store_that_nobody_follows_is_left_alone()
    {
        var store = SampleGraph.Create();
        await First(store, "changed(since: 0)", "revision", change: () => store.Change("state:kw"));
        await Task.Delay(50);
        var asked = store.Calls.Count;

        await Task.Delay(50);

        Assert.Equal(asked, store.Calls.Count);
    }

    [Fact]
    public async Task Many_who_follow_ask_the_store_together()
    {
        var store = SampleGraph.Create();
        using var executor = Asked.Executor(store, new ApiOptions { RevisionInterval = TimeSpan.FromMilliseconds(50) });
        using var leave = new CancellationTokenSource();
        var followers = Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            await foreach (var change in Follow(executor, "subscription { changed(since: 1) { revision } }", leave.Token)) return change.GetProperty("revision").GetInt32();
            return 0;
        })).ToArray();
        await Task.Delay(300);
        store.Change("state:kw");

        Assert.All(await Task.WhenAll(followers), r => Assert.Equal(2, r));
        Assert.InRange(store.Calls.Count(c => c == "GetRevisionAsync"), 51, 90); // One each at the start, then one an interval for all.
    }

    private static async Task<JsonElement> First(MemoryStore store, string field, string selection, Action? change = null)
    {
        using var executor = Asked.Executor(store, Quick);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        change?.Invoke();
        await foreach (var data in Follow(executor, $"subscription {{ changed: {field} {{ {selection} }} }}", late.Token)) return data;
        throw new InvalidOperationException("The stream ended.");
    }

    private static async IAsyncEnumerable<JsonElement> Follow(
        GraphQLExecutor executor, string query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var answers = await executor.AnswerAsync(new ApiRequest(query), cancellation);
        Assert.True(answers.Stream is not null, answers.Single is null ? "" : await answers.Single.ToJsonAsync(CancellationToken.None));
        await foreach (var answer in answers.Stream.WithCancellation(cancellation))
        {
            var json = JsonDocument.Parse(await answer.ToJsonAsync(cancellation)).RootElement;
            Assert.False(json.TryGetProperty("errors", out var errors), errors.ToString());
            yield return json.GetProperty("data").GetProperty("changed");
        }
    }
}
