using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Storage.Contract;

public abstract partial class GraphStoreContract
{
    [StoreFact]
    public async Task Paths_go_over_relations_in_either_direction_and_shared_events_shortest_first()
    {
        await using var store = await WorldAsync();
        var paths = await store.FindPathsAsync(new("person:stoltenberg", "state:kw", 4, null, 10));
        Assert.Equal(["person:stoltenberg state:kw", "person:stoltenberg org:nato init:ici state:kw", "person:stoltenberg org:nato init:ici state:qa state:kw"], paths.Select(Passed));
        Assert.NotNull(paths[0].Steps[0].EventId);
        Assert.All(paths[1].Steps, s => Assert.True(s.RelationId is not null && s.EventId is null));
        Assert.Equal(Passed(paths[0]), Passed(Assert.Single(await store.FindPathsAsync(new("person:stoltenberg", "state:kw", 4, null, 1)))));
    }

    [StoreFact]
    public async Task Paths_can_be_kept_to_relation_types_and_lengths()
    {
        await using var store = await WorldAsync();
        var by = (params RelationType[] types) => store.FindPathsAsync(new("person:stoltenberg", "state:kw", 4, types, 10));
        Assert.Equal(
            ["person:stoltenberg org:nato init:ici state:kw"],
            (await by(RelationType.HoldsPosition, RelationType.EstablishedBy, RelationType.MemberOf)).Select(Passed));
        Assert.Empty(await by(RelationType.HoldsPosition));
        Assert.Empty(await by());
        Assert.Equal(["person:stoltenberg state:kw"], (await store.FindPathsAsync(new("person:stoltenberg", "state:kw", 2, null, 10))).Select(Passed));
    }

    [StoreFact]
    public async Task Of_equal_length_the_more_confident_path_comes_first_then_by_ids()
    {
        var text = new GraphText("clubs");
        foreach (var (club, confidence) in ((string, double)[])[("org:c", 0.5), ("org:b", 0.5), ("org:z", 0.9)])
            text.Relation(RelationType.MemberOf, "person:x", club, confidence: confidence).Relation(RelationType.MemberOf, "person:y", club, confidence: confidence);
        await using var store = await StoreOfAsync(text.Build());
        var paths = await store.FindPathsAsync(new("person:x", "person:y", 3, null, 10));
        Assert.Equal(["person:x org:z person:y", "person:x org:b person:y", "person:x org:c person:y"], paths.Select(Passed));
    }

    [StoreTheory]
    [InlineData("state:kw", "state:zz")]
    [InlineData("state:zz", "state:kw")]
    [InlineData("state:kw", "state:kw")]
    [InlineData("state:be", "person:omar")]
    public async Task There_is_no_path_to_what_is_unknown_the_same_or_too_far(string from, string to)
    {
        await using var store = await WorldAsync();
        Assert.Empty(await store.FindPathsAsync(new(from, to, 3, null, 5)));
    }

    [StoreFact]
    public async Task Paths_lead_to_events_too()
    {
        await using var store = await WorldAsync();
        Assert.Equal(["state:be place:brussels org:nato init:ici state:qa " + World.Break], (await store.FindPathsAsync(new("state:be", World.Break, 6, null, 1))).Select(Passed));
        Assert.Equal(["state:qa " + World.Break], (await store.FindPathsAsync(new("state:qa", World.Break, 1, null, 5))).Select(Passed));
    }

    /// <summary>All simple paths found by brute force, over many small graphs.</summary>
    [StoreFact]
    public async Task Paths_are_all_simple_paths_and_none_twice()
    {
        await using var store = await StoreOfAsync([.. Scenes.Documents]);
        var entities = (await store.ListEntitiesAsync(new([EntityKind.Person, EntityKind.State, EntityKind.Organization, EntityKind.Initiative, EntityKind.Place]), Everything)).Items;
        var near = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        void Join(string a, string b) => (near.TryGetValue(a, out var set) ? set : near[a] = new(StringComparer.Ordinal)).Add(b);
        foreach (var relation in (await store.GetEntityRelationsAsync([.. entities], new(Direction: RelationDirection.Outgoing), Everything)).Values.SelectMany(p => p.Items))
        {
            Join(relation.From, relation.To);
            Join(relation.To, relation.From);
        }

        var events = (await store.ListEventsAsync(new(), EventOrder.DateAscending, Everything)).Items;
        foreach (var told in (await store.GetEventsAsync([.. events])).Values)
            foreach (var a in told.Actors.Concat(told.Recipients))
                foreach (var b in told.Actors.Concat(told.Recipients).Where(b => b != a))
                    Join(a, b);
        IEnumerable<string> Simple(string at, string to, string passed, int left)
        {
            if (at == to) return [passed];
            return left == 0 || !near.TryGetValue(at, out var next)
                ? []
                : next.Where(n => !passed.Split(' ').Contains(n)).SelectMany(n => Simple(n, to, passed + " " + n, left - 1));
        }

        foreach (var (from, to) in ((string, string)[])[("person:omar", "state:be"), ("state:kw", "org:nato"), ("place:brussels", "state:ae")])
        {
            var expected = Simple(from, to, from, 5).Order(StringComparer.Ordinal).ToList();
            var found = (await store.FindPathsAsync(new(from, to, 5, null, 10_000))).Select(Passed).ToList();
            Assert.Equal(expected, found.Order(StringComparer.Ordinal));
            Assert.Equal(found.Select(p => p.Count(c => c == ' ')).Order(), found.Select(p => p.Count(c => c == ' ')));
        }
    }

    [StoreTheory]
    [InlineData(0, 5)]
    [InlineData(7, 5)]
    [InlineData(2, -1)]
    public async Task A_wrong_path_request_is_the_callers_mistake(int length, int first)
    {
        await using var store = await WorldAsync();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.FindPathsAsync(new("state:kw", "state:qa", length, null, first)));
    }

    [StoreFact]
    public async Task A_neighbourhood_grows_step_by_step_with_what_joins_it()
    {
        await using var store = await WorldAsync();
        var alone = await store.GetSubgraphAsync(new(["org:nato", "org:zz"], 0, null, 10));
        Assert.Equal(["org:nato"], alone.EntityIds);
        Assert.Empty(alone.Relations);
        var one = await store.GetSubgraphAsync(new(["org:nato"], 1, null, 10));
        Assert.Equal(["org:nato", "init:ici", "person:stoltenberg", "place:brussels"], one.EntityIds);
        Assert.Equal([RelationType.HoldsPosition, RelationType.LocatedIn, RelationType.EstablishedBy], one.Relations.Select(r => r.Type));
        Assert.False(one.Truncated);
        var two = await store.GetSubgraphAsync(new(["org:nato"], 2, null, 10));
        Assert.Equal(["state:be", "state:kw", "state:qa"], two.EntityIds.Skip(4).Order(StringComparer.Ordinal));
        Assert.Equal(2, two.EventIds.Count);
    }

    [StoreFact]
    public async Task A_neighbourhood_keeps_to_its_limit_and_types()
    {
        await using var store = await WorldAsync();
        var cut = await store.GetSubgraphAsync(new(["org:nato"], 2, null, 3));
        Assert.Equal((3, true), (cut.EntityIds.Count, cut.Truncated));
        var members = await store.GetSubgraphAsync(new(["init:ici"], 1, [RelationType.MemberOf], 10));
        Assert.Equal(["init:ici", "state:kw", "state:qa"], members.EntityIds);
        Assert.All(members.Relations, r => Assert.Equal(RelationType.MemberOf, r.Type));
        Assert.Empty(members.EventIds);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.GetSubgraphAsync(new(["org:nato"], -1, null, 3)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.GetSubgraphAsync(new(["org:nato"], 1, null, 0)));
    }

    private static string Passed(GraphPath path) => string.Join(' ', path.Steps.Select(s => s.From).Append(path.Steps[^1].To));
}
