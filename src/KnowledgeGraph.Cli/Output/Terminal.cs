using System.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Where a command reads from and writes to.</summary>
/// <param name="Out">Results.</param>
/// <param name="Binary">Results that are files: the same place as <paramref name="Out"/>.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="In">Standard input.</param>
/// <param name="IsInteractive">True where a person watches <paramref name="Error"/>.</param>
internal sealed record Terminal(TextWriter Out, Stream Binary, TextWriter Error, TextReader In, bool IsInteractive)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The process's own streams, in UTF-8 whatever the locale says: half of what is printed is Arabic.</summary>
    public static Terminal OfProcess()
    {
        var output = Console.OpenStandardOutput();
        return new(
            new StreamWriter(output, Utf8) { AutoFlush = true }, output, new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
            new StreamReader(Console.OpenStandardInput(), Utf8), !Console.IsErrorRedirected && !Console.IsOutputRedirected);
    }
}
