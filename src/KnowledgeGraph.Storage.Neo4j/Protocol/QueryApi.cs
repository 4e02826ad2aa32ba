using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>Sends single requests to a server's Query API, version 2. Says what went wrong, and tries nothing twice.</summary>
internal sealed class QueryApi : IDisposable
{
    private const string Affinity = "neo4j-cluster-affinity";
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);
    private readonly HttpClient _http;
    private readonly string _database;

    public QueryApi(Neo4jAddress address, HttpMessageHandler? handler)
    {
        Location = address.Location;
        _database = $"db/{Uri.EscapeDataString(address.Database)}/query/v2";
        _http = handler is null
            ? new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(10), AutomaticDecompression = DecompressionMethods.All })
            : new(handler, disposeHandler: false);
        _http.BaseAddress = address.Server;
        _http.Timeout = Timeout.InfiniteTimeSpan;
        _http.DefaultRequestHeaders.Accept.Add(new(TypedJson.MediaType));
        if (address.User is not null)
            _http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{address.User}:{address.Password}")));
    }

    public string Location { get; }

    /// <summary>The server's version, as it says without being asked who asks; null where it does not say: what comes next finds out whether it is one.</summary>
    public async Task<string?> VersionAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Accept = { new("application/json") } } };
        var reply = await SendAsync(request, timeout, null, cancellation);
        if (reply.Status != HttpStatusCode.OK || !reply.IsJson) return null;
        try
        {
            using var discovery = JsonDocument.Parse(reply.Body);
            return discovery.RootElement.ValueKind == JsonValueKind.Object && discovery.RootElement.TryGetProperty("neo4j_version", out var version) ? version.GetString() : null;
        }
        catch (JsonException e)
        {
            throw ServerFaults.Broken(Location, e);
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <param name="path">Below the database's: empty for a statement by itself, <c>/tx</c> to begin a transaction, and so on.</param>
    /// <param name="server">In a cluster, the server that has the transaction.</param>
    public async Task<Answer> RunAsync(
        string path, string statement, IEnumerable<KeyValuePair<string, object?>> parameters, QueryOptions options, string? server, TimeSpan timeout, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _database + path) { Content = new ReadOnlyMemoryContent(TypedJson.Write(statement, parameters, options)) };
        request.Content.Headers.ContentType = new(TypedJson.MediaType);
        return await AnswerAsync(request, server, timeout, options.Request, cancellation);
    }

    /// <summary>Ends a transaction.</summary>
    public async Task<Answer> EndAsync(HttpMethod method, string path, string? server, TimeSpan timeout, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, _database + path);
        if (method == HttpMethod.Post)
        {
            request.Content = new ReadOnlyMemoryContent("{}"u8.ToArray());
            request.Content.Headers.ContentType = new(TypedJson.MediaType);
        }

        return await AnswerAsync(request, server, timeout, null, cancellation);
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answer> AnswerAsync(HttpRequestMessage request, string? server, TimeSpan timeout, string? id, CancellationToken cancellation)
    {
        if (server is not null) request.Headers.TryAddWithoutValidation(Affinity, server);
        return Answer.Read(await SendAsync(request, timeout, id, cancellation), Location);
    }

    private async Task<Reply> SendAsync(HttpRequestMessage request, TimeSpan timeout, string? id, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var server = response.Headers.TryGetValues(Affinity, out var values) ? values.FirstOrDefault() : null;
            var json = response.Content.Headers.ContentType?.MediaType is { } type && (type.EndsWith("json", StringComparison.OrdinalIgnoreCase) || type.StartsWith(TypedJson.MediaType, StringComparison.OrdinalIgnoreCase));
            return new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(limit.Token), json, server);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            await StopAsync(id);
            throw ServerFaults.TooSlow(Location, e);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(id);
            throw;
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse)
        {
            throw ServerFaults.Broken(Location, e);
        }
        catch (HttpRequestException e)
        {
            throw ServerFaults.Unreachable(Location, e);
        }
        catch (IOException e)
        {
            throw ServerFaults.Broken(Location, e);
        }
    }

    /// <summary>Ends on the server what nobody waits for any more: a closed connection by itself stops nothing there.</summary>
    private async Task StopAsync(string? id)
    {
        if (id is null) return;
        using var request = new HttpRequestMessage(HttpMethod.Post, _database)
        {
            Content = new ReadOnlyMemoryContent(TypedJson.Write(
                StatementTexts.File("transaction-stop"), new Dictionary<string, object?> { ["request"] = id }, new(Guid.NewGuid().ToString("N"), null, null, []))),
        };
        request.Content.Headers.ContentType = new(TypedJson.MediaType);
        using var limit = new CancellationTokenSource(StopTimeout);
        try
        {
            using var response = await _http.SendAsync(request, limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // The caller learns of what stopped it; a server that cannot be told either ends it by its own limit.
        }
    }
}
