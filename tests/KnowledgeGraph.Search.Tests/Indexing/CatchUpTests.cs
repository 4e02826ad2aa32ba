using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search.Tests.World;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Search.Tests.Indexing;

public sealed class CatchUpTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly FakeReader world = SmallWorld.Create();

    private string Folder => temporary["index"];

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task An_index_that_is_not_there_answers_nothing_until_it_is_built()
    {
        await using var index = LuceneSearchIndex.Open(Folder);
        Assert.Equal(0, index.Revision);
        Assert.Empty((await index.SearchAsync(new("Kuwait"))).Hits);
        Assert.Empty(await index.SuggestAsync(new("kuw")));
        await index.CatchUpAsync(world);
        Assert.Equal(await world.GetRevisionAsync(), index.Revision);
        Assert.NotEmpty((await index.SearchAsync(new("Kuwait"))).Hits);
    }

    [Fact]
    public async Task A_filled_index_answers_from_its_last_commit_when_opened_again()
    {
        await FillAsync();
        await using var index = LuceneSearchIndex.Open(Folder);
        Assert.Equal(await world.GetRevisionAsync(), index.Revision);
        Assert.Equal("state:kw", (await index.SearchAsync(new("Kuwait"))).Hits[0].Id);
    }

    [Fact]
    public async Task What_was_added_changed_and_removed_is_caught_up()
    {
        await using var index = LuceneSearchIndex.Open(Folder);
        await index.CatchUpAsync(world);
        world.Put(SmallWorld.Entity("state:om", EntityKind.State, "Oman", "عمان"));
        world.Put(SmallWorld.Entity("state:ly", EntityKind.State, "State of Libya", "ليبيا"));
        world.Put(SmallWorld.Document("doc:en-new", Language.En, null, null, null, "Envoys met in Oman."));
        world.Remove("doc:en-ties");
        await index.CatchUpAsync(world);
        Assert.Equal(["state:om", "doc:en-new"], (await index.SearchAsync(new("Oman"))).Hits.Select(h => h.Id));
        Assert.Empty((await index.SearchAsync(new("border"))).Hits);
        Assert.Equal("State of Libya", (await index.SuggestAsync(new("libya")))[0].Text);
        Assert.Empty(await ProblemsAsync(index));
    }

    [Fact]
    public async Task Catching_up_step_by_step_gives_the_same_answers_as_building_at_once()
    {
        await using var stepwise = LuceneSearchIndex.OpenInMemory();
        await stepwise.CatchUpAsync(world);
        for (var i = 0; i < 5; i++)
        {
            world.Put(SmallWorld.Document($"doc:more-{i}", Language.En, null, null, null, $"Number {i}: Libya and Qatar and Doha met."));
            await stepwise.CatchUpAsync(world);
        }

        await using var atOnce = LuceneSearchIndex.OpenInMemory();
        await atOnce.CatchUpAsync(world);
        foreach (var query in new[] { "Libya", "Qatar", "Doha met", "ليبيا", "NATO" })
            Assert.Equal((await atOnce.SearchAsync(new(query))).Hits.Select(h => h.Id), (await stepwise.SearchAsync(new(query))).Hits.Select(h => h.Id));
        foreach (var prefix in new[] { "l", "d", "q", "ل" })
            Assert.Equal(await atOnce.SuggestAsync(new(prefix)), await stepwise.SuggestAsync(new(prefix)));
    }

    [Fact]
    public async Task A_revision_in_which_nothing_that_can_be_found_changes_is_caught_up_too()
    {
        await using var index = LuceneSearchIndex.Open(Folder);
        await index.CatchUpAsync(world);
        world.Remove("doc:never-there");
        await index.CatchUpAsync(world);
        Assert.Equal(await world.GetRevisionAsync(), index.Revision);
        var before = world.Reads;
        await index.CatchUpAsync(world);
        Assert.Equal(before, world.Reads);
    }

    [Fact]
    public async Task An_index_ahead_of_its_store_is_built_anew()
    {
        await FillAsync();
        var younger = new FakeReader().Put(SmallWorld.Entity("state:om", EntityKind.State, "Oman"));
        await using var index = LuceneSearchIndex.Open(Folder);
        await index.CatchUpAsync(younger);
        Assert.Equal(1, index.Revision);
        Assert.Empty((await index.SearchAsync(new("Kuwait"))).Hits);
    }

    [Fact]
    public async Task An_index_of_another_store_is_built_anew()
    {
        await FillAsync();
        await using var index = LuceneSearchIndex.Open(Folder);
        var other = SmallWorld.Create();
        other.Remove("state:kw");
        await index.CatchUpAsync(other);
        Assert.DoesNotContain("state:kw", (await index.SearchAsync(new("Kuwait"))).Hits.Select(h => h.Id));
    }

    [Theory]
    [InlineData("segments*", 0)]
    [InlineData("segments*", 10)]
    [InlineData("*.fdt", 100)]
    [InlineData("*.si", 0)]
    [InlineData("current", 3)]
    public async Task A_damaged_index_is_built_anew(string pattern, int length)
    {
        await FillAsync();
        foreach (var file in Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open);
            stream.SetLength(Math.Min(length, stream.Length));
        }

        await using var index = LuceneSearchIndex.Open(Folder);
        await index.CatchUpAsync(world);
        Assert.Equal("state:kw", (await index.SearchAsync(new("Kuwait"))).Hits[0].Id);
        Assert.Empty(await ProblemsAsync(index));
        Assert.Single(Directory.EnumerateDirectories(Folder, "generation-*"));
    }

    [Fact]
    public async Task Damage_within_a_file_is_found_by_the_check_and_mended_by_the_next_catch_up()
    {
        await FillAsync();
        var file = Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories).MaxBy(f => new FileInfo(f).Length)!;
        var bytes = await File.ReadAllBytesAsync(file);
        for (var i = bytes.Length / 2; i < bytes.Length / 2 + 64; i++) bytes[i] ^= 0x5A;
        await File.WriteAllBytesAsync(file, bytes);
        await using var index = LuceneSearchIndex.Open(Folder);
        Assert.Contains(await ProblemsAsync(index), p => p.Code is "index-damaged" or "index-missing");
        await index.CatchUpAsync(world);
        Assert.Empty(await ProblemsAsync(index));
    }

    [Fact]
    public async Task The_check_tells_what_the_index_lacks()
    {
        await using var index = LuceneSearchIndex.Open(Folder);
        Assert.Equal(["index-missing"], (await ProblemsAsync(index)).Select(p => p.Code));
        await index.CatchUpAsync(world);
        world.Put(SmallWorld.Entity("state:om", EntityKind.State, "Oman"));
        world.Remove("doc:en-ties");
        Assert.Equal(["index-revision", "index-gap", "index-surplus"], (await ProblemsAsync(index)).Select(p => p.Code));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_old_index_answering()
    {
        await using var index = LuceneSearchIndex.Open(Folder);
        await index.CatchUpAsync(world);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.RebuildAsync(world, cancelled.Token));
        Assert.Equal("state:kw", (await index.SearchAsync(new("Kuwait"))).Hits[0].Id);
        await index.RebuildAsync(world);
        Assert.Equal("state:kw", (await index.SearchAsync(new("Kuwait"))).Hits[0].Id);
    }

    [Fact]
    public async Task Two_programs_do_not_write_at_once()
    {
        await FillAsync();
        await using var index = LuceneSearchIndex.Open(Folder);
        await using var other = new FileStream(Path.Combine(Folder, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        world.Put(SmallWorld.Entity("state:om", EntityKind.State, "Oman"));
        var error = await Assert.ThrowsAsync<StoreException>(() => index.CatchUpAsync(world));
        Assert.Equal(StoreFault.Locked, error.Fault);
        Assert.Equal("state:kw", (await index.SearchAsync(new("Kuwait"))).Hits[0].Id);
    }

    [Fact]
    public async Task What_one_program_wrote_another_reads_after_its_catch_up()
    {
        await FillAsync();
        await using var reading = LuceneSearchIndex.Open(Folder);
        world.Put(SmallWorld.Entity("state:om", EntityKind.State, "Oman"));
        await using (var other = LuceneSearchIndex.Open(Folder)) await other.CatchUpAsync(world);
        await reading.CatchUpAsync(world);
        Assert.Equal("state:om", (await reading.SearchAsync(new("Oman"))).Hits[0].Id);
    }

    [Fact]
    public async Task Readers_see_whole_revisions_while_the_index_is_written()
    {
        await using var index = LuceneSearchIndex.Open(Folder);
        var changing = new FakeReader();
        Pair(0);
        await index.CatchUpAsync(changing);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = 0;
            do
            {
                var result = await index.SearchAsync(new("text:counter", Strict: true));
                Assert.Equal(2, result.Total);
                Assert.Equal(result.Hits[0].Passages[0].Text.Split(' ')[1], result.Hits[1].Passages[0].Text.Split(' ')[1]);
                seen++;
            }
            while (!done.IsCancellationRequested);

            return seen;
        })).ToList();
        for (var i = 1; i <= 30; i++)
        {
            Pair(i);
            await (i % 10 == 0 ? index.RebuildAsync(changing) : index.CatchUpAsync(changing));
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), seen => Assert.True(seen > 0));

        void Pair(int i)
        {
            changing.Put(SmallWorld.Document("doc:left", Language.En, null, null, null, $"Counter {i} stands left."));
            changing.Put(SmallWorld.Document("doc:right", Language.En, null, null, null, $"Counter {i} stands right."));
        }
    }

    private async Task FillAsync()
    {
        await using var index = LuceneSearchIndex.Open(Folder);
        await index.CatchUpAsync(world);
    }

    private async Task<List<StoreProblem>> ProblemsAsync(LuceneSearchIndex index)
    {
        var problems = new List<StoreProblem>();
        await foreach (var problem in index.CheckAsync(world)) problems.Add(problem);
        return problems;
    }
}
