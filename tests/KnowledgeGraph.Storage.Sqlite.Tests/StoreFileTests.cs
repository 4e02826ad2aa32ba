using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Contract;
using KnowledgeGraph.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public sealed class StoreFileTests : IDisposable
{
    private readonly StoreFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_store_that_is_closed_and_opened_again_is_the_same()
    {
        await _file.FillAsync(World.All);
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path);
        Assert.Equal(1, (await store.CommitAsync(World.All, "import")).Revision);
        Assert.Equal(_file.Path, store.Location);
    }

    [Fact]
    public async Task A_new_file_has_version_5_write_ahead_logging_and_strict_tables()
    {
        await _file.FillAsync();
        using var session = SqliteSession.Open(_file.Path, SqliteOpenMode.ReadOnly, TimeSpan.FromSeconds(1));
        Assert.Equal(("5", "wal", "1", "1"), (session.Pragma("user_version"), session.Pragma("journal_mode"), session.Pragma("foreign_keys"), session.Pragma("synchronous")));
        Assert.Equal(0, session.Sql("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND NOT strict").Number());
    }

    [Fact]
    public async Task A_file_of_version_1_is_brought_to_the_present_version_with_all_it_has()
    {
        await _file.FillAsync(World.All);
        string before;
        await using (var store = await SqliteGraphStore.OpenAsync(_file.Path)) before = await Snapshot.OfAsync(store);
        _file.Sql("DROP INDEX participant_by_newest; ALTER TABLE participant DROP COLUMN newest; ALTER TABLE participant DROP COLUMN ended; DROP INDEX entity_by_links; ALTER TABLE entity DROP COLUMN links");
        _file.Sql("DROP TABLE change; DROP TABLE disagreement_entity; DROP TABLE disagreement_statement; DROP TABLE disagreement_side; DROP TABLE disagreement; DROP TABLE figure; DROP TABLE edit_subject; DROP TABLE edit; DROP TABLE resolution; DROP TABLE identity; DROP TABLE withdrawn; DROP TABLE removed_name; PRAGMA user_version = 1");
        await using var opened = await SqliteGraphStore.OpenAsync(_file.Path);
        Assert.Equal(before, await Snapshot.OfAsync(opened));
        await opened.EditAsync(new(new MergeEntities(["state:qa"], "state:kw"), "layla", "A trial."));
        Assert.Empty(await _file.CheckAsync());
    }

    [Fact]
    public async Task Two_that_open_one_new_file_make_it_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SqliteGraphStore.OpenAsync(_file.Path)));
        await Task.WhenAll(stores.Select((s, i) => s.CommitAsync([new GraphText($"n{i}").Mention("state:kw", "Kuwait").Build()], "import")));
        Assert.Equal(4, await stores[0].GetRevisionAsync());
        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task Writers_of_one_process_wait_for_each_other()
    {
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path, new() { BusyTimeout = TimeSpan.FromSeconds(1) });
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => store.CommitAsync([new GraphText($"n{i}").Mention("state:kw", "Kuwait").Build()], "import")));
        Assert.Equal(20, await store.GetRevisionAsync());
    }

    [Fact]
    public async Task An_export_reads_one_revision_while_another_commits()
    {
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path);
        await store.CommitAsync([.. Enumerable.Range(0, 250).Select(i => new GraphText($"n{i}").Mention("state:kw", "Kuwait").Build())], "import");
        var read = new List<DocumentGraph>();
        await foreach (var graph in store.ReadAllAsync())
        {
            if (read.Count % 50 == 0) await store.CommitAsync([new GraphText($"m{read.Count}").Mention("state:kw", "Kuwait").Build()], "import");
            read.Add(graph);
        }

        Assert.Equal(250, read.Count);
        Assert.Equal(255, (await store.GetStatisticsAsync()).Documents);
    }

    [Fact]
    public async Task An_interrupted_write_leaves_the_store_as_it_was()
    {
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path);
        await store.CommitAsync([World.Curated], "import");
        var before = await Snapshot.OfAsync(store);
        using var stop = new CancellationTokenSource();
        var many = Enumerable.Range(0, 3_000).Select(i => new GraphText($"n{i}").Entity($"person:n{i}", $"Nobody {i}").Build()).ToList();
        var writing = store.CommitAsync(many, "import", stop.Token);
        stop.CancelAfter(TimeSpan.FromMilliseconds(150));
        try
        {
            await writing;
        }
        catch (OperationCanceledException)
        {
            Assert.Equal(before, await Snapshot.OfAsync(store));
        }

        Assert.Equal(await store.GetRevisionAsync() + 1, (await store.CommitAsync([World.English], "import")).Revision);
    }

    [Fact]
    public async Task A_temporary_store_leaves_nothing_behind()
    {
        var store = await SqliteGraphStore.OpenTemporaryAsync();
        await store.CommitAsync(World.All, "import");
        Assert.True(File.Exists(store.Location));
        await store.DisposeAsync();
        Assert.False(Directory.Exists(Path.GetDirectoryName(store.Location)));
    }
}
