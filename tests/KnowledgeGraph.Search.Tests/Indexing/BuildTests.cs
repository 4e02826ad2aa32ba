using System.Diagnostics;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Tests.World;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace KnowledgeGraph.Search.Tests.Indexing;

/// <summary>What answers while an index is built.</summary>
public sealed class BuildTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder temporary = new();
    private readonly FakeReader world = SmallWorld.Create();

    private string Folder => temporary["index"];

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task A_first_build_answers_from_what_it_has_so_far()
    {
        await using var index = LuceneSearchIndex.Open(Folder);
        world.BeforeDocuments = () => UntilAsync(index, 0);
        await index.CatchUpAsync(world);
        Assert.Equal(await world.GetRevisionAsync(), index.Revision);
        Assert.NotEmpty((await index.SearchAsync(new("envoys OR officers"))).Hits);
        Assert.Single(Directory.EnumerateDirectories(Folder, "generation-*"));
    }

    [Fact]
    public async Task A_first_build_that_was_broken_off_answers_and_is_done_anew()
    {
        await using (var index = LuceneSearchIndex.Open(Folder))
        {
            world.BeforeDocuments = async () =>
            {
                await UntilAsync(index, 0);
                throw new TimeoutException("The store is gone.");
            };
            await Assert.ThrowsAsync<TimeoutException>(() => index.CatchUpAsync(world));
            await UntilAsync(index, 0);
        }

        await using var again = LuceneSearchIndex.Open(Folder);
        world.BeforeDocuments = () => UntilAsync(again, 0);
        await again.CatchUpAsync(world);
        await UntilAsync(again, await world.GetRevisionAsync());
        Assert.NotEmpty((await again.SearchAsync(new("officers"))).Hits);
        Assert.Single(Directory.EnumerateDirectories(Folder, "generation-*"));
    }

    [Fact]
    public async Task An_index_of_another_version_answers_until_it_is_built_anew()
    {
        await using (var index = LuceneSearchIndex.Open(Folder)) await index.CatchUpAsync(world);
        var revision = await world.GetRevisionAsync();
        using (var directory = new MMapDirectory(Directory.EnumerateDirectories(Folder, "generation-*").Single()))
        using (var writer = new IndexWriter(directory, Generation.WriterConfig()))
        {
            var state = IndexState.Read(DirectoryReader.ListCommits(directory)[^1].UserData)!;
            writer.SetCommitData((state with { Format = IndexState.CurrentFormat - 1 }).Write());
            writer.Commit();
        }

        await using var later = LuceneSearchIndex.Open(Folder);
        var builds = 0;
        world.BeforeDocuments = () => UntilAsync(later, revision).ContinueWith(_ => builds++, TaskScheduler.Default);
        await later.CatchUpAsync(world);
        Assert.True(builds > 0);
        await UntilAsync(later, revision);
        Assert.Single(Directory.EnumerateDirectories(Folder, "generation-*"));
    }

    [Fact]
    public async Task An_index_of_another_version_that_cannot_be_read_is_no_error()
    {
        using (var directory = new MMapDirectory(Path.Combine(Folder, "generation-old")))
        using (var writer = new IndexWriter(directory, Generation.WriterConfig()))
        {
            writer.AddDocument(new Document { new StringField(IndexFields.Id, "state:kw", Field.Store.YES), new TextField(IndexFields.TextEn, "Kuwait", Field.Store.NO), new StringField(IndexFields.NameKey, "kuwait", Field.Store.YES) });
            writer.SetCommitData(new IndexState(1, 7, "").Write());
            writer.Commit();
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, "current"), "generation-old");
        await using var index = LuceneSearchIndex.Open(Folder);
        Assert.Empty((await index.SearchAsync(new("Kuwait"))).Hits);
        Assert.Empty(await index.SuggestAsync(new("kuw")));
        await index.CatchUpAsync(world);
        await UntilAsync(index, await world.GetRevisionAsync());
    }

    // Until a search finds Kuwait, at the given revision.
    private static async Task UntilAsync(LuceneSearchIndex index, long revision)
    {
        var watch = Stopwatch.StartNew();
        while (await index.SearchAsync(new("Kuwait")) is var found && (found.Revision != revision || found.Hits is not [{ Id: "state:kw" }, ..]))
        {
            Assert.True(watch.Elapsed < Patience, $"{found.Total} hits at revision {found.Revision}");
            await Task.Delay(5);
        }
    }
}
