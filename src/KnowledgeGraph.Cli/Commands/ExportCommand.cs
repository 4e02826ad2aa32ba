using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Import.Exchange;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export</c>: the whole graph, or what lies around an entity, in a format of others.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = "jsonl or graphml.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "graphml");
        var root = new Option<string?>("--root") { Description = "Only what lies around this entity.", HelpName = "ID" };
        var depth = new Option<int>("--depth") { Description = "Steps from the root, 1 to 6.", DefaultValueFactory = _ => 1 };
        depth.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 6) result.AddError("--depth is from 1 to 6.");
        });
        var output = new Option<string?>("--output", "-o") { Description = "A file; default: standard output.", HelpName = "FILE" };
        var command = new Command("export", "Writes the graph out.") { format, root, depth, output };
        command.SetAction((parsed, cancellation) => RunAsync(
            terminal, Settings.Of(parsed), parsed.GetValue(format)!, new ExportScope(parsed.GetValue(root), parsed.GetValue(depth)), parsed.GetValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, Settings settings, string format, ExportScope scope, string? path, CancellationToken cancellation)
    {
        await using var store = await Workspace.OpenStoreAsync(settings, mustExist: true, cancellation);
        if (path is null) return await WriteAsync(terminal.Binary);

        var temporary = path + ".tmp"; // What stands at the path is replaced by a whole export or stays as it is.
        int code;
        await using (var file = File.Create(temporary)) code = await WriteAsync(file);
        if (code == ExitCode.Done) File.Move(temporary, path, overwrite: true);
        else File.Delete(temporary);
        return code;

        async Task<int> WriteAsync(Stream stream)
        {
            await using var buffered = new BufferedStream(stream, 1 << 16);
            try
            {
                await (format == "graphml"
                    ? GraphMlExport.WriteAsync(store, scope, buffered, cancellation)
                    : JsonLinesExport.WriteAsync(store, scope, buffered, cancellation));
                await buffered.FlushAsync(cancellation);
                return ExitCode.Done;
            }
            catch (KeyNotFoundException e)
            {
                await terminal.Error.WriteLineAsync("kg: " + e.Message);
                return ExitCode.SomeFailed;
            }
        }
    }
}
