using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;

namespace KnowledgeGraph.Storage.Contract;

public abstract partial class GraphStoreContract
{
    private static DocumentGraph People(string name, params IEnumerable<string> letters)
    {
        var text = new GraphText(name, date: "2020-01-02");
        foreach (var letter in letters)
            text.Entity("person:" + letter, letter.ToUpperInvariant()).Relation(RelationType.MemberOf, "person:" + letter, "org:club")
                .Event(EventType.Aid, "2020-01-0" + (1 + (letter[0] % 9)), ["person:" + letter], ["org:club"]).Mention("org:club", "the club");
        return text.Build();
    }

    [StoreFact]
    public async Task Pages_go_forward_and_backward_through_the_whole_list()
    {
        await using var store = await StoreOfAsync(People("a", "a", "b", "c", "d", "e", "f", "g"));
        async Task<string> Page(PageRequest request)
        {
            var page = await store.ListEntitiesAsync(new([EntityKind.Person]), request);
            Assert.Equal(page.Items.Count, page.Cursors.Count);
            return $"{(page.HasPrevious ? "<" : "|")}{string.Concat(page.Items.Select(i => i[7..]))}{(page.HasNext ? ">" : "|")} {page.TotalCount}";
        }

        var whole = await store.ListEntitiesAsync(new([EntityKind.Person]), Everything);
        string At(char letter) => whole.Cursors[letter - 'a'];
        Assert.Equal("|abcdefg| 7", await Page(new(7)));
        Assert.Equal("|abc> 7", await Page(new(3)));
        Assert.Equal("<def> 7", await Page(new(3, At('c'))));
        Assert.Equal("<g| 7", await Page(new(3, At('f'))));
        Assert.Equal("<| 7", await Page(new(3, At('g'))));
        Assert.Equal("<efg| 7", await Page(new(Last: 3)));
        Assert.Equal("<bcd> 7", await Page(new(Last: 3, Before: At('e'))));
        Assert.Equal("|a> 7", await Page(new(Last: 3, Before: At('b'))));
        Assert.Equal("|> 7", await Page(new(Last: 3, Before: At('a'))));
        Assert.Equal("|> 7", await Page(new(0)));
        Assert.Equal("<| 7", await Page(new(Last: 0)));
        Assert.Equal("<cd> 7", await Page(new(5, At('b'), Before: At('e'))));
        Assert.Equal("<d> 7", await Page(new(null, At('b'), 1, At('e'))));
    }

    [StoreFact]
    public async Task Cursors_stay_true_while_the_list_changes()
    {
        var told = People("a", "b", "d", "f", "h");
        await using var store = await StoreOfAsync(told);
        EntityFilter people = new([EntityKind.Person]);
        var first = await store.ListEntitiesAsync(people, new(2));
        Assert.Equal(["person:b", "person:d"], first.Items);
        await store.CommitAsync([People("b", "a", "c", "e")], "import");
        Assert.Equal(["person:e", "person:f"], (await store.ListEntitiesAsync(people, new(2, first.Cursors[1]))).Items);
        Assert.Equal(["person:b", "person:c"], (await store.ListEntitiesAsync(people, new(Last: 2, Before: first.Cursors[1]))).Items);
        var without = told with
        {
            Entities = [.. told.Entities.Where(e => e.Id != "person:d")],
            Statements = [.. told.Statements.Where(s => !DocumentGraphs.UsedIds(s).Contains("person:d"))],
        };
        await store.CommitAsync([without], "import");
        Assert.Equal(["person:e", "person:f"], (await store.ListEntitiesAsync(people, new(2, first.Cursors[1]))).Items);
    }

    [StoreFact]
    public async Task Every_list_can_be_walked_page_by_page()
    {
        await using var store = await StoreOfAsync([.. Scenes.Documents]);
        string[] owners = ["state:kw", "person:omar", "org:nato"];
        await Walk(p => store.ListEntitiesAsync(new(), p));
        await Walk(p => store.ListEventsAsync(new(), EventOrder.DateDescending, p));
        await Walk(p => store.ListEventsAsync(new(), EventOrder.DateAscending, p));
        await Walk(p => store.ListDocumentsAsync(new(), p));
        foreach (var owner in owners)
        {
            await Walk(async p => (await store.GetEntityRelationsAsync(owners, new(), p))[owner]);
            await Walk(async p => (await store.GetEntityRelationsAsync([owner], new(), p))[owner]);
            await Walk(async p => (await store.GetEntityEventsAsync(owners, new(), EventOrder.DateDescending, p))[owner]);
            await Walk(async p => (await store.GetEntityMentionsAsync(owners, null, p))[owner]);
        }
    }

    [StoreFact]
    public async Task Evidence_comes_in_pages_in_the_order_of_the_whole()
    {
        await using var store = await StoreOfAsync([.. Scenes.Documents]);
        await MergeAsync(store, "person:omar", "person:stoltenberg");
        var events = (await store.ListEventsAsync(new(), EventOrder.DateAscending, Everything)).Items;
        var relations = (await store.ListRelationsAsync(new(), RelationOrder.Type, Everything)).Items.Select(r => r.Id);
        string[] all = [.. events, .. relations, "state:kw", "person:omar", "person:stoltenberg", "org:nato"];
        var whole = await store.GetEvidenceAsync(all);
        Assert.Equal(whole.Keys.Order(StringComparer.Ordinal), (await store.GetEvidenceAsync(all, PageRequest.Of(0))).Keys.Order(StringComparer.Ordinal));
        foreach (var (id, evidence) in whole)
        {
            Assert.Equal(evidence, (await store.GetEvidenceAsync(all, Everything))[id].Items);
            await Walk(async p => (await store.GetEvidenceAsync(all, p))[id]);
            await Walk(async p => (await store.GetEvidenceAsync([id], p))[id]);
        }
    }

    [StoreFact]
    public async Task A_document_tells_page_by_page_what_it_is_evidence_of()
    {
        await using var store = await StoreOfAsync([.. Scenes.Documents]);
        await MergeAsync(store, "person:omar", "person:stoltenberg");
        string[] documents = [.. Scenes.Documents.Select(d => d.Document.Id)];
        var pages = await store.GetDocumentEvidenceAsync(documents, Everything);
        var together = await EvidencePages.OfDocumentsAsync(store, documents, Everything, default);
        foreach (var (id, page) in pages)
        {
            Assert.All(page.Items, piece => Assert.Equal(id, piece.Evidence.Evidence.DocumentId));
            Assert.Equal(page.Items.OrderBy(p => p.Evidence.Evidence.Start), page.Items);
            await Walk(async p => (await store.GetDocumentEvidenceAsync(documents, p))[id]);
            await Walk(async p => (await store.GetDocumentEvidenceAsync([id], p))[id]);
            Assert.Equal(together[id].Items.Where(p => p.Evidence.Name is null), page.Items.Where(p => p.Evidence.Name is null));
        }

        Assert.DoesNotContain(pages.Values.SelectMany(p => p.Items), p => p.SubjectId == "person:stoltenberg");
        Assert.Contains(pages.Values.SelectMany(p => p.Items), p => p.SubjectId == "person:omar");
    }

    public static TheoryData<PageRequest> WrongPages { get; } = [new(), new(1, Last: 1), new(-1), new(PageRequest.Maximum + 1), new(1, "no cursor"), new(1, "W10"), new(1, "WzEsMl0")];

    [StoreTheory]
    [MemberData(nameof(WrongPages))]
    public async Task A_wrong_page_is_the_callers_mistake(PageRequest page)
    {
        await using var store = await WorldAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => store.ListEntitiesAsync(new(), page));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => store.GetEntityEventsAsync(["state:kw"], new(), EventOrder.DateAscending, page));
    }

    private static async Task Walk<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        var whole = await list(Everything);
        Assert.Equal(whole.TotalCount, whole.Items.Count);
        Assert.Equal(whole.Cursors.Count, whole.Cursors.Distinct().Count());
        foreach (var size in (int[])[1, 4])
        {
            var forward = new List<T>();
            for (var page = await list(new(size)); ; page = await list(new(size, page.Cursors[^1])))
            {
                Assert.Equal((whole.TotalCount, forward.Count > 0), (page.TotalCount, page.HasPrevious));
                forward.AddRange(page.Items);
                if (!page.HasNext) break;
            }

            Assert.Equal(whole.Items, forward);
            var backward = new List<T>();
            for (var page = await list(new(Last: size)); ; page = await list(new(Last: size, Before: page.Cursors[0])))
            {
                backward.InsertRange(0, page.Items);
                if (!page.HasPrevious) break;
            }

            Assert.Equal(whole.Items, backward);
        }
    }
}
