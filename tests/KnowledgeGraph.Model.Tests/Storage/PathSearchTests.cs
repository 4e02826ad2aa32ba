using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Walking;

namespace KnowledgeGraph.Model.Tests.Storage;

public sealed class PathSearchTests
{
    private const int Seed = 20261125;

    /// <summary>A store that reads links between the two sides alone finds what one finds that reads all links.</summary>
    [Fact]
    public void Reading_only_what_joins_the_sides_finds_the_same_paths()
    {
        var random = new Random(Seed);
        for (var graph = 0; graph < 300; graph++)
        {
            var nodes = random.Next(2, 9);
            var links = Made(random, nodes, random.Next(1, nodes * 3));
            var request = new PathRequest("state:0", "state:1", random.Next(1, 7), null, random.Next(1, 9));
            var (all, joined) = (Found(new(request), links), Found(new(request, ids => ids.Count), links));
            Assert.True(all.SequenceEqual(joined), $"seed {Seed}, graph {graph}: {string.Join(' ', all)} and {string.Join(' ', joined)}");
        }
    }

    [Fact]
    public void The_end_that_much_leads_to_is_not_expanded()
    {
        Link[] links = [new("state:0", "org:a", "rel:1", null, 1), new("org:a", "state:hub", "rel:2", null, 1)];
        var expanded = new List<string>();
        var search = new PathSearch(new PathRequest("state:hub", "state:0", 2, null, 1), ids => ids.Contains("state:hub") ? 1_000 : ids.Count);
        while (search.Wanted is { } wanted)
        {
            if (search.Toward is null) expanded.AddRange(wanted);
            search.Take(Read(search, links));
        }

        Assert.Equal(["state:0"], expanded);
        Assert.Equal(["state:hub", "org:a"], search.Paths.Single().Steps.Select(s => s.From));
    }

    [Fact]
    public void Of_many_neighbours_the_strongest_are_kept_each_by_its_strongest_link()
    {
        var links = Enumerable.Range(0, Link.MostNeighbours * 2).SelectMany(i => new Link[]
        {
            new("org:hub", $"person:{i:D5}", $"rel:{i}", null, i % 2 == 0 ? 0.5 : 0.9), new("org:hub", $"person:{i:D5}", $"rel:z{i}", null, 0.4),
        });

        var kept = Link.Strongest(links);

        Assert.Equal(Enumerable.Range(0, Link.MostNeighbours).Select(i => $"rel:{i * 2 + 1}"), kept.Select(l => l.RelationId));
    }

    private static List<string> Found(PathSearch search, IReadOnlyList<Link> links)
    {
        while (search.Wanted is not null) search.Take(Read(search, links));
        return [.. search.Paths.Select(p => string.Join('>', p.Steps.Select(s => $"{s.From}-{s.RelationId}-{s.To}")))];
    }

    private static ILookup<string, Link> Read(PathSearch search, IReadOnlyList<Link> links) => links
        .Concat(links.Select(l => l with { From = l.To, To = l.From })).Where(l => search.Wanted!.Contains(l.From) && search.Toward?.Contains(l.To) != false)
        .GroupBy(l => l.From).SelectMany(Link.Strongest).ToLookup(l => l.From);

    private static List<Link> Made(Random random, int nodes, int links)
    {
        var made = new List<Link>();
        for (var i = 0; i < links; i++)
        {
            var (from, to) = (random.Next(nodes), random.Next(nodes));
            if (from != to) made.Add(new($"state:{from}", $"state:{to}", $"rel:{i}", null, random.Next(1, 4) / 4.0));
        }

        return made;
    }
}
