using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Cli;

/// <summary>The program <c>kg</c>: its commands, and what each kind of failure prints and ends with.</summary>
internal static class KgProgram
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation = default)
    {
        var parsed = Command(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }); // @FILE is for kg query to read.
        if (parsed.Errors.Count > 0)
        {
            var unknown = parsed.UnmatchedTokens.Select(t => $"'{t}'").ToList();
            foreach (var error in parsed.Errors.OrderByDescending(e => unknown.Exists(t => e.Message.Contains(t, StringComparison.Ordinal)))) await terminal.Error.WriteLineAsync("kg: " + error.Message);
            await terminal.Error.WriteLineAsync($"Try 'kg {string.Join(' ', [.. Path(parsed), "--help"])}'.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (UsageException e)
        {
            await terminal.Error.WriteLineAsync("kg: " + e.Message);
            return ExitCode.Usage;
        }
        catch (StoreException e)
        {
            await terminal.Error.WriteLineAsync("kg: " + e.Message);
            return ExitCode.Store;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("kg: stopped.");
            return ExitCode.SomeFailed;
        }
    }

    private static RootCommand Command(Terminal terminal)
    {
        var root = new RootCommand("A bilingual (Arabic and English) knowledge graph of international affairs.");
        foreach (var option in CommonOptions.All) root.Options.Add(option);
        root.Subcommands.Add(ServeCommand.Create(terminal));
        root.Subcommands.Add(ImportCommand.Create(terminal));
        root.Subcommands.Add(ExtractCommand.Create(terminal));
        root.Subcommands.Add(SearchCommand.Create(terminal));
        root.Subcommands.Add(QueryCommand.Create(terminal));
        root.Subcommands.Add(ExportCommand.Create(terminal));
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(KeysCommand.Create(terminal));
        return root;
    }

    private static IEnumerable<string> Path(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? [] : Commands(parsed.CommandResult).Reverse();

    private static IEnumerable<string> Commands(SymbolResult? result)
    {
        for (; result is CommandResult { Command: not RootCommand } command; result = result.Parent) yield return command.Command.Name;
    }
}
