using KnowledgeGraph.Import.Pipeline;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Progress and summary of long work: a bar where a person watches, silence otherwise.</summary>
internal static class ProgressBar
{
    /// <summary>Runs work that reports how far it is.</summary>
    public static async Task<T> RunAsync<T>(Terminal terminal, bool quiet, string title, Func<IProgress<ImportProgress>?, Task<T>> work)
    {
        if (quiet || !terminal.IsInteractive) return await work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(new Reporter(task, title));
            });
    }

    private sealed class Reporter(ProgressTask task, string title) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.MaxValue = Math.Max(1, value.TotalInputs);
            task.Value = value.Inputs;
            task.Description = Markup.Escape(value.Current.Length == 0 ? title : $"{title}: {Path.GetFileName(value.Current)}");
        }
    }
}
