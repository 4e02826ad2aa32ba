using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

/// <summary>A store file in a folder of its own, and raw access to it for doing damage.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string Path => _folder["graph.db"];

    public async Task FillAsync(params IReadOnlyCollection<DocumentGraph> graphs)
    {
        await using var store = await SqliteGraphStore.OpenAsync(Path);
        await store.CommitAsync(graphs, "import");
    }

    /// <summary>Runs SQL behind the store's back, foreign keys off.</summary>
    public void Sql(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, ForeignKeys = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async Task<IReadOnlyList<StoreProblem>> CheckAsync()
    {
        await using var store = await SqliteGraphStore.OpenAsync(Path);
        var problems = new List<StoreProblem>();
        await foreach (var problem in store.CheckAsync()) problems.Add(problem);
        return problems;
    }

    public void Dispose() => _folder.Dispose();
}
