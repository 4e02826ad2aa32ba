using System.Globalization;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search.Tests.World;
using Xunit.Abstractions;

namespace KnowledgeGraph.Search.Tests.Robustness;

/// <summary>Files of an index are cut, overwritten or lost at random. How often: 40 times, or as <c>KG_DAMAGES</c> says.</summary>
public sealed class DamageTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Queries = ["Kuwait", "ستولتنبرغ", "\"regional centre\"", "kuwiat", "NATO officers", "الكويت مبادرة"];

    private readonly TemporaryFolder folder = new();

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("KG_DAMAGES"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 40;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whatever_is_damaged_is_said_to_be_and_mended()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var world = SmallWorld.Create();
        await using (var whole = LuceneSearchIndex.Open(folder["whole"])) await whole.CatchUpAsync(world);
        await using var fresh = LuceneSearchIndex.OpenInMemory();
        await fresh.CatchUpAsync(world);
        for (var n = 0; n < Count; n++)
        {
            var damage = Damage(Copy(folder["whole"], folder[$"damaged-{n}"]), random);
            var why = $"seed {seed}, {n}: {damage}";
            await using var index = LuceneSearchIndex.Open(folder[$"damaged-{n}"]);
            foreach (var query in Queries)
            {
                try
                {
                    await index.SearchAsync(new(query, Facets: true));
                    await index.SuggestAsync(new(query));
                }
                catch (StoreException e)
                {
                    Assert.Equal(StoreFault.Damaged, e.Fault);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException(why, e);
                }
            }

            // What no query met the check finds.
            _ = await ProblemsAsync(index, world);
            await index.CatchUpAsync(world);
            Assert.True((await ProblemsAsync(index, world)).Count == 0, why);
            foreach (var query in Queries)
                Assert.True((await fresh.SearchAsync(new(query))).Hits.Select(h => h.Id).SequenceEqual((await index.SearchAsync(new(query))).Hits.Select(h => h.Id)), $"{why}, {query}");
        }
    }

    private static string Damage(string index, Random random)
    {
        var files = Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length > 0).Order(StringComparer.Ordinal).ToList();
        var file = files[random.Next(files.Count)];
        var bytes = File.ReadAllBytes(file);
        var at = random.Next(bytes.Length);
        var way = random.Next(8);
        switch (way)
        {
            case 0:
                File.Delete(file);
                break;
            case 1:
                File.WriteAllBytes(file, bytes[..at]);
                break;
            default:
                for (var i = at; i < Math.Min(bytes.Length, at + (1 << random.Next(8))); i++) bytes[i] ^= (byte)random.Next(1, 256);
                File.WriteAllBytes(file, bytes);
                break;
        }

        return $"{Path.GetFileName(file)} at {at} of {bytes.Length}, way {way}";
    }

    private static string Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }

    private static async Task<List<StoreProblem>> ProblemsAsync(LuceneSearchIndex index, FakeReader world)
    {
        var problems = new List<StoreProblem>();
        await foreach (var problem in index.CheckAsync(world)) problems.Add(problem);
        return problems;
    }
}
