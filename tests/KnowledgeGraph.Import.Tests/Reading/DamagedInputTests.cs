using CsCheck;

namespace KnowledgeGraph.Import.Tests.Reading;

/// <summary>Files of every format with bytes changed, cut out and repeated: whatever they are then, each comes back as documents, graphs and problems.</summary>
public sealed class DamagedInputTests : IDisposable
{
    private const int Mutations = 60;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Inputs() => new()
    {
        { "a.html", File.ReadAllText(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Import.Tests", "Html", "pages", "en-news.html")) },
        { "a.rss", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><item><title>Oman</title><pubDate>Tue, 05 Mar 2019 10:00:00 GMT</pubDate><description>&lt;p&gt;Oman spoke.&lt;/p&gt;</description></item></channel></rss>" },
        { "a.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry><title>Qatar</title><link href=\"https://x.example/1\"/><updated>2020-02-03T04:05:06Z</updated><content type=\"html\">Qatar spoke.</content></entry></feed>" },
        { "a.tsv", "Kuwait\tMake a visit\tPolice (Oman)\t2014-02-03\nBarack Obama\tConsult\tQatar\t2014-02-04\n" },
        { "a.csv", "Event Date,Source Name,Event Text,Target Name,CAMEO Code,Country\n2014-02-03,Kuwait,\"Make a visit\",Oman,042,Oman\n" },
        { "a.json", "{\"id\":\"p\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Salma Rafid\"],\"sanctions\":[{\"id\":\"s\",\"schema\":\"Sanction\",\"properties\":{\"startDate\":[\"2019\"],\"country\":[\"ca\"]}}]}}\n{\"id\":\"m\",\"schema\":\"Membership\",\"properties\":{\"member\":[\"p\"],\"organization\":[\"o\"]}}\n" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Damage_never_stops_a_reader(string name, string text)
    {
        var context = ShippedSeed.Context();
        var whole = System.Text.Encoding.UTF8.GetBytes(text);
        var change = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, 3]);
        change.Array[1, 8].Sample(
            changes =>
            {
                var items = ReadItems.OfAsync(_folder.Write(name, Damaged(whole, changes)), context).GetAwaiter().GetResult();
                Assert.All(items, i => Assert.True(i.Document is not null ^ i.Graph is not null ^ i.Problem is not null));
            },
            iter: Mutations, threads: 1);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Damaged(byte[] whole, IEnumerable<(int At, byte Value, int Kind)> changes)
    {
        var bytes = whole.ToList();
        foreach (var (place, value, kind) in changes)
        {
            var at = Math.Min(place, bytes.Count - 1);
            if (at < 0) break;
            if (kind == 0) bytes[at] = value;
            else if (kind == 1) bytes.RemoveRange(at, Math.Min(value, bytes.Count - at));
            else if (kind == 2) bytes.InsertRange(at, bytes.Take(value).ToList());
            else bytes.Insert(at, value);
        }

        return [.. bytes];
    }
}
