using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Extraction.OpenAI;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Import.Tables.Mapped;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg import PATH…</c>: from files to the store and the search index.</summary>
internal static class ImportCommand
{
    /// <summary>Who stands in the revisions that the command makes.</summary>
    private const string Author = "import";

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var mapping = MappingOption.Create();
        var command = new Command("import", "Reads articles and lists into the store.") { paths, mapping };
        ExtractorOptions.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = Settings.Of(parsed);
            return RunAsync(terminal, settings, Reader.Choose(parsed, settings, keepAnswers: true), parsed.GetValue(paths)!, MappingOption.Load(parsed.GetValue(mapping)), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Settings settings, Func<Reader> load, string[] paths, TableMapping? mapping, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        await using var workspace = await Workspace.OpenAsync(settings, cancellation);
        await workspace.SeedWhenEmptyAsync(Report, cancellation);
        var reader = load();
        using var model = reader.Model;
        var pipeline = new ImportPipeline(workspace.Store, reader.Extractor, new(settings.SeedFolder, reader.Rules, mapping));
        var summary = await ProgressBar.RunAsync(terminal, settings.Quiet, "Importing", progress => pipeline.RunAsync(
            paths, Author, progress, Report, cancellation));
        await workspace.CatchUpAsync(cancellation);
        if (settings.Json) await terminal.Out.WriteLineAsync(Json(summary, model));
        else if (!settings.Quiet) await terminal.Out.WriteLineAsync(Words(summary, clock.Elapsed));
        if (model is not null && !settings.Quiet) await terminal.Error.WriteLineAsync($"The model: {model.Usage}");
        return summary.Problems.Count > 0 ? ExitCode.SomeFailed : ExitCode.Done;

        void Report(InputProblem problem) => terminal.Error.WriteLine(problem.ToString());
    }

    private static string Words(ImportSummary summary, TimeSpan time) =>
        $"{summary.Documents} documents: {summary.Added} new, {summary.Replaced} replaced, {summary.Unchanged} unchanged; "
        + (summary.Edits > 0 ? $"{summary.Edits} edits; " : "") + $"{summary.Problems.Count} problems; revision {summary.Revision}; {time.TotalSeconds:0.0} s.";

    private static string Json(ImportSummary summary, OpenAIExtractor? model)
    {
        var json = JsonSerializer.SerializeToNode(new
        {
            inputs = summary.Inputs,
            added = summary.Added,
            replaced = summary.Replaced,
            unchanged = summary.Unchanged,
            edits = summary.Edits,
            revision = summary.Revision,
            problems = summary.Problems.Select(p => new { code = p.Code, path = p.Path, line = p.Line, column = p.Column, @byte = p.Byte, message = p.Message }),
        })!;
        if (model is not null) json["model"] = JsonSerializer.SerializeToNode(model.Usage, JsonSerializerOptions.Web);
        return json.ToJsonString();
    }
}
