using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Contract;

public abstract partial class GraphStoreContract
{
    private const string Jens = "person:stoltenberg";
    private const string Double = "person:yens-stoltenburg";

    /// <summary>The world, and an article that takes its secretary general for somebody else.</summary>
    private static readonly DocumentGraph Misread = new GraphText("misread", date: "2017-06-08")
        .Entity(Double, "Yens Stoltenburg", confidence: 0.6).Resolved(Double, "Mr Stoltenburg", "new name", null, new RejectedCandidate(Jens, 0.61, "sounds alike"))
        .Relation(RelationType.HoldsPosition, Double, "org:nato", "2014/..", en: "Secretary General")
        .Event(EventType.Consult, "2017-06-04", [Double], ["state:kw"], "visit", en: "Stoltenburg was in Kuwait.")
        .Event(EventType.Aid, "2017-06-05", [Double], [Jens], en: "They helped each other.")
        .Build();

    private Task<IGraphStore> MisreadWorldAsync() => StoreOfAsync([.. World.All, Misread]);

    private static Task<EditResult> MergeAsync(IGraphStore store, string into, params string[] merged) =>
        store.EditAsync(new(new MergeEntities(merged, into), "layla", "One person."));

    [StoreFact]
    public async Task The_id_of_a_merged_entity_finds_the_survivor_wherever_it_is_taken()
    {
        await using var store = await MisreadWorldAsync();
        await MergeAsync(store, Jens, Double);
        Assert.Equal(Jens, (await store.GetEntitiesAsync([Double]))[Double].Id);
        Assert.Equal((Jens, Double), (Assert.Single((await store.GetMergedIdsAsync([Jens])).Keys), Assert.Single((await store.GetMergedIdsAsync([Double]))[Double])));
        foreach (var id in (string[])[Jens, Double])
        {
            Assert.Equal(2, (await store.GetEntityMentionsAsync([id], null, Everything))[id].TotalCount);
            Assert.All((await store.GetEntityMentionsAsync([id], null, Everything))[id].Items, m => Assert.Equal(Jens, m.EntityId));
            Assert.Equal(1, (await store.GetEntityRelationsAsync([id], new(), Everything))[id].TotalCount);
            Assert.Equal(2, (await store.GetEntityEventsAsync([id], new(), EventOrder.DateAscending, Everything))[id].TotalCount);
            Assert.Equal(3, (await store.GetEvidenceAsync([id]))[id].Count);
            Assert.Equal([Jens], (await store.ListEntitiesAsync(new(Ids: [id]), Everything)).Items);
            Assert.Equal(2, (await store.ListEventsAsync(new(Parties: [id]), EventOrder.DateAscending, Everything)).TotalCount);
            Assert.Equal(2, (await store.ListDocumentsAsync(new(Mentions: id), Everything)).TotalCount);
            Assert.NotEmpty(await store.FindPathsAsync(new(id, "state:be", 4, null, 5)));
            Assert.Equal(Jens, (await store.GetSubgraphAsync(new([id], 0, null, 10))).EntityIds.Single());
        }

        Assert.Equal(Jens, Assert.Single((await store.GetDocumentMentionsAsync([Misread.Document.Id]))[Misread.Document.Id]).EntityId);
        Assert.Equal(Jens, Assert.Single((await store.GetResolutionsAsync([Misread.Document.Id]))[Misread.Document.Id]).EntityId);
    }

    [StoreFact]
    public async Task A_merged_entity_is_not_listed_or_counted_and_its_names_are_the_survivors()
    {
        await using var store = await MisreadWorldAsync();
        var persons = (await store.ListEntitiesAsync(new([EntityKind.Person]), Everything)).Items;
        await MergeAsync(store, Jens, Double);
        Assert.Equal(persons.Where(p => p != Double), (await store.ListEntitiesAsync(new([EntityKind.Person]), Everything)).Items);
        Assert.Equal(persons.Count - 1, (await store.GetStatisticsAsync()).Entities[EntityKind.Person]);
        Assert.Equal([Jens], (await store.FindEntitiesByNameAsync(["yens stoltenburg"])).Single().Value);
        var names = (await store.GetEntitiesAsync([Jens]))[Jens].Names;
        Assert.Contains(new Name("Jens Stoltenberg", Language.En, NameRole.Preferred), names);
        Assert.Contains(new Name("Yens Stoltenburg", Language.En, NameRole.Alias), names);
    }

    [StoreFact]
    public async Task Relations_and_events_of_merged_entities_join_with_all_their_evidence()
    {
        await using var store = await MisreadWorldAsync();
        await MergeAsync(store, Jens, Double);
        var position = Assert.Single((await store.GetEntityRelationsAsync([Jens], new(), Everything))[Jens].Items);
        Assert.Equal(3, (await store.GetEvidenceAsync([position.Id]))[position.Id].Count);
        var visit = (await store.ListEventsAsync(new([EventType.Consult]), EventOrder.DateAscending, Everything)).Items.Single();
        Assert.Contains(Misread.Document.Id, (await store.GetEvidenceAsync([visit]))[visit].Select(e => e.Evidence.DocumentId));
    }

    [StoreFact]
    public async Task A_relation_between_entities_that_are_one_is_none()
    {
        var graph = new GraphText("bodies").Entity("org:a", "A").Entity("org:b", "B").Relation(RelationType.PartOf, "org:a", "org:b").Build();
        await using var store = await StoreOfAsync(graph);
        await MergeAsync(store, "org:b", "org:a");
        Assert.Empty((await store.GetEntityRelationsAsync(["org:b"], new(), Everything))["org:b"].Items);
        Assert.Empty((await store.GetDocumentContentsAsync([graph.Document.Id]))[graph.Document.Id].RelationIds);
    }

    [StoreFact]
    public async Task Undoing_a_merge_brings_back_the_graph_that_was()
    {
        await using var store = await MisreadWorldAsync();
        var before = await Snapshot.OfAsync(store);
        var edit = (await MergeAsync(store, Jens, Double)).Edits.Single();
        Assert.NotEqual(before, await Snapshot.OfAsync(store));
        await store.EditAsync(new(new UndoEdit(edit.Id, []), "omar", "Two persons after all."));
        Assert.Equal(before, await Snapshot.OfAsync(store));
    }

    [StoreFact]
    public async Task What_is_read_after_a_merge_under_either_id_is_the_survivors()
    {
        await using var store = await StoreOfAsync([.. World.All]);
        await store.CommitAsync([new GraphText("first").Entity(Double, "Yens Stoltenburg").Build()], "import");
        await MergeAsync(store, Jens, Double);
        await store.CommitAsync([Misread], "import");
        await using var other = await StoreOfAsync([.. World.All, Misread, new GraphText("first").Entity(Double, "Yens Stoltenburg").Build()]);
        await MergeAsync(other, Jens, Double);
        Assert.Equal(await Snapshot.OfAsync(other), await Snapshot.OfAsync(store));
    }

    [StoreFact]
    public async Task Merges_chain_and_each_can_be_undone_by_itself()
    {
        await using var store = await StoreOfAsync(new GraphText("three").Entity("person:a", "A").Entity("person:b", "B").Entity("person:c", "C").Build());
        var first = (await MergeAsync(store, "person:b", "person:a")).Edits.Single();
        await MergeAsync(store, "person:c", "person:a");
        Assert.Equal(["person:a", "person:b"], (await store.GetMergedIdsAsync(["person:a"]))["person:a"]);
        await store.EditAsync(new(new UndoEdit(first.Id, []), "layla", "No."));
        Assert.Equal("person:a", (await store.GetEntitiesAsync(["person:a"]))["person:a"].Id);
        Assert.Equal(["person:b"], (await store.GetMergedIdsAsync(["person:c"]))["person:c"]);
    }

    [StoreFact]
    public async Task An_undo_can_keep_the_two_apart_for_good()
    {
        await using var store = await MisreadWorldAsync();
        var merge = (await MergeAsync(store, Jens, Double)).Edits.Single();
        var undo = await store.EditAsync(new(new UndoEdit(merge.Id, []), "layla", "Brothers.", KeepApart: true));
        Assert.Equal([EditKind.Undo, EditKind.KeepApart], undo.Edits.Select(e => e.Action.Kind));
        var refused = await Assert.ThrowsAsync<EditException>(() => MergeAsync(store, Jens, Double));
        Assert.Equal((EditFault.KeptApart, undo.Edits[1].Id), (refused.Fault, refused.Subject));
        await store.EditAsync(new(new UndoEdit(undo.Edits[1].Id, []), "layla", "One after all."));
        await MergeAsync(store, Jens, Double);
    }

    [StoreFact]
    public async Task What_is_kept_apart_is_not_joined_by_the_merges_of_another_store()
    {
        await using var store = await MisreadWorldAsync();
        await store.EditAsync(new(new KeepApart(Jens, Double), "layla", "Brothers."));
        await using var other = await MisreadWorldAsync();
        await MergeAsync(other, Jens, Double);
        Assert.Equal(1, (await store.TakeEditsAsync([(await other.ListEditsAsync(new(), Everything)).Items.Single().Edit], "import")).Added);
        Assert.Equal(Double, (await store.GetEntitiesAsync([Double]))[Double].Id);
    }

    [StoreFact]
    public async Task Those_who_catch_up_learn_of_a_merge_and_of_the_texts_that_mention_it()
    {
        await using var store = await MisreadWorldAsync();
        var merge = await MergeAsync(store, Jens, Double);
        var changes = await store.GetChangesAsync(merge.Revision - 1);
        Assert.Contains(Jens, changes.EntityIds);
        Assert.Contains(Double, changes.EntityIds);
        Assert.Equal([Misread.Document.Id], changes.DocumentIds);
    }
}
