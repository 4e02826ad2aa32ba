using CsCheck;
using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Contract;

public abstract partial class GraphStoreContract
{
    [StoreFact]
    public async Task A_new_store_is_empty_at_revision_0()
    {
        await using var store = await NewStoreAsync();
        Assert.Equal(0, await store.GetRevisionAsync());
        Assert.Empty(await store.GetRevisionsAsync(0, 10));
        var statistics = await store.GetStatisticsAsync();
        Assert.Equal((0L, 0, 0, 0, 0), (statistics.Revision, statistics.Documents, statistics.Mentions, statistics.Statements, statistics.Entities.Count));
        Assert.Equal(0, (await store.ListEntitiesAsync(new(), Everything)).TotalCount);
    }

    [StoreFact]
    public async Task A_commit_is_one_revision_with_its_time_author_and_documents()
    {
        await using var store = await NewStoreAsync(new FixedClock(new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero)));
        var result = await store.CommitAsync(World.All, "import");
        Assert.Equal(1, result.Revision);
        Assert.Equal(World.All.Select(g => g.Document.Id).Order(StringComparer.Ordinal), result.Added);
        Assert.Empty(result.Replaced);
        var revision = Assert.Single(await store.GetRevisionsAsync(0, 10));
        Assert.Equal(new Revision(1, new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), "import", 4), revision);
    }

    [StoreFact]
    public async Task The_same_documents_again_change_nothing()
    {
        await using var store = await WorldAsync();
        var before = await Snapshot.OfAsync(store);
        var result = await store.CommitAsync(World.All, "import");
        Assert.Equal(1, result.Revision);
        Assert.Equal(4, result.Unchanged.Count);
        Assert.Empty(result.Added);
        Assert.Equal(1, await store.GetRevisionAsync());
        Assert.Equal(before, await Snapshot.OfAsync(store));
    }

    [StoreFact]
    public async Task Statements_in_another_order_are_the_same_content()
    {
        await using var store = await WorldAsync();
        var turned = World.Curated with { Statements = [.. World.Curated.Statements.Reverse()], Entities = [.. World.Curated.Entities.Reverse()] };
        Assert.Equal([World.Curated.Document.Id], (await store.CommitAsync([turned], "import")).Unchanged);
    }

    [StoreFact]
    public async Task What_a_document_said_is_replaced_when_it_comes_with_other_content()
    {
        await using var store = await WorldAsync();
        var better = World.English with { Statements = [World.English.Statements[0]], Mentions = [] };
        var result = await store.CommitAsync([better], "import");
        Assert.Equal((2L, World.English.Document.Id), (result.Revision, Assert.Single(result.Replaced)));
        await using var fresh = await StoreOfAsync(World.Curated, better, World.Arabic, World.Undated);
        Assert.Equal(await Snapshot.OfAsync(fresh), await Snapshot.OfAsync(store));
    }

    [StoreFact]
    public async Task Entities_that_no_document_supports_any_more_disappear()
    {
        await using var store = await WorldAsync();
        await store.CommitAsync([new(World.Undated.Document, [], [], [])], "import");
        Assert.Empty(await store.GetEntitiesAsync(["person:omar"]));
        Assert.Empty(await store.FindEntitiesByNameAsync(["Omar Haddad"]));
        var changes = await store.GetChangesAsync(1);
        Assert.Contains("person:omar", changes.EntityIds);
        Assert.Equal([World.Undated.Document.Id], changes.DocumentIds);
    }

    [StoreFact]
    public async Task Documents_come_back_as_they_were_told()
    {
        await using var store = await WorldAsync();
        var told = new List<string>();
        await foreach (var graph in store.ReadAllAsync()) told.Add(Snapshot.Told(graph));
        var expected = World.All.OrderBy(g => g.Document.Id, StringComparer.Ordinal).Select(g => Snapshot.Told(DocumentGraphs.Canonical(g)));
        Assert.Equal(expected, told);
    }

    [StoreFact]
    public async Task What_one_store_gives_back_makes_another_the_same()
    {
        await using var store = await WorldAsync();
        await using var copy = await NewStoreAsync();
        await foreach (var graph in store.ReadAllAsync()) await copy.CommitAsync([graph], "import");
        Assert.Equal(await Snapshot.OfAsync(store), await Snapshot.OfAsync(copy));
    }

    [StoreFact]
    public async Task An_entity_that_nobody_introduced_is_refused_and_nothing_is_written()
    {
        await using var store = await NewStoreAsync();
        var bare = World.Undated with { Entities = [] };
        var e = await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync([World.Curated, bare], "import"));
        Assert.Equal(
            $"Document '{bare.Document.Id}' (note) uses the entity 'person:omar', which it does not introduce and the store does not know.", e.Message);
        Assert.Equal(0, await store.GetRevisionAsync());
        Assert.Equal(0, (await store.GetStatisticsAsync()).Documents);
    }

    [StoreFact]
    public async Task An_entity_that_the_store_knows_need_not_be_introduced()
    {
        await using var store = await StoreOfAsync(World.Curated);
        var result = await store.CommitAsync([World.Arabic with { Entities = [] }], "import");
        Assert.Single(result.Added);
    }

    [StoreFact]
    public async Task Two_contents_of_one_document_in_one_commit_are_refused()
    {
        await using var store = await NewStoreAsync();
        var e = await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync([World.Curated, World.Curated with { Statements = [] }], "import"));
        Assert.StartsWith($"Document '{World.Curated.Document.Id}' stands in one commit twice with different content.", e.Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_relation_between_the_wrong_kinds_is_refused()
    {
        await using var store = await NewStoreAsync();
        var graph = new GraphText("wrong").Relation(RelationType.LocatedIn, "person:omar", "state:kw").Build();
        var e = await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync([graph], "import"));
        Assert.Equal($"Document '{graph.Document.Id}' (wrong): statement '{graph.Statements[0].Id}': LocatedIn does not go from 'person:omar' to 'state:kw'.", e.Message);
    }

    [StoreFact]
    public async Task A_commit_of_nothing_changes_nothing()
    {
        await using var store = await WorldAsync();
        var result = await store.CommitAsync([], "import");
        Assert.Equal(1, result.Revision);
        Assert.Empty(result.Added.Concat(result.Replaced).Concat(result.Unchanged));
    }

    [StoreFact]
    public async Task A_cancelled_commit_writes_nothing()
    {
        await using var store = await NewStoreAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.CommitAsync(World.All, "import", new(true)));
        Assert.Equal(0, await store.GetRevisionAsync());
    }

    /// <summary>The seed of a failing case is in CsCheck's message.</summary>
    [StoreFact]
    public async Task The_graph_does_not_depend_on_the_order_or_the_batches_of_commits()
    {
        var world = Scenes.Documents;
        var cases = Gen.Select(Gen.Shuffle(Enumerable.Range(0, world.Count).ToArray()), Gen.Int[1, 5]);
        string? expected = null;
        await cases.SampleAsync(async (order, batch) =>
        {
            await using var store = await NewStoreAsync();
            foreach (var part in order.Chunk(batch)) await store.CommitAsync([.. part.Select(i => world[i])], "import");
            var snapshot = await Snapshot.OfAsync(store);
            Assert.Equal(Interlocked.CompareExchange(ref expected, snapshot, null) ?? snapshot, snapshot);
        }, iter: OrderCases, threads: 1);
    }

    /// <summary>How many orders of commits are tried; fewer where a commit is a journey.</summary>
    protected virtual int OrderCases => 40;

    /// <summary>Replacing documents one after the other ends where committing their last content does.</summary>
    [StoreFact]
    public async Task The_graph_does_not_depend_on_what_documents_said_before()
    {
        var world = Scenes.Documents;
        await Gen.Select(Gen.Shuffle(Enumerable.Range(0, world.Count).ToArray()), Gen.Int[0, 6]).SampleAsync(async (order, keep) =>
        {
            await using var store = await NewStoreAsync();
            await store.CommitAsync([.. world.Select(g => g with { Statements = [.. g.Statements.Take(keep)] })], "import");
            foreach (var i in order) await store.CommitAsync([world[i]], "import");
            await using var fresh = await StoreOfAsync([.. world]);
            Assert.Equal(await Snapshot.OfAsync(fresh), await Snapshot.OfAsync(store));
        }, iter: OrderCases / 2, threads: 1);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
