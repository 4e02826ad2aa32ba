using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg search QUERY</c>: the search box, at a terminal.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string[]> Words = new("QUERY") { Description = "Words in either script; with --like the id of a document.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<int> First = new("--first") { Description = "How many hits.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> After = new("--after") { Description = "The endCursor of the page before, which --json shows." };
    private static readonly Option<bool> Strict = new("--strict") { Description = "Read the query as Lucene's syntax." };
    private static readonly Option<string?> In = new("--in") { Description = "Only hits with text in this language: en or ar." };
    private static readonly Option<string[]> Kind = new("--kind") { Description = "Only hits of this kind: person, organization, state, initiative, place, event or document; may be repeated." };
    private static readonly Option<string[]> Type = new("--type") { Description = "Only events of this PLOVER type; may be repeated." };
    private static readonly Option<int?> Year = new("--year") { Description = "Only documents and events of this year." };
    private static readonly Option<string?> Publisher = new("--publisher") { Description = "Only documents of this publisher." };
    private static readonly Option<string?> Mentions = new("--mentions") { Description = "Only documents that mention, and events that involve, the entity of this id." };
    private static readonly Option<string> Order = new("--order") { Description = "relevance, newest, oldest or name.", DefaultValueFactory = _ => "relevance" };
    private static readonly Option<bool> Facets = new("--facets") { Description = "Count the hits by kind, language, year, event type and publisher." };
    private static readonly Option<bool> Like = new("--like") { Description = "Show documents like the one of this id." };
    private static readonly Option<bool> Suggest = new("--suggest") { Description = "Show the names that begin so, as while typing." };

    public static Command Create(Terminal terminal)
    {
        var url = GraphQLSource.UrlOption();
        In.AcceptOnlyFromAmong("en", "ar");
        Order.AcceptOnlyFromAmong([.. Enum.GetNames<SearchOrder>().Select(name => name.ToLowerInvariant())]);
        var command = new Command("search", "Searches entities and documents in both languages.")
        {
            Words, First, After, Strict, In, Kind, Type, Year, Publisher, Mentions, Order, Facets, Like, Suggest, url,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = Settings.Of(parsed);
            var variables = Variables(parsed, settings);
            await using var source = await GraphQLSource.OpenAsync(settings, parsed.GetValue(url), cancellation);
            var text = parsed.GetValue(Suggest) ? SearchQueries.Suggest : parsed.GetValue(Like) ? SearchQueries.Similar : SearchQueries.Search;
            using var answer = await source.ExecuteAsync(text, variables, null, cancellation);
            return await WriteAsync(terminal, settings, parsed, answer.RootElement);
        });
        return command;
    }

    private static JsonElement Variables(ParseResult parsed, Settings settings)
    {
        var words = string.Join(' ', parsed.GetValue(Words)!);
        var lang = settings.Language == Text.Language.Ar ? "AR" : "EN";
        var (first, after, within) = (parsed.GetValue(First), parsed.GetValue(After), parsed.GetValue(In)?.ToUpperInvariant());
        if (parsed.GetValue(Suggest)) return JsonSerializer.SerializeToElement(new { query = words, first, @in = within, lang });
        if (parsed.GetValue(Like)) return JsonSerializer.SerializeToElement(new { id = words, first, after, @in = within, lang });
        return JsonSerializer.SerializeToElement(new
        {
            query = words,
            first,
            after,
            strict = parsed.GetValue(Strict),
            @in = within,
            kinds = Named<SearchKind>(parsed.GetValue(Kind), "kind"),
            filter = new
            {
                publisher = parsed.GetValue(Publisher),
                between = parsed.GetValue(Year)?.ToString("D4", CultureInfo.InvariantCulture),
                mentions = parsed.GetValue(Mentions),
                eventTypes = Named<EventType>(parsed.GetValue(Type), "type"),
            },
            order = parsed.GetValue(Order)!.ToUpperInvariant(),
            facets = parsed.GetValue(Facets),
            lang,
        });
    }

    private static string[]? Named<T>(string[]? names, string option)
        where T : struct, Enum => names is null or { Length: 0 }
            ? null
            : [.. names.Select(name => EnumSpelling.Of(EnumSpelling.Read<T>(name) ?? throw new UsageException($"'{name}' is no {option}; these are: {string.Join(", ", Enum.GetValues<T>().Select(value => EnumSpelling.Of(value)))}.")))];

    private static async Task<int> WriteAsync(Terminal terminal, Settings settings, ParseResult parsed, JsonElement answer)
    {
        if (answer.TryGetProperty("errors", out var errors))
        {
            foreach (var error in errors.EnumerateArray()) await terminal.Error.WriteLineAsync("kg: " + error.GetProperty("message").GetString());
            return ExitCode.SomeFailed;
        }

        var data = answer.GetProperty("data");
        var found = parsed.GetValue(Suggest) ? data.GetProperty("suggest") : parsed.GetValue(Like) ? SimilarOf(data) : data.GetProperty("search");
        if (found.ValueKind == JsonValueKind.Undefined)
        {
            await terminal.Error.WriteLineAsync($"kg: There is no document {string.Join(' ', parsed.GetValue(Words)!)}.");
            return ExitCode.SomeFailed;
        }

        await terminal.Out.WriteAsync(settings.Json ? JsonText.Indented(found) + "\n" : found.ValueKind == JsonValueKind.Array ? SearchText.OfSuggestions(found) : SearchText.Of(found));
        return ExitCode.Done;
    }

    private static JsonElement SimilarOf(JsonElement data) =>
        data.GetProperty("node") is { ValueKind: JsonValueKind.Object } node && node.TryGetProperty("similar", out var similar) ? similar : default;
}
