using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg serve</c>: the pages, GraphQL and health endpoints over HTTP.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var url = new Option<string>("--url") { Description = "Where to listen.", HelpName = "URL", DefaultValueFactory = _ => ServeHost.DefaultUrl };
        var writable = new Option<bool>("--writable")
        {
            Description = "False: take no documents and no edits over HTTP, from nobody.",
            HelpName = "true|false",
            DefaultValueFactory = _ => true,
        };
        var graphiql = new Option<string?>("--graphiql-assets") { Description = "A folder with GraphiQL's npm packages, for networks without the public one.", HelpName = "FOLDER" };
        var command = new Command("serve", "Loads the curated knowledge when the store is empty, then serves pages and API.") { url, writable, graphiql };
        AccessSettings.AddTo(command);
        ClientSettings.AddTo(command);
        ServeImport.AddTo(command);
        ExtractorOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = Settings.Of(parsed);
            var address = Uri.TryCreate(parsed.GetValue(url), UriKind.Absolute, out var given) && given.Scheme is "http" or "https"
                ? given : throw new UsageException($"'{parsed.GetValue(url)}' is not an http address.");
            var assets = parsed.GetValue(graphiql);
            if (assets is not null && !Directory.Exists(assets)) throw new UsageException($"There is no folder {assets}.");
            var options = ClientSettings.Apply(parsed, AccessSettings.Options(parsed, settings, address) with { GraphiqlAssets = assets });
            return await ServeHost.RunAsync(
                terminal, settings, Reader.Choose(parsed, settings, keepAnswers: true), address, parsed.GetValue(writable), options, AccessSettings.ReadProxies(parsed), ServeImport.Paths(parsed),
                cancellation);
        });
        return command;
    }
}
