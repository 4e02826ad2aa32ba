using System.Runtime.CompilerServices;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Checking;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Schema;
using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// A graph on a Neo4j server, over its Query API. Writers of all programs wait for each other; readers never wait. A read of several statements is run again
/// where the store was written meanwhile, so what it gives is of one revision.
/// </summary>
/// <remarks>Passing trouble is waited out for a while (<see cref="Neo4jStoreOptions.RetryFor"/>): a server that restarts, a deadlock.</remarks>
public sealed partial class Neo4jGraphStore : IGraphStore
{
    private const int ExportBatch = 100;

    /// <summary>How often a read that meets writers is tried before it waits for them.</summary>
    private const int MostTries = 5;

    private readonly Neo4jConnection _connection;
    private readonly Neo4jStoreOptions _options;

    private Neo4jGraphStore(Neo4jConnection connection, Neo4jStoreOptions options) => (_connection, _options) = (connection, options);

    /// <inheritdoc/>
    public string Location => _connection.Location;

    /// <summary>Opens a graph; makes its constraints and indexes where there are none, and brings older ones to the present version.</summary>
    /// <exception cref="StoreException">The server is out of reach, refuses, is too old, or the graph is of a newer version.</exception>
    public static async Task<Neo4jGraphStore> OpenAsync(Neo4jAddress address, Neo4jStoreOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        options ??= new();
        var connection = new Neo4jConnection(address, options);
        try
        {
            await connection.RequireServerAsync(cancellation);
            return await connection.Guard(async () =>
            {
                await Migrations.RunAsync(connection, options.MustExist, cancellation);
                return new Neo4jGraphStore(connection, options);
            });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<CommitResult> CommitAsync(IReadOnlyCollection<DocumentGraph> graphs, string author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        var plan = await Task.Run(() => new CommitPlan(graphs), cancellation);
        return await _connection.WriteAsync(transaction => GraphCommit.RunAsync(plan, transaction, _options.Clock.GetUtcNow(), author), cancellation);
    }

    /// <inheritdoc/>
    public Task<EditResult> EditAsync(EditRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Author);
        return _connection.WriteAsync(async transaction => (await EditCommit.MakeAsync(transaction, request, _options.Clock.GetUtcNow()), true), cancellation);
    }

    /// <inheritdoc/>
    public Task<(int Added, long Revision)> TakeEditsAsync(IReadOnlyCollection<Edit> edits, string author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        foreach (var edit in edits) EditRules.Check(edit);
        return _connection.WriteAsync(
            async transaction =>
            {
                var taken = await EditCommit.TakeAsync(transaction, edits, author, _options.Clock.GetUtcNow());
                return (taken, taken.Added > 0);
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task RepairAsync(CancellationToken cancellation = default) =>
        _connection.WriteAsync(async transaction => (true, await Repair.RunAsync(transaction, _options.Clock.GetUtcNow())), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoreProblem> CheckAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var problem in await _connection.WriteAsync(async transaction => (await StoreCheck.RunAsync(transaction), false), cancellation)) yield return problem;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DocumentGraph> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var after = "";
        while (true)
        {
            var from = after;
            var graphs = await ConsistentAsync(run => GraphReads.AfterAsync(run, from, ExportBatch), cancellation);
            if (graphs.Count == 0) yield break;
            foreach (var graph in graphs) yield return graph;
            after = graphs[^1].Document.Id;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<IReadOnlyList<Row>> RunAsync(string name, IEnumerable<KeyValuePair<string, object?>> parameters, CancellationToken cancellation, bool backward = false) =>
        _connection.ReadAsync(name, parameters, cancellation, backward);

    private Task<T> Guard<T>(Func<Task<T>> read) => _connection.Guard(read);

    private Task<IReadOnlyList<Row>> RunAsync(string name, IEnumerable<string> ids, CancellationToken cancellation) => RunAsync(name, Arguments.Rows(ids), cancellation);

    /// <summary>Runs a read of several statements that sees one revision: tried again where a writer came in between, and, where they come too often, with them kept out.</summary>
    private async Task<T> ConsistentAsync<T>(Func<RunStatement, Task<T>> read, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = await GetRevisionAsync(cancellation);
            var result = await Guard(() => read((name, parameters) => RunAsync(name, parameters, cancellation)));
            if (await GetRevisionAsync(cancellation) == before) return result;
        }

        return await _connection.WriteAsync(async transaction => (await read(transaction.RunAsync), false), cancellation);
    }
}
