using System.CommandLine;
using KnowledgeGraph.Api.Subscriptions;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Storage;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>An import that a server does while it answers; clients follow it by <c>importProgress</c>.</summary>
internal static class ServeImport
{
    private const string Author = "import";

    private static readonly Option<string[]> Import = new("--import")
    {
        Description = "Files and folders to import after the start, while the server answers.",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static void AddTo(Command command) => command.Add(Import);

    public static string[] Paths(ParseResult parsed) => parsed.GetValue(Import) ?? [];

    /// <summary>Imports; what cannot be read is reported and does not stop the server.</summary>
    public static async Task RunAsync(
        string[] paths, Workspace workspace, Settings settings, Lazy<Reader> reader, ImportActivity activity, Action<InputProblem> report, ILogger logger, CancellationToken stopping)
    {
        if (paths.Length == 0) return;
        using var run = activity.Begin(string.Join(' ', paths), 0);
        try
        {
            await Task.Yield(); // The words of the extractor are loaded beside what the server does meanwhile.
            var pipeline = new ImportPipeline(workspace.Store, reader.Value.Extractor, new(settings.SeedFolder, reader.Value.Rules));
            var summary = await pipeline.RunAsync(paths, Author, new Progress(run), Report, stopping);
            await workspace.CatchUpAsync(stopping);
            run.Complete(summary.Revision);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The same import again does the rest.
        }
        catch (Exception e) when (e is StoreException or UsageException)
        {
            logger.LogError(e, "The import broke off.");
        }

        void Report(InputProblem problem)
        {
            run.Fail();
            report(problem);
        }
    }

    private sealed class Progress(ImportRun run) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => run.Report(
            value.Inputs, value.TotalInputs, value.Current.Length == 0 ? null : value.Current, value.Documents, value.Statements);
    }
}
