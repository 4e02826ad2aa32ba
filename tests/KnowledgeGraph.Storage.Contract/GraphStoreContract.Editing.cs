using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Contract;

public abstract partial class GraphStoreContract
{
    private static Task<EditResult> EditAsync(IGraphStore store, EditAction action, long? expected = null) =>
        store.EditAsync(new(action, "layla", "Because it is so.", expected));

    private static async Task UndoAsync(IGraphStore store, EditResult made) => await EditAsync(store, new UndoEdit(made.Edits[0].Id, []));

    [StoreFact]
    public async Task An_edit_is_a_revision_with_its_author_reason_and_time()
    {
        var time = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
        await using var store = await NewStoreAsync(new FixedClock(time));
        await store.CommitAsync([.. World.All, Misread], "import");
        var made = await MergeAsync(store, Jens, Double);
        var second = await EditAsync(store, new AddName("state:kw", new("كويت", Language.Ar, NameRole.Alias)));
        Assert.Equal(new Revision(2, time, "editor:layla", 0), (await store.GetRevisionsAsync(1, 1)).Single());
        Assert.Equal(1, (await store.GetRevisionsAsync(2, 1)).Single().Documents);
        var edit = (await store.GetEditsAsync([made.Edits[0].Id])).Single().Value;
        Assert.Equal(("editor:layla", "One person.", time, 2L, null), (edit.Edit.Author, edit.Edit.Reason, edit.Edit.Time, edit.Revision, edit.UndoneBy));
        Assert.Equal([second.Edits[0].Id, edit.Edit.Id], (await store.ListEditsAsync(new(), Everything)).Items.Select(e => e.Edit.Id));
        Assert.True(second.Edits[0].Time > time);
    }

    [StoreFact]
    public async Task The_edits_of_an_entity_are_found_under_each_of_its_ids_with_their_undoing()
    {
        await using var store = await MisreadWorldAsync();
        await EditAsync(store, new AddName("state:kw", new("Koweit", Language.En, NameRole.Alias)));
        var merge = await MergeAsync(store, Jens, Double);
        Assert.Equal(merge.Edits[0].Id, (await store.ListEditsAsync(new(Double), Everything)).Items.Single().Edit.Id);
        await UndoAsync(store, merge);
        Assert.Equal([EditKind.Undo, EditKind.Merge], (await store.ListEditsAsync(new(Jens), Everything)).Items.Select(e => e.Edit.Action.Kind));
        Assert.NotNull((await store.GetEditsAsync([merge.Edits[0].Id])).Single().Value.UndoneBy);
    }

    [StoreFact]
    public async Task An_added_name_has_its_editor_as_evidence_and_goes_with_its_undoing()
    {
        await using var store = await WorldAsync();
        var name = new Name("Dawlat al-Kuwait", Language.En, NameRole.Transliteration);
        var made = await EditAsync(store, new AddName("state:kw", name));
        Assert.Contains(name, (await store.GetEntitiesAsync(["state:kw"]))["state:kw"].Names);
        Assert.Equal(["state:kw"], (await store.FindEntitiesByNameAsync([name.Text])).Single().Value);
        var evidence = Assert.Single((await store.GetEvidenceAsync(["state:kw"]))["state:kw"], e => e.Evidence.Extractor == "editor:layla");
        Assert.Equal("Dawlat al-Kuwait – Because it is so.", evidence.Sentence);
        await UndoAsync(store, made);
        Assert.DoesNotContain(name, (await store.GetEntitiesAsync(["state:kw"]))["state:kw"].Names);
        Assert.DoesNotContain((await store.GetEvidenceAsync(["state:kw"]))["state:kw"], e => e.Evidence.Extractor == "editor:layla");
    }

    [StoreFact]
    public async Task A_removed_name_is_gone_whatever_gives_it_until_it_is_added_again()
    {
        await using var store = await WorldAsync();
        await EditAsync(store, new RemoveName("state:kw", "State of Kuwait", Language.En));
        await store.CommitAsync([new GraphText("again").Named("state:kw", "State of Kuwait", Language.En, NameRole.Alias).Draft("state:kw").Build()], "import");
        Assert.DoesNotContain("State of Kuwait", (await store.GetEntitiesAsync(["state:kw"]))["state:kw"].Names.Select(n => n.Text));
        Assert.DoesNotContain((await store.GetEvidenceAsync(["state:kw"]))["state:kw"], e => e.Sentence.Contains("State of", StringComparison.Ordinal));
        await EditAsync(store, new AddName("state:kw", new("State of Kuwait", Language.En, NameRole.Alias)));
        Assert.Contains("State of Kuwait", (await store.GetEntitiesAsync(["state:kw"]))["state:kw"].Names.Select(n => n.Text));
    }

    [StoreFact]
    public async Task A_corrected_name_takes_the_place_of_the_wrong_one_and_one_undo_takes_both_back()
    {
        await using var store = await WorldAsync();
        var before = (await store.GetEntitiesAsync(["state:kw"]))["state:kw"].Names;
        var right = new Name("The State of Kuwait", Language.En, NameRole.Alias);
        var made = await EditAsync(store, new CorrectName("state:kw", "State of Kuwait", Language.En, right));
        var names = (await store.GetEntitiesAsync(["state:kw"]))["state:kw"].Names;
        Assert.Contains(right, names);
        Assert.DoesNotContain("State of Kuwait", names.Select(n => n.Text));
        Assert.Contains((await store.GetEvidenceAsync(["state:kw"]))["state:kw"], e => e.Name == right && e.Evidence.Extractor == made.Edits[0].Author);
        await Assert.ThrowsAsync<EditException>(() => EditAsync(store, new CorrectName("state:kw", "State of Kuwait", Language.En, right)));
        await UndoAsync(store, made);
        Assert.Equal(before, (await store.GetEntitiesAsync(["state:kw"]))["state:kw"].Names);
    }

    [StoreFact]
    public async Task Retracted_statements_no_longer_count_until_they_are_restored()
    {
        await using var store = await WorldAsync();
        var before = await Snapshot.OfAsync(store);
        var world = World.Curated.Statements.Where(s => s is RelationStatement { Type: RelationType.EstablishedBy } or EventStatement
            or NameStatement { Name.Text: "Kuwaiti" }).Select(s => new StatementRef(World.Curated.Document.Id, s.Id)).ToList();
        Assert.Equal(3, world.Count);
        await EditAsync(store, new RetractStatements(world, ["init:ici"]));
        Assert.Empty((await store.GetEntityRelationsAsync(["init:ici"], new([RelationType.EstablishedBy]), Everything))["init:ici"].Items);
        Assert.Empty(await store.GetEventsAsync([World.Break]));
        Assert.DoesNotContain("Kuwaiti", (await store.GetEntitiesAsync(["state:kw"]))["state:kw"].Names.Select(n => n.Text));
        var contents = (await store.GetDocumentContentsAsync([World.Curated.Document.Id])).Single().Value;
        Assert.Equal((7, 0), (contents.RelationIds.Count, contents.EventIds.Count));
        await store.CommitAsync(World.All, "import");
        Assert.Empty(await store.GetEventsAsync([World.Break]));
        await EditAsync(store, new RestoreStatements(world, ["init:ici"]));
        Assert.Equal(before, await Snapshot.OfAsync(store));
    }

    [StoreFact]
    public async Task An_undone_undo_does_the_edit_again()
    {
        await using var store = await MisreadWorldAsync();
        var merge = await MergeAsync(store, Jens, Double);
        var merged = await Snapshot.OfAsync(store);
        var undo = await EditAsync(store, new UndoEdit(merge.Edits[0].Id, []));
        await UndoAsync(store, undo);
        Assert.Equal(merged, await Snapshot.OfAsync(store));
        Assert.Null((await store.GetEditsAsync([merge.Edits[0].Id])).Single().Value.UndoneBy);
    }

    public static TheoryData<string, EditAction, EditFault> Refusals { get; } = new()
    {
        { "an unknown entity", new MergeEntities(["person:nobody"], Jens), EditFault.NotFound },
        { "one entity already", new MergeEntities([Double], "person:omar"), EditFault.NoEffect },
        { "a name it has", new AddName("state:kw", new("Kuwait", Language.En, NameRole.Preferred)), EditFault.NoEffect },
        { "a name it has not", new RemoveName("state:kw", "Kuwait", Language.Ar), EditFault.NotFound },
        { "an unknown statement", new RetractStatements([new(World.Curated.Document.Id, "st:none")], []), EditFault.NotFound },
        { "what was never retracted", new RestoreStatements([new(World.Curated.Document.Id, World.Curated.Statements[0].Id)], []), EditFault.NoEffect },
        { "an unknown edit", new UndoEdit("edit:none", []), EditFault.NotFound },
        { "what is merged, apart", new KeepApart("person:omar", Double), EditFault.NoEffect },
    };

    [StoreTheory]
    [MemberData(nameof(Refusals))]
    public async Task An_edit_that_does_not_apply_is_refused_and_nothing_is_written(string what, EditAction action, EditFault fault)
    {
        await using var store = await MisreadWorldAsync();
        await MergeAsync(store, "person:omar", Double);
        var refused = await Assert.ThrowsAsync<EditException>(() => EditAsync(store, action));
        Assert.True(refused.Fault == fault, $"{what}: {refused.Fault}: {refused.Message}");
        Assert.Equal(2, await store.GetRevisionAsync());
        Assert.Equal(1, (await store.ListEditsAsync(new(), Everything)).TotalCount);
    }

    public static TheoryData<EditAction> Impossible { get; } =
    [
        new MergeEntities(["state:kw"], "org:nato"), new MergeEntities([World.Break], "event:other"), new MergeEntities([], "state:kw"),
        new AddName("state:kw", new(" ", Language.En, NameRole.Alias)), new RetractStatements([], []), new KeepApart("state:kw", "state:kw"),
    ];

    [StoreTheory]
    [MemberData(nameof(Impossible))]
    public async Task An_edit_that_breaks_a_rule_is_the_callers_mistake(EditAction action)
    {
        await using var store = await WorldAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => EditAsync(store, action));
        Assert.Equal(1, await store.GetRevisionAsync());
    }

    [StoreFact]
    public async Task Undoing_twice_is_refused_and_names_the_first_undoing()
    {
        await using var store = await MisreadWorldAsync();
        var merge = await MergeAsync(store, Jens, Double);
        var undo = await EditAsync(store, new UndoEdit(merge.Edits[0].Id, []));
        var refused = await Assert.ThrowsAsync<EditException>(() => UndoAsync(store, merge));
        Assert.Equal((EditFault.NoEffect, undo.Edits[0].Id), (refused.Fault, refused.Subject));
    }

    [StoreFact]
    public async Task An_undo_that_later_edits_have_overtaken_is_refused()
    {
        await using var store = await WorldAsync();
        var statement = new StatementRef(World.Curated.Document.Id, World.Curated.Statements[0].Id);
        var retract = await EditAsync(store, new RetractStatements([statement], []));
        await EditAsync(store, new RestoreStatements([statement], []));
        Assert.Equal(EditFault.NoEffect, (await Assert.ThrowsAsync<EditException>(() => UndoAsync(store, retract))).Fault);
    }

    [StoreFact]
    public async Task An_edit_of_what_changed_since_it_was_looked_at_is_a_conflict()
    {
        await using var store = await MisreadWorldAsync();
        await EditAsync(store, new AddName("state:kw", new("Koweit", Language.En, NameRole.Alias)), 1);
        await EditAsync(store, new AddName("state:qa", new("Katar", Language.En, NameRole.Alias)), 1);
        var refused = await Assert.ThrowsAsync<EditException>(() => EditAsync(store, new AddName("state:kw", new("Kuweit", Language.En, NameRole.Alias)), 1));
        Assert.Equal((EditFault.Conflict, "state:kw"), (refused.Fault, refused.Subject));
        await EditAsync(store, new AddName("state:kw", new("Kuweit", Language.En, NameRole.Alias)), 3);
    }

    [StoreFact]
    public async Task Edits_may_come_before_what_they_concern_and_come_but_once()
    {
        await using var store = await MisreadWorldAsync();
        await EditAsync(store, new AddName(Double, new("Y. Stoltenburg", Language.En, NameRole.Alias)));
        await MergeAsync(store, Jens, Double);
        var undone = await EditAsync(store, new RetractStatements([new(Misread.Document.Id, Misread.Statements[1].Id)], [Jens]));
        await UndoAsync(store, undone);
        await EditAsync(store, new RetractStatements([new(Misread.Document.Id, Misread.Statements[2].Id)], [Jens]));
        var edits = (await store.ListEditsAsync(new(), Everything)).Items.Select(e => e.Edit).ToList();
        await using var copy = await NewStoreAsync();
        Assert.Equal(edits.Count, (await copy.TakeEditsAsync(edits, "import")).Added);
        foreach (var graph in World.All.Append(Misread)) await copy.CommitAsync([graph], "import");
        Assert.Equal(await Snapshot.OfAsync(store), await Snapshot.OfAsync(copy));
        Assert.Equal(await Snapshot.EditsOfAsync(store), await Snapshot.EditsOfAsync(copy));
        Assert.Equal((0, await copy.GetRevisionAsync()), await copy.TakeEditsAsync(edits, "import"));
    }

    [StoreFact]
    public async Task An_edit_whose_id_does_not_follow_from_its_content_is_not_taken()
    {
        await using var store = await WorldAsync();
        var forged = Edit.Of(new KeepApart("state:kw", "state:qa"), "editor:layla", "So.", DateTimeOffset.UnixEpoch) with { Reason = "Otherwise." };
        await Assert.ThrowsAsync<ArgumentException>(() => store.TakeEditsAsync([forged], "import"));
        Assert.Equal(0, (await store.ListEditsAsync(new(), Everything)).TotalCount);
    }

    [StoreFact]
    public async Task How_mentions_were_bound_comes_back_as_it_was_told()
    {
        await using var store = await StoreOfAsync(Misread);
        var bound = Assert.Single((await store.GetResolutionsAsync([Misread.Document.Id]))[Misread.Document.Id]);
        Assert.Equal((Double, "new name", null, new RejectedCandidate(Jens, 0.61, "sounds alike")), (bound.EntityId, bound.Rule, bound.Words, Assert.Single(bound.Rejected)));
        Assert.Empty(await store.GetResolutionsAsync(["doc:none"]));
        Assert.Single((await store.CommitAsync([Misread with { Resolutions = [] }], "import")).Replaced);
        Assert.Empty(await store.GetResolutionsAsync([Misread.Document.Id]));
    }
}
