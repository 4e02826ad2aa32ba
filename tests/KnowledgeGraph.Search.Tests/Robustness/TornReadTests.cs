using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Tests.World;
using KnowledgeGraph.Text;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Robustness;

/// <summary>
/// Readers beside a writer. Each change is of two halves, a report in English and one in Arabic that say the same checksum; an answer with two of them is torn.
/// How many changes: 60, or as <c>KG_CHANGES</c> says.
/// </summary>
public sealed class TornReadTests(ITestOutputHelper output)
{
    private const int Readers = 3;
    private const int Bystanders = 200;
    private const int EveryRebuild = 20;
    private const int Patience = 100;

    private static int Changes => int.TryParse(Environment.GetEnvironmentVariable("KG_CHANGES"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 60;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_has_both_halves_of_a_change_or_neither(bool onDisk)
    {
        using var folder = new TemporaryFolder();
        await using var index = onDisk ? LuceneSearchIndex.Open(folder["index"]) : LuceneSearchIndex.OpenInMemory();
        var world = new FakeReader();
        for (var n = 0; n < Bystanders; n++) world.Put(SmallWorld.Document($"doc:other-{n}", Language.En, null, "Others", null, $"Nothing of note in report {n}."));
        Write(world, 0);
        await index.CatchUpAsync(world);
        using var done = new CancellationTokenSource();
        var checksums = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(index, checksums, done.Token))).ToList();
        // On a busy machine readers may come late: until they have seen two revisions there was nothing to tear.
        for (var change = 1; change <= Changes || (checksums.Count < 2 && change < Patience * Changes); change++)
        {
            Write(world, change);
            if (change % EveryRebuild == 0) await index.RebuildAsync(world);
            else await index.CatchUpAsync(world);
        }

        await done.CancelAsync();
        var seen = await Task.WhenAll(readers);
        output.WriteLine($"{seen.Sum()} answers by {Readers} readers, of {checksums.Count} revisions, while {Changes} changes were written");
        Assert.All(seen, answers => Assert.InRange(answers, 1, int.MaxValue));
        Assert.InRange(checksums.Count, 2, int.MaxValue);
    }

    private static void Write(FakeReader world, int change)
    {
        var checksum = Checksum(change);
        world.Put(SmallWorld.Document("doc:half-en", Language.En, $"Half {change}", checksum, "2024-05-20", $"The halves of change {change} have the sum {checksum}."));
        world.Put(SmallWorld.Document("doc:half-ar", Language.Ar, $"نصف {change}", checksum, "2024-05-20", $"نصفا التغيير {change} لهما المجموع halves {checksum}."));
    }

    // Both halves, their columns, their stored texts and their counts must be of one change, the one that the answer says it stands at.
    private static async Task<int> ReadAsync(LuceneSearchIndex index, ConcurrentDictionary<string, bool> checksums, CancellationToken done)
    {
        var answers = 0;
        var last = 0L;
        do
        {
            var found = await index.SearchAsync(new("halves", Kinds: [SearchKind.Document], Facets: true), CancellationToken.None);
            Assert.Equal(["doc:half-ar", "doc:half-en"], found.Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
            var publisher = Assert.Single(found.Facets.Single(f => f.Dimension == "publisher").Counts);
            Assert.Equal(2, publisher.Count);
            Assert.All(found.Hits, hit => Assert.Contains(publisher.Value, Assert.Single(hit.Passages).Text, StringComparison.Ordinal));
            Assert.Equal(Checksum((int)(found.Revision - Bystanders) / 2 - 1), publisher.Value);
            Assert.True(found.Revision >= last, $"The answer went back from revision {last} to {found.Revision}.");
            last = found.Revision;
            checksums[publisher.Value] = true;
            answers++;
        }
        while (!done.IsCancellationRequested);
        return answers;
    }

    private static string Checksum(int change) => Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(change)).AsSpan(0, 4));
}
