using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Contract;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Recordings;

/// <summary>A day in the life of a store: imports, edits and every kind of read, and what came of them as text.</summary>
internal static class Scenario
{
    public static async Task<string> PlayAsync(IGraphStore store)
    {
        var text = new StringBuilder();
        await store.CommitAsync([World.Curated, World.English], "import");
        await store.CommitAsync(World.All, "import");
        await ReadAsync(store, text);
        var merged = await store.EditAsync(new(new MergeEntities(["person:omar"], "person:stoltenberg"), "layla", "One man."));
        await ReadAsync(store, text);
        await store.EditAsync(new(new UndoEdit(merged.Edits[0].Id, []), "layla", "Two men."));
        await store.CommitAsync([World.English with { Statements = [.. World.English.Statements.Where(s => s is not EventStatement)] }], "import");
        await ReadAsync(store, text);
        await foreach (var problem in store.CheckAsync()) text.AppendLine(problem.ToString());
        return text.ToString();
    }

    private static async Task ReadAsync(IGraphStore store, StringBuilder text)
    {
        var page = new PageRequest(50);
        Say("entities", (await store.ListEntitiesAsync(new(), page)).Items);
        Say("members", (await store.ListEntitiesAsync(new(MemberOf: "org:gcc", Not: new(Name: "kuwait")), page)).Items);
        Say("events", (await store.ListEventsAsync(new(AnyParty: ["state:kw", "person:omar"]), EventOrder.MostTold, page)).Items);
        Say("relations", (await store.ListRelationsAsync(new(Ends: ["state:kw"], At: Edtf.Parse("2017")), RelationOrder.StartDescending, page)).Items);
        Say("documents", (await store.ListDocumentsAsync(new(Mentions: "person:stoltenberg"), page)).Items);
        Say("found", ByKey(await store.FindEntitiesByNameAsync(["Stoltenberg", "الكويت"])).Select(f => $"{f.Key}={string.Join(',', f.Value)}"));
        Say("names", ByKey(await store.GetEntitiesAsync(["person:omar", "state:kw"])).SelectMany(e => e.Value.Names));
        Say("told", (await store.GetEventsAsync([World.Break])).Values.Select(e => $"{e.Type} {e.Date?.Text} {string.Join(' ', e.Actors)} {e.Confidence}"));
        Say("evidence", ByKey(await store.GetEvidenceAsync(["person:omar", World.Break], page)).SelectMany(e => e.Value.Items.Select(p => $"{e.Key} {p.Sentence}")));
        Say("of", (await store.GetEntityRelationsAsync(["state:kw"], new(), new(Last: 2))).Values.SelectMany(p => p.Items));
        Say("in", (await store.GetEntityEventsAsync(["person:omar"], new(DocumentLanguage: Language.En), EventOrder.DateDescending, page)).Values.SelectMany(p => p.Items));
        Say("mentions", (await store.GetEntityMentionsAsync(["person:stoltenberg"], null, page)).Values.SelectMany(p => p.Items));
        Say("paths", (await store.FindPathsAsync(new("state:kw", "state:be", 4, null, 3))).SelectMany(p => p.Steps));
        var around = await store.GetSubgraphAsync(new(["state:kw"], 2, null, 20));
        Say("around", [.. around.EntityIds, .. around.EventIds]);
        Say("counts", (await store.CountEventsAsync(new(), [EventDimension.Type, EventDimension.Year])).Select(c => $"{string.Join('/', c.Keys)} {c.Count}"));
        Say("offices", (await store.CountRelationsAsync(new(), [RelationDimension.Type, RelationDimension.Language])).Select(c => $"{string.Join('/', c.Keys)} {c.Count}"));
        Say("line", ByKey(await store.GetTimelineAsync(new(), TimeUnit.Month, page)).Select(u => $"{u.Key} {string.Join(' ', u.Value.Items)}"));
        Say("changes", (await store.ListChangesAsync(new(), page)).Items);
        Say("edits", (await store.ListEditsAsync(new(), page)).Items.Select(e => $"{e.Edit.Action.Kind} {e.UndoneBy}"));
        Say("disagreements", (await store.ListDisagreementsAsync(new(), page)).Items);
        var all = await store.GetStatisticsAsync();
        Say("all", [$"{all.Revision} {all.Documents} {all.Mentions} {all.Statements} {string.Join(' ', all.Entities)} {string.Join(' ', all.Relations)} {string.Join(' ', all.Events)}"]);

        void Say<T>(string what, IEnumerable<T> items) => text.AppendLine(CultureInfo.InvariantCulture, $"{what}: {string.Join(" | ", items)}");
    }

    private static IEnumerable<KeyValuePair<string, T>> ByKey<T>(IReadOnlyDictionary<string, T> found) => found.OrderBy(f => f.Key, StringComparer.Ordinal);
}
