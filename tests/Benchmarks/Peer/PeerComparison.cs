using System.Globalization;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Peer;

/// <summary>
/// The product's searches beside Apache Lucene's on the same texts: one segment, the ten best hits. The two take turns, round by round, so that both meet the same machine.
/// A ratio is our time over theirs. Theirs stops counting at a thousand hits, as Lucene does;
/// the product counts all where the total or facets are asked for. What both find is compared too: where counts differ, the times mean nothing; only of a fuzzy word's
/// neighbours, where there are more than are looked for, each takes others of the same distance.
/// </summary>
internal static class PeerComparison
{
    private const int Seed = 20260101;
    private const int Warming = 12;
    private const int MostRounds = 40;
    private const double Ceiling = 1.0;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static bool Run(int documents)
    {
        var jars = Path.Combine(Repository.Root, "..", "shared", "neo4j", "lib");
        if (!Directory.Exists(jars))
        {
            Console.WriteLine($"peer      skipped: there are no jars of Apache Lucene in {jars}");
            return true;
        }

        using var folder = new TemporaryFolder();
        var (texts, queries) = (folder["texts"], folder["queries"]);
        new SyntheticTexts(Seed).Write(texts, queries, documents);
        using var java = JavaLucene.Start(jars, Path.Combine(Repository.Root, "tests", "Benchmarks", "Peer", "LucenePeer.java"), folder.Path);
        var theirs = java.Index(folder["java"], texts);
        var ours = OwnLucene.Index(folder["own"], texts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peer      {documents} documents; index time {ours.Seconds:0.0} s to {theirs.Seconds:0.0} s, ratio {ours.Seconds / theirs.Seconds:0.00}; size {ours.Bytes / 1e6:0.0} MB to {theirs.Bytes / 1e6:0.0} MB, ratio {ours.Bytes / (double)theirs.Bytes:0.00}"));
        java.Open(folder["java"], queries);
        using var own = new OwnLucene(folder["own"], queries);
        Console.WriteLine("                    Apache Lucene, µs    Lucene.Net as it comes    the product: ten best    ten best and total");
        Console.WriteLine("                        p50      p95              p50   p95             p50   p95           p50   p95");
        var held = true;
        foreach (var kind in own.Kinds)
        {
            var same = kind.StartsWith("fuzzy", StringComparison.Ordinal) || own.Count(kind).SequenceEqual(java.Count(kind));
            var (peer, plain, product, counted) = Measure(java, own, kind);
            double middle = product.Middle / peer.Middle, slow = product.Slow / peer.Slow;
            held &= middle <= Ceiling && slow <= Ceiling && same;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {kind,-14} {peer.Middle / 1e3,8:0.0} {peer.Slow / 1e3,8:0.0}            {plain.Middle / peer.Middle,5:0.00} {plain.Slow / peer.Slow,5:0.00}           {middle,5:0.00} {slow,5:0.00}         {counted.Middle / peer.Middle,5:0.00} {counted.Slow / peer.Slow,5:0.00}{(same ? "" : "   OTHER HITS")}"));
        }

        return held;
    }

    private static (Times Peer, Times Plain, Times Product, Times Counted) Measure(JavaLucene java, OwnLucene own, string kind)
    {
        Func<long[]>[] sides = [() => java.Round(kind), () => own.Plain(kind), () => own.Product(kind, total: false), () => own.Product(kind, total: true)];
        for (var i = 0; i < Warming; i++)
            foreach (var side in sides) side();
        List<long>[] times = [.. sides.Select(_ => new List<long>())];
        var start = TimeProvider.System.GetTimestamp();
        for (var round = 0; round < MostRounds && (round < 3 || TimeProvider.System.GetElapsedTime(start) < Patience); round++)
            for (var i = 0; i < sides.Length; i++) times[i].AddRange(sides[i]());
        return (Times.Of(times[0]), Times.Of(times[1]), Times.Of(times[2]), Times.Of(times[3]));
    }

    private sealed record Times(double Middle, double Slow)
    {
        public static Times Of(List<long> times)
        {
            times.Sort();
            return new(times[times.Count / 2], times[times.Count * 95 / 100]);
        }
    }
}
