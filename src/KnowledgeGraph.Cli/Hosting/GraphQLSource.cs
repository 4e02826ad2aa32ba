using System.CommandLine;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Api;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>What answers a terminal's GraphQL: the local store, or a server over HTTP.</summary>
internal abstract class GraphQLSource : IAsyncDisposable
{
    public static Option<string?> UrlOption() => new("--url") { Description = "Ask this server instead of the local store; with the key in $KG_KEY, if any.", HelpName = "URL" };

    /// <param name="url">The server's address, with or without <c>/graphql</c>; null for the local store.</param>
    public static async Task<GraphQLSource> OpenAsync(Settings settings, string? url, CancellationToken cancellation)
    {
        if (url is null) return new LocalSource(await Workspace.OpenAsync(settings, cancellation, mustExist: true));
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw new UsageException($"'{url}' is not an http address.");
        return new RemoteSource(address.AbsolutePath == "/" ? new Uri(address, "/graphql") : address);
    }

    public abstract Task<JsonDocument> ExecuteAsync(string query, JsonElement? variables, string? operation, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();

    private sealed class LocalSource(Workspace workspace) : GraphQLSource
    {
        private readonly GraphQLExecutor _executor = new(workspace.Store, workspace.Index);

        public override async Task<JsonDocument> ExecuteAsync(string query, JsonElement? variables, string? operation, CancellationToken cancellation)
        {
            await workspace.CatchUpAsync(cancellation);
            using var answer = new MemoryStream();
            await (await _executor.ExecuteAsync(new ApiRequest(query, operation, variables), cancellation)).WriteAsync(answer, cancellation);
            answer.Position = 0;
            return await JsonDocument.ParseAsync(answer, cancellationToken: cancellation);
        }

        public override async ValueTask DisposeAsync()
        {
            _executor.Dispose();
            await workspace.DisposeAsync();
        }
    }

    private sealed class RemoteSource(Uri address) : GraphQLSource
    {
        private readonly HttpClient _client = new();

        public override async Task<JsonDocument> ExecuteAsync(string query, JsonElement? variables, string? operation, CancellationToken cancellation)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { query, variables, operationName = operation }) };
                if (Environment.GetEnvironmentVariable("KG_KEY") is { Length: > 0 } key) request.Headers.Authorization = new("Bearer", key);
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json", 0.9));
                using var response = await _client.SendAsync(request, cancellation);
                await using var body = await response.Content.ReadAsStreamAsync(cancellation);
                return await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
            }
            catch (Exception e) when (e is HttpRequestException or JsonException)
            {
                throw new StoreException(StoreFault.Unavailable, address.ToString(), $"No GraphQL answer from {address}: {e.Message}", e);
            }
        }

        public override ValueTask DisposeAsync()
        {
            _client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
