using System.Text;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What a run of <c>kg</c> printed and ended with.</summary>
internal sealed record KgResult(int Code, string Out, string Error);

/// <summary>Runs <c>kg</c> in this process as a shell would.</summary>
internal static class Kg
{
    public static async Task<KgResult> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        await using var writer = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true };
        var error = new StringWriter();
        var code = await KgProgram.RunAsync(args, new Terminal(writer, output, error, new StringReader(""), IsInteractive: false));
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
