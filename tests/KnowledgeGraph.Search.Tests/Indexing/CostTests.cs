using KnowledgeGraph.Search.Tests.World;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Search.Tests.Indexing;

/// <summary>What a change costs, counted in what is asked of the store: whatever the index rewrites it reads there first.</summary>
public sealed class CostTests
{
    [Fact]
    public async Task Adding_a_document_costs_the_same_at_any_size()
    {
        var (small, large) = (await CostOfOneMoreAsync(50), await CostOfOneMoreAsync(1_500));
        Assert.Equal(small, large);
        Assert.InRange(small.Ids, 1, 20);
    }

    private static async Task<(int Calls, int Ids)> CostOfOneMoreAsync(int documents)
    {
        var world = SmallWorld.Create();
        world.Connect("place:doha", 1_000_000).Connect("state:qa", 1_000_000); // One more moves no step of connectedness.
        for (var n = 0; n < documents; n++) world.Put(SmallWorld.Document($"doc:{n}", Language.En, null, null, null, $"Number {n}: Doha and Qatar."));
        await using var index = LuceneSearchIndex.OpenInMemory();
        await index.CatchUpAsync(world);
        world.Put(SmallWorld.Document("doc:one-more", Language.En, null, null, null, "One more: Doha and Qatar."));
        var before = world.Reads;
        await index.CatchUpAsync(world);
        return (world.Reads.Calls - before.Calls, world.Reads.Ids - before.Ids);
    }
}
