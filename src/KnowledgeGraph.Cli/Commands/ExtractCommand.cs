using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Tables.Mapped;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract PATH…</c>: what import would store, storing nothing.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "jsonl or table.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("jsonl", "table");
        var explain = new Option<bool>("--explain") { Description = "Say with each mention and statement which rule and words made it, and what else a mention could have named." };
        var mapping = MappingOption.Create();
        var command = new Command("extract", "Shows what import would store, and stores nothing.") { paths, format, explain, mapping };
        ExtractorOptions.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = Settings.Of(parsed);
            var asJson = settings.Json || parsed.GetValue(format) == "jsonl";
            return RunAsync(terminal, settings, Reader.Choose(parsed, settings, keepAnswers: false), parsed.GetValue(paths)!, MappingOption.Load(parsed.GetValue(mapping)), asJson, parsed.GetValue(explain), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, Settings settings, Func<Reader> load, string[] paths, TableMapping? mapping, bool asJson, bool explain, CancellationToken cancellation)
    {
        var failed = false;
        var reader = load();
        using var model = reader.Model;
        var context = new ReadingContext(settings.SeedFolder, reader.Rules, mapping);
        var names = SeedNameTable.Load(settings.SeedFolder);
        foreach (var path in InputFiles.Expand(paths, Report))
        {
            await foreach (var item in DocumentReaders.ReadAsync(path, context, cancellation))
            {
                if (item.Problem is { } problem)
                {
                    Report(problem);
                    continue;
                }

                if (item.Edit is not null) continue; // What people did to a graph is not read out of a text.
                DocumentGraph graph;
                try
                {
                    graph = item.Graph ?? await reader.Extractor.ExtractAsync(item.Document!, cancellation);
                }
                catch (ExtractionException e)
                {
                    Report(new(e.Code, path, null, null, null, e.Message));
                    if (e.StopsRun) return ExitCode.SomeFailed;
                    continue;
                }

                await terminal.Out.WriteAsync(asJson ? ExtractJson.Line(graph, names, explain) : ExtractTable.Of(graph, names, settings.Language, explain));
            }
        }

        if (model is not null && !settings.Quiet) await terminal.Error.WriteLineAsync($"The model: {model.Usage}");
        return failed ? ExitCode.SomeFailed : ExitCode.Done;

        void Report(InputProblem problem)
        {
            failed = true;
            terminal.Error.WriteLine(problem.ToString());
        }
    }
}
