using System.Globalization;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>The connection of a store to its server: reads and transactions, tried again where the reason passes. What was written is read afterwards (bookmarks).</summary>
internal sealed class Neo4jConnection(Neo4jAddress address, Neo4jStoreOptions options) : IDisposable
{
    private readonly QueryApi _api = new(address, options.Handler);
    private readonly Retries _retries = new(options.RetryFor);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private IReadOnlyList<string> _bookmarks = [];

    public StatementTexts Texts { get; } = new(address.Graph);

    public string Location => _api.Location;

    /// <exception cref="StoreException">The server is out of reach or too old.</exception>
    public async Task RequireServerAsync(CancellationToken cancellation)
    {
        var version = await _api.VersionAsync(options.ReadTimeout, cancellation);
        if (version is not null && !IsEnough(version)) throw ServerFaults.TooOld(Location, version);
    }

    /// <summary>Runs a statement that reads.</summary>
    public Task<IReadOnlyList<Row>> ReadAsync(string name, IEnumerable<KeyValuePair<string, object?>> parameters, CancellationToken cancellation, bool backward = false) =>
        RunAsync(Texts[name, backward], parameters, cancellation);

    /// <summary>Runs a statement that reads and was made for a question.</summary>
    public Task<IReadOnlyList<Row>> ReadMadeAsync(string text, IEnumerable<KeyValuePair<string, object?>> parameters, CancellationToken cancellation, bool backward = false) =>
        RunAsync(Texts.Made(text, backward), parameters, cancellation);

    /// <summary>Runs a statement by itself, once, that may change the schema.</summary>
    public Task<IReadOnlyList<Row>> SchemaAsync(string text, IEnumerable<KeyValuePair<string, object?>> parameters, CancellationToken cancellation) =>
        Guard(() => OnceAsync(text, parameters, "WRITE", options.WriteTimeout, cancellation));

    /// <summary>
    /// Runs a transaction that holds the store's lock; committed where <paramref name="write"/> says that something changed. It may be run several times: where
    /// the server stops in the middle nothing of it stays, and where it stops while committing the next try finds out whether it did.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<Transaction, Task<(T Result, bool Changed)>> write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var token = Guid.NewGuid().ToString("N");
            var ended = (Result: default(T)!, Committing: false);
            return await Guard(() => _retries.RunAsync(
                async () =>
                {
                    await using var transaction = await Transaction.BeginAsync(_api, Texts, token, _bookmarks, options.WriteTimeout, cancellation);
                    if (ended.Committing && transaction.IsDone) return ended.Result;
                    ended.Committing = false;
                    var (result, changed) = await write(transaction);
                    if (!changed) return result;
                    ended = (result, true);
                    _bookmarks = await transaction.CommitAsync(cancellation);
                    return result;
                },
                cancellation));
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Runs something on the store, with unreadable answers in the store's words.</summary>
    public async Task<T> Guard<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is FormatException or KeyNotFoundException or IndexOutOfRangeException or InvalidOperationException and not ObjectDisposedException)
        {
            throw ServerFaults.Garbled(Location, e);
        }
    }

    public void Dispose()
    {
        _api.Dispose();
        _writing.Dispose();
    }

    private Task<IReadOnlyList<Row>> RunAsync(string text, IEnumerable<KeyValuePair<string, object?>> parameters, CancellationToken cancellation) =>
        Guard(() => _retries.RunAsync(() => OnceAsync(text, parameters, "READ", options.ReadTimeout, cancellation), cancellation));

    private async Task<IReadOnlyList<Row>> OnceAsync(
        string text, IEnumerable<KeyValuePair<string, object?>> parameters, string mode, TimeSpan timeout, CancellationToken cancellation)
    {
        var answer = await _api.RunAsync("", text, parameters, new(Guid.NewGuid().ToString("N"), mode, (int)timeout.TotalSeconds, _bookmarks), null, timeout, cancellation);
        return answer.Rows;
    }

    private static bool IsEnough(string version)
    {
        var (needed, parts) = (ServerFaults.Needed.Split('.'), version.Split('.'));
        int Part(string[] of, int i) => i < of.Length && int.TryParse(string.Concat(of[i].TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : 0;
        return (Part(parts, 0), Part(parts, 1)).CompareTo((Part(needed, 0), Part(needed, 1))) >= 0;
    }
}
