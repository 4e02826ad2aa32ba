using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Contract;
using KnowledgeGraph.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

/// <summary>Each trouble with a store file: its fault, and the exact words that a user reads.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly StoreFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        var path = Path.Combine(_file.Folder, "nowhere", "graph.db");
        await Fails(StoreFault.Unavailable, $"The store '{path}' cannot be opened: the folder '{Path.GetDirectoryName(path)}' does not exist.", () => SqliteGraphStore.OpenAsync(path));
    }

    [Fact]
    public async Task A_folder_is_not_a_store() =>
        await Fails(StoreFault.Unavailable, $"The store '{_file.Folder}' cannot be opened: it is a folder.", () => SqliteGraphStore.OpenAsync(_file.Folder));

    [Fact]
    public async Task A_file_of_another_kind_is_not_a_store_and_stays_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("A list of things to buy.\n", 100));
        await File.WriteAllTextAsync(_file.Path, text);
        await Fails(StoreFault.Damaged, $"'{_file.Path}' is not a store: the file is not an SQLite database.", Open);
        Assert.Equal(text, await File.ReadAllTextAsync(_file.Path));
    }

    [Fact]
    public async Task A_database_of_another_program_is_not_a_store()
    {
        _file.Sql("CREATE TABLE shopping (what TEXT)");
        await Fails(StoreFault.Damaged, $"'{_file.Path}' is not a store: it is an SQLite database of another program.", Open);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_left_alone()
    {
        await _file.FillAsync(World.All);
        _file.Sql("PRAGMA user_version = 99");
        await Fails(
            StoreFault.NewerVersion, $"The store '{_file.Path}' has version 99; this program knows versions up to 5. Use a newer kg. Nothing was written.", Open);
    }

    [Fact]
    public async Task A_store_that_another_process_writes_to_is_locked()
    {
        await _file.FillAsync(World.Curated);
        using var other = SqliteSession.Open(_file.Path, SqliteOpenMode.ReadWrite, TimeSpan.FromSeconds(1));
        other.Execute("BEGIN IMMEDIATE");
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path, new() { BusyTimeout = TimeSpan.FromSeconds(1) });
        var e = await Fails(
            StoreFault.Locked, $"The store '{_file.Path}' is locked: another process is writing to it. Try again when it is done.", () => store.CommitAsync([World.English], "import"));
        Assert.True(e.IsTransient);
        Assert.Equal(1, await store.GetRevisionAsync());
        other.Execute("ROLLBACK");
        Assert.Equal(2, (await store.CommitAsync([World.English], "import")).Revision);
    }

    [Fact]
    public async Task A_store_that_cannot_grow_is_full_and_keeps_what_it_had()
    {
        await _file.FillAsync(World.Curated);
        var fault = StoreFaults.Translate(new("disk full", SQLitePCL.raw.SQLITE_FULL), _file.Path);
        Assert.Equal((StoreFault.Full, $"The store '{_file.Path}' cannot grow: the disk is full. Nothing was written."), (fault.Fault, fault.Message));
        using var session = SqliteSession.Open(_file.Path, SqliteOpenMode.ReadWrite, TimeSpan.FromSeconds(1));
        session.Execute("PRAGMA max_page_count = 1");
        var e = Assert.Throws<SqliteException>(() => session.Execute("CREATE TABLE big AS SELECT randomblob(1000000) AS b"));
        Assert.Equal(StoreFault.Full, StoreFaults.Translate(e, _file.Path).Fault);
    }

    [Fact]
    public async Task A_store_opened_for_reading_is_not_written()
    {
        await _file.FillAsync(World.Curated);
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path, new() { ReadOnly = true });
        Assert.Equal(1, await store.GetRevisionAsync());
        await Fails(StoreFault.ReadOnly, $"The store '{_file.Path}' is read-only. Nothing was written.", () => store.CommitAsync([World.English], "import"));
    }

    [Fact]
    public async Task A_store_opened_for_reading_must_be_there()
    {
        await Fails(
            StoreFault.Unavailable, $"The store '{_file.Path}' cannot be opened: there is no such file, and none can be made.",
            () => SqliteGraphStore.OpenAsync(_file.Path, new() { ReadOnly = true }));
        Assert.False(File.Exists(_file.Path));
    }

    [Fact]
    public async Task A_damaged_page_is_reported_by_name()
    {
        await _file.FillAsync([.. Scenes.Documents]);
        await ScribbleAsync("mention");
        var problem = (await _file.CheckAsync())[0];
        Assert.Equal(("damaged-file", false), (problem.Code, problem.Repairable));
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path);
        await Fails(
            StoreFault.Damaged, $"The store '{_file.Path}' is damaged: database disk image is malformed. Run 'kg check --store {_file.Path}'.",
            async () =>
            {
                await foreach (var graph in store.ReadAllAsync()) Assert.NotNull(graph);
                return 0;
            });
    }

    [Fact]
    public async Task A_garbled_value_is_damage_and_not_a_crash()
    {
        await _file.FillAsync(World.All);
        _file.Sql("UPDATE relation SET time = 'yesterday' WHERE office IS NOT NULL");
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path);
        await Fails(
            StoreFault.Damaged, $"The store '{_file.Path}' is damaged: 'yesterday' is not an EDTF date or interval. Run 'kg check --store {_file.Path}'.",
            () => store.GetEntityRelationsAsync(["org:nato"], new(), PageRequest.Of(10)));
    }

    [Fact]
    public async Task A_disposed_store_says_so()
    {
        var store = await SqliteGraphStore.OpenAsync(_file.Path);
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.GetRevisionAsync());
    }

    /// <summary>Overwrites the first page of one table.</summary>
    private async Task ScribbleAsync(string table)
    {
        long page;
        using (var session = SqliteSession.Open(_file.Path, SqliteOpenMode.ReadWrite, TimeSpan.FromSeconds(1)))
            page = session.Sql("SELECT rootpage FROM sqlite_schema WHERE name = ?1").Number(table);
        await using var stream = File.OpenWrite(_file.Path);
        stream.Position = (page - 1) * 4096;
        await stream.WriteAsync(Enumerable.Repeat((byte)0x5A, 4096).ToArray());
    }

    private Task<SqliteGraphStore> Open() => SqliteGraphStore.OpenAsync(_file.Path);

    private async Task<StoreException> Fails<T>(StoreFault fault, string message, Func<Task<T>> call)
    {
        var e = await Assert.ThrowsAsync<StoreException>(call);
        Assert.Equal((fault, message), (e.Fault, e.Message));
        Assert.StartsWith(_file.Folder, e.Location, StringComparison.Ordinal);
        return e;
    }
}
