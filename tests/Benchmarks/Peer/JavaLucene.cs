using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Peer;

/// <summary>Apache Lucene in a process of its own, compiled when first asked.</summary>
internal sealed class JavaLucene : IDisposable
{
    private readonly Process process;

    private JavaLucene(Process process) => this.process = process;

    /// <param name="jars">The folder of Lucene's jars.</param>
    /// <param name="classes">A folder for what is compiled.</param>
    public static JavaLucene Start(string jars, string source, string classes)
    {
        var path = string.Join(':', Directory.EnumerateFiles(jars, "lucene-*.jar").Append(classes));
        using (var compiler = Process.Start("javac", ["-cp", path, "-d", classes, source]))
        {
            compiler.WaitForExit();
            if (compiler.ExitCode != 0) throw new InvalidOperationException($"javac does not compile {source}.");
        }

        var start = new ProcessStartInfo("java", ["-Xmx4g", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", path, "LucenePeer"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new(Process.Start(start)!);
    }

    public (double Seconds, long Bytes) Index(string folder, string texts)
    {
        var answer = Ask($"index\t{folder}\t{texts}").Split('\t');
        return (long.Parse(answer[0], CultureInfo.InvariantCulture) / 1e3, long.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    public void Open(string folder, string queries) => Ask($"open\t{folder}\t{queries}");

    /// <summary>The nanoseconds of each query of a kind.</summary>
    public long[] Round(string kind) => Numbers(Ask($"round\t{kind}"));

    /// <summary>The hits of each query of a kind.</summary>
    public long[] Count(string kind) => Numbers(Ask($"count\t{kind}"));

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static long[] Numbers(string line) => [.. line.Split(' ').Select(n => long.Parse(n, CultureInfo.InvariantCulture))];

    private string Ask(string command)
    {
        process.StandardInput.WriteLine(command);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"Apache Lucene ended at '{command}'.");
    }
}
