using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>An explicit transaction that holds the store's lock. What is not committed is undone.</summary>
internal sealed class Transaction : IAsyncDisposable
{
    private const int MostRows = 2_000;
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(10);
    private readonly QueryApi _api;
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _cancellation;
    private readonly string _id;
    private readonly string? _server;
    private bool _ended;

    private Transaction(QueryApi api, StatementTexts texts, string token, Answer begun, TimeSpan timeout, CancellationToken cancellation)
    {
        (_api, Texts, Token, _timeout, _cancellation) = (api, texts, token, timeout, cancellation);
        _id = begun.Transaction ?? throw new FormatException("The server began no transaction.");
        _server = begun.Server;
        var row = begun.Rows is [var only] ? only : throw new FormatException("The node that says where the store stands is missing.");
        (Revision, IsDone) = (row.Long(0), row.Truth(1));
    }

    public StatementTexts Texts { get; }

    /// <summary>Marks the revision that the transaction makes.</summary>
    public string Token { get; }

    /// <summary>The store's revision before this transaction.</summary>
    public long Revision { get; }

    /// <summary>True where an earlier try of the same write was committed after all.</summary>
    public bool IsDone { get; }

    public static async Task<Transaction> BeginAsync(
        QueryApi api, StatementTexts texts, string token, IReadOnlyCollection<string> bookmarks, TimeSpan timeout, CancellationToken cancellation)
    {
        var answer = await api.RunAsync(
            "/tx", texts["store-lock"], new Dictionary<string, object?> { ["token"] = token }, Options(timeout, bookmarks, "WRITE"), null, timeout, cancellation);
        return new(api, texts, token, answer, timeout, cancellation);
    }

    public async Task<IReadOnlyList<Row>> RunAsync(string name, IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        var answer = await _api.RunAsync($"/tx/{_id}", Texts[name], parameters, Options(_timeout, [], null), _server, _timeout, _cancellation);
        return answer.Rows;
    }

    /// <summary>Runs a statement on a list of values, its parameter <c>rows</c>, so many at once that the server need not hold more than it can.</summary>
    public async Task<List<Row>> ForAsync<T>(string name, IEnumerable<T> rows, params IReadOnlyList<KeyValuePair<string, object?>> more)
    {
        var found = new List<Row>();
        foreach (var some in rows.Chunk(MostRows)) found.AddRange(await RunAsync(name, [new("rows", some), .. more]));
        return found;
    }

    /// <returns>Bookmarks by which others read what was written.</returns>
    public async Task<IReadOnlyList<string>> CommitAsync(CancellationToken cancellation)
    {
        var answer = await _api.EndAsync(HttpMethod.Post, $"/tx/{_id}/commit", _server, _timeout, cancellation);
        _ended = true;
        return answer.Bookmarks;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended) return;
        try
        {
            await _api.EndAsync(HttpMethod.Delete, $"/tx/{_id}", _server, EndTimeout, CancellationToken.None);
        }
        catch (StoreException)
        {
            // It ends by the server's own limit, or has ended with the server; the caller learns of what went wrong before.
        }
    }

    private static QueryOptions Options(TimeSpan timeout, IReadOnlyCollection<string> bookmarks, string? mode) =>
        new(Guid.NewGuid().ToString("N"), mode, mode is null ? null : (int)timeout.TotalSeconds, bookmarks);
}
