using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query GRAPHQL</c>: one GraphQL document, answered from the local store or by a server.</summary>
internal static class QueryCommand
{
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string>("GRAPHQL") { Description = "A GraphQL document; @FILE reads it from a file, - from standard input." };
        var variables = new Option<string?>("--variables") { Description = "Variables, a JSON object.", HelpName = "JSON" };
        var operation = new Option<string?>("--operation") { Description = "Which operation of the document.", HelpName = "NAME" };
        var url = GraphQLSource.UrlOption();
        var command = new Command("query", "Answers a GraphQL query.") { query, variables, operation, url };
        command.SetAction(async (parsed, cancellation) =>
        {
            var document = await ReadAsync(terminal, parsed.GetValue(query)!, cancellation);
            var values = Variables(parsed.GetValue(variables));
            await using var source = await GraphQLSource.OpenAsync(Settings.Of(parsed), parsed.GetValue(url), cancellation);
            using var answer = await source.ExecuteAsync(document, values, parsed.GetValue(operation), cancellation);
            await terminal.Out.WriteLineAsync(JsonText.Indented(answer.RootElement));
            return answer.RootElement.TryGetProperty("errors", out _) ? ExitCode.SomeFailed : ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> ReadAsync(Terminal terminal, string query, CancellationToken cancellation)
    {
        if (query == "-") return await terminal.In.ReadToEndAsync(cancellation);
        if (!query.StartsWith('@')) return query;
        return File.Exists(query[1..]) ? await File.ReadAllTextAsync(query[1..], cancellation) : throw new UsageException($"There is no file {query[1..]}.");
    }

    private static JsonElement? Variables(string? json)
    {
        if (json is null) return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw new UsageException("--variables is not a JSON object.");
        }
        catch (JsonException)
        {
            throw new UsageException("--variables is not JSON.");
        }
    }
}
