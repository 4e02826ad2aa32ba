using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg check</c>: verifies store and index; <c>--repair</c> rebuilds what is derived.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var repair = new Option<bool>("--repair") { Description = "Rebuild what is derived: joined rows and the search index." };
        var command = new Command("check", "Verifies the store and the search index.") { repair };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, Settings.Of(parsed), parsed.GetValue(repair), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Settings settings, bool repair, CancellationToken cancellation)
    {
        await using var workspace = await Workspace.OpenAsync(settings, cancellation, mustExist: true);
        var problems = await FindAsync(workspace, cancellation);
        if (repair && problems.Exists(p => p.Repairable))
        {
            await workspace.Store.RepairAsync(cancellation);
            await workspace.Index.RebuildAsync(workspace.Store, cancellation);
            var left = await FindAsync(workspace, cancellation);
            if (!settings.Quiet && !settings.Json) await terminal.Out.WriteLineAsync($"Repaired: {problems.Count - left.Count} of {problems.Count} problems.");
            problems = left;
        }

        if (settings.Json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(
                problems.Select(p => new { code = p.Code, subject = p.Subject, message = p.Message, repairable = p.Repairable })));
        }
        else
        {
            foreach (var problem in problems) await terminal.Out.WriteLineAsync($"{problem.Subject}: {problem.Message} [{problem.Code}]");
            if (!settings.Quiet) await terminal.Out.WriteLineAsync(problems.Count == 0 ? "The store and the index are clean." : $"{problems.Count} problems.");
        }

        return problems.Count == 0 ? ExitCode.Done : problems.TrueForAll(p => p.Repairable) ? ExitCode.SomeFailed : ExitCode.Store;
    }

    private static async Task<List<StoreProblem>> FindAsync(Workspace workspace, CancellationToken cancellation)
    {
        var problems = new List<StoreProblem>();
        await foreach (var problem in workspace.Store.CheckAsync(cancellation)) problems.Add(problem);
        await foreach (var problem in workspace.Index.CheckAsync(workspace.Store, cancellation)) problems.Add(problem);
        return problems;
    }
}
