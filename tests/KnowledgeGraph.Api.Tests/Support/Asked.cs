using System.Text.Json;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>Asks a question in-process and reads the answer.</summary>
internal static class Asked
{
    public static GraphQLExecutor Executor(MemoryStore store, ApiOptions? options = null, IDocumentImporter? importer = null) =>
        new(store, new MemorySearch(store), importer, options);

    public static async Task<JsonElement> Data(MemoryStore store, string query, object? variables = null)
    {
        using var executor = Executor(store);
        var answer = await Answer(executor, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public static async Task<JsonElement> Error(MemoryStore store, string query, object? variables = null, ApiOptions? options = null)
    {
        using var executor = Executor(store, options);
        return (await Answer(executor, query, variables)).GetProperty("errors")[0];
    }

    public static async Task<JsonElement> Answer(GraphQLExecutor executor, string query, object? variables = null)
    {
        var given = variables is null ? (JsonElement?)null : JsonSerializer.SerializeToElement(variables);
        var response = await executor.ExecuteAsync(new ApiRequest(query, Variables: given));
        return JsonDocument.Parse(await response.ToJsonAsync()).RootElement;
    }

    public static string Code(this JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString()!;

    public static string Message(this JsonElement error) => error.GetProperty("message").GetString()!;

    /// <summary>The strings of an array, for assertions in one line.</summary>
    public static string[] Texts(this JsonElement array) => [.. array.EnumerateArray().Select(e => e.ToString())];
}
