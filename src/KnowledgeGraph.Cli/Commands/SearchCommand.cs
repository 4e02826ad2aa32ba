using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg search QUERY</c>: the search box, at a terminal.</summary>
internal static class SearchCommand
{
    private const string Query = """
        query ($query: String!, $first: Int!, $strict: Boolean!, $lang: Language!) {
          search(query: $query, first: $first, strict: $strict) {
            totalCount
            didYouMean
            edges {
              kind
              score
              matched
              node { id ... on Entity { name(lang: $lang) description(lang: $lang) } ... on Document { title publisher date language } }
              passages { text language highlights { start end } }
            }
          }
        }
        """;

    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words in either script.", Arity = ArgumentArity.OneOrMore };
        var first = new Option<int>("--first") { Description = "How many hits.", DefaultValueFactory = _ => 10 };
        var strict = new Option<bool>("--strict") { Description = "Read the query as Lucene's syntax." };
        var url = GraphQLSource.UrlOption();
        var command = new Command("search", "Searches entities and documents in both languages.") { query, first, strict, url };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = Settings.Of(parsed);
            var variables = JsonSerializer.SerializeToElement(new
            {
                query = string.Join(' ', parsed.GetValue(query)!),
                first = parsed.GetValue(first),
                strict = parsed.GetValue(strict),
                lang = settings.Language == Text.Language.Ar ? "AR" : "EN",
            });
            await using var source = await GraphQLSource.OpenAsync(settings, parsed.GetValue(url), cancellation);
            using var answer = await source.ExecuteAsync(Query, variables, null, cancellation);
            return await WriteAsync(terminal, settings, answer.RootElement);
        });
        return command;
    }

    private static async Task<int> WriteAsync(Terminal terminal, Settings settings, JsonElement answer)
    {
        if (answer.TryGetProperty("errors", out var errors))
        {
            foreach (var error in errors.EnumerateArray()) await terminal.Error.WriteLineAsync("kg: " + error.GetProperty("message").GetString());
            return ExitCode.SomeFailed;
        }

        var search = answer.GetProperty("data").GetProperty("search");
        await terminal.Out.WriteAsync(settings.Json ? JsonText.Indented(search) + "\n" : SearchText.Of(search));
        return ExitCode.Done;
    }
}
