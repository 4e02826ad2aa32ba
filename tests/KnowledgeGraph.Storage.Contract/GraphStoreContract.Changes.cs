using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Contract;

/// <summary>What each revision did.</summary>
public abstract partial class GraphStoreContract
{
    private static async Task<string[]> ChangesOfAsync(IGraphStore store, long revision, params ChangedKind[] kinds) =>
    [
        .. (await store.ListChangesAsync(new(revision - 1, revision, kinds.Length == 0 ? null : kinds), Everything)).Items
            .Select(c => $"{c.Action} {(c.Id.Length > 30 ? c.Id[..4] : c.Id)}"),
    ];

    [StoreFact]
    public async Task A_revision_says_what_it_added()
    {
        await using var store = await WorldAsync();
        var page = await store.ListChangesAsync(new(), Everything);
        Assert.All(page.Items, c => Assert.Equal((ChangeAction.Added, 1L, "import", 4), (c.Action, c.Revision.Number, c.Revision.Author, c.Revision.Documents)));
        Assert.Equal(page.Items.Select(c => c.Id).Order(StringComparer.Ordinal), page.Items.Select(c => c.Id));
        Assert.All(page.Items, c => Assert.Equal(ChangedKinds.OfId(c.Id), c.Kind));
        var counts = page.Items.CountBy(c => c.Kind).ToDictionary();
        Assert.Equal((4, 8, 4, 5), (counts[ChangedKind.Document], counts[ChangedKind.Relation], counts[ChangedKind.Event], counts[ChangedKind.State]));
        Assert.Equal(page.Items.Count, page.TotalCount);
    }

    [StoreFact]
    public async Task A_document_that_says_something_else_changes_adds_and_removes()
    {
        var whole = new GraphText("talks").Entity("state:kw", "Kuwait").Entity("state:qa", "Qatar").Named("state:qa", "Katar", Language.En, NameRole.Alias)
            .Relation(RelationType.MemberOf, "state:kw", "org:gcc").Relation(RelationType.MemberOf, "state:qa", "org:gcc")
            .Event(EventType.Aid, "2017-07", ["state:kw"], ["state:qa"], id: "event:aid", en: "Aid").Build();
        var before = whole with { Statements = [.. whole.Statements.Where(s => s is not NameStatement { Name.Text: "Katar" } and not RelationStatement { From: "state:qa" })] };
        var after = whole with { Statements = [.. whole.Statements.Where(s => s is not EventStatement and not RelationStatement { From: "state:kw" })] };
        await using var store = await StoreOfAsync(before);
        await store.CommitAsync([after], "import");
        Assert.Equal(["Removed event:aid"], await ChangesOfAsync(store, 2, ChangedKind.Event));
        Assert.Equal(["Changed state:qa"], await ChangesOfAsync(store, 2, ChangedKind.State));
        Assert.Equal(["Added rel:", "Removed rel:"], (await ChangesOfAsync(store, 2, ChangedKind.Relation)).Order(StringComparer.Ordinal));
        Assert.Equal(["Changed doc:"], await ChangesOfAsync(store, 2, ChangedKind.Document));
        await store.CommitAsync([before], "import");
        Assert.Contains("Added event:aid", await ChangesOfAsync(store, 3, ChangedKind.Event));
    }

    [StoreFact]
    public async Task Edits_and_what_they_do_stand_among_the_changes()
    {
        await using var store = await WorldAsync();
        var merged = await store.EditAsync(new(new MergeEntities(["person:omar"], "person:stoltenberg"), "layla", "One man."));
        Assert.Equal(["Removed person:omar", "Changed person:stoltenberg"], await ChangesOfAsync(store, 2, ChangedKind.Person));
        Assert.Equal(["Added edit"], [.. (await ChangesOfAsync(store, 2, ChangedKind.Edit)).Select(c => c[..10])]);
        await store.EditAsync(new(new UndoEdit(merged.Edits[0].Id, []), "layla", "Two men."));
        Assert.Equal(["Added person:omar", "Changed person:stoltenberg"], await ChangesOfAsync(store, 3, ChangedKind.Person));
        Assert.Equal([2L, 3L], (await store.ListChangesAsync(new(Ids: ["person:omar"], Since: 1), Everything)).Items.Select(c => c.Revision.Number));
        Assert.All((await store.ListChangesAsync(new(Author: "editor:layla"), Everything)).Items, c => Assert.Equal("editor:layla", c.Revision.Author));
        Assert.Equal(["person:omar"], (await store.ListChangesAsync(new(Actions: [ChangeAction.Removed], Kinds: [ChangedKind.Person]), Everything)).Items.Select(c => c.Id));
    }

    [StoreFact]
    public async Task Changes_are_paged_from_either_end_and_go_on_where_a_reader_left()
    {
        await using var store = await StoreOfAsync(World.Curated);
        await store.CommitAsync([World.English], "import");
        await store.CommitAsync([World.Undated], "import");
        var all = await store.ListChangesAsync(new(), Everything);
        var read = new List<GraphChange>();
        for (string? after = null; ;)
        {
            var page = await store.ListChangesAsync(new(), new(7, after));
            read.AddRange(page.Items);
            if (!page.HasNext) break;
            after = page.Cursors[^1];
        }

        Assert.Equal(all.Items, read);
        Assert.Equal(all.Items.TakeLast(3), (await store.ListChangesAsync(new(), new(Last: 3))).Items);
        Assert.Equal(3, (await store.ListChangesAsync(new(2), Everything)).Items.Select(c => c.Revision.Number).Distinct().Single());
        await store.CommitAsync([World.Undated], "import");
        Assert.Empty((await store.ListChangesAsync(new(3), Everything)).Items);
    }
}
