using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Contract;

/// <summary>All that can be read from a store, as text that two stores can be compared by; revisions left out.</summary>
public static class Snapshot
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly PageRequest Everything = PageRequest.Of(PageRequest.Maximum);

    public static async Task<string> OfAsync(IGraphReader store)
    {
        var lines = new List<string>();
        void Add(string what, object? value) => lines.Add($"{what} {JsonSerializer.Serialize(value, Options)}");

        var entities = (await store.ListEntitiesAsync(new(), Everything)).Items;
        Add("entities", entities);
        Add("by arabic name", (await store.ListEntitiesAsync(new(OrderLanguage: Language.Ar), Everything)).Items);
        foreach (var (_, entity) in (await store.GetEntitiesAsync([.. entities])).OrderBy(e => e.Key, StringComparer.Ordinal)) Add("entity", entity);
        var events = (await store.ListEventsAsync(new(), EventOrder.DateDescending, Everything)).Items;
        Add("events", events);
        foreach (var (_, told) in (await store.GetEventsAsync([.. events])).OrderBy(e => e.Key, StringComparer.Ordinal)) Add("event", Plain(told));
        var relations = (await store.GetEntityRelationsAsync([.. entities], new(Direction: RelationDirection.Outgoing), Everything))
            .OrderBy(e => e.Key, StringComparer.Ordinal).SelectMany(e => e.Value.Items).ToList();
        foreach (var relation in relations) Add("relation", new { Relation = relation with { Time = null }, Time = relation.Time?.Text });
        foreach (var (of, pieces) in (await store.GetEvidenceAsync([.. entities, .. relations.Select(r => r.Id)])).OrderBy(e => e.Key, StringComparer.Ordinal))
            Add("evidence of " + of, pieces.Select(p => new { p.StatementId, p.Evidence, p.Sentence, Time = p.Time?.Text }));
        foreach (var (of, page) in (await store.GetEntityEventsAsync([.. entities], new(), EventOrder.DateAscending, Everything)).OrderBy(e => e.Key, StringComparer.Ordinal))
            Add("events of " + of, page);
        foreach (var (of, page) in (await store.GetEntityMentionsAsync([.. entities], null, Everything)).OrderBy(e => e.Key, StringComparer.Ordinal))
            Add("mentions of " + of, page);
        Add("merged", (await store.GetMergedIdsAsync([.. entities])).OrderBy(m => m.Key, StringComparer.Ordinal));
        var documents = (await store.ListDocumentsAsync(new(Kinds: Enum.GetValues<DocumentKind>()), Everything)).Items;
        Add("resolutions", (await store.GetResolutionsAsync([.. documents])).OrderBy(r => r.Key, StringComparer.Ordinal));
        Add("contents", (await store.GetDocumentContentsAsync([.. documents])).OrderBy(c => c.Key, StringComparer.Ordinal));
        foreach (var (of, figures) in (await store.GetFiguresAsync([.. events])).OrderBy(e => e.Key, StringComparer.Ordinal))
            Add("figures of " + of, figures.Select(f => new { f.Kind, f.Min, f.Max, f.Unit, Evidence = f.Evidence.Select(p => new { p.StatementId, p.Evidence, p.Sentence }) }));
        var disagreements = (await store.ListDisagreementsAsync(new(), Everything)).Items;
        Add("disagreements", disagreements);
        foreach (var (_, d) in (await store.GetDisagreementsAsync([.. disagreements])).OrderBy(d => d.Key, StringComparer.Ordinal))
            Add("disagreement", new { d.Id, d.Reason, d.Subject, d.Object, d.Seat, Sides = d.Sides.Select(s => new { Value = s.Value.ToString(), s.IsCorrected, s.Statements }) });
        foreach (var (of, sides) in (await store.GetDisagreementEvidenceAsync([.. disagreements])).OrderBy(d => d.Key, StringComparer.Ordinal))
            Add("evidence of " + of, sides.Select(s => s.Select(e => new { e.Evidence.StatementId, e.Evidence.Sentence, e.RelationId, e.EventId })));
        foreach (var (of, page) in (await store.GetDisagreementsOfAsync([.. entities, .. relations.Select(r => r.Id)], Everything)).OrderBy(e => e.Key, StringComparer.Ordinal))
            Add("disagreements of " + of, page.Items);
        Add("documents", (await store.ListDocumentsAsync(new(Kinds: Enum.GetValues<DocumentKind>()), Everything)).Items);
        Add("statistics", (await store.GetStatisticsAsync()) with { Revision = 0 });
        await foreach (var graph in store.ReadAllAsync()) Add("document", Told(graph));
        return string.Join('\n', lines);
    }

    /// <summary>All edits, revisions left out.</summary>
    public static async Task<string> EditsOfAsync(IGraphReader store) =>
        string.Join('\n', (await store.ListEditsAsync(new(), Everything)).Items.Select(e => $"{e.Edit.Id} {e.Edit.Author} {e.Edit.Reason} {e.Edit.Time:O} {e.UndoneBy} {string.Join(' ', EditParts.Of(e.Edit.Action))}"));

    /// <summary>A document's graph as text.</summary>
    public static string Told(DocumentGraph graph) => JsonSerializer.Serialize(
        new
        {
            Document = graph.Document with { Date = null },
            Date = graph.Document.Date?.Text,
            graph.Entities,
            graph.Mentions,
            graph.Resolutions,
            Statements = graph.Statements.Select(s => s switch
            {
                RelationStatement r => (object)new { Relation = r with { Time = null }, Time = r.Time?.Text },
                EventStatement e => new { Event = e with { Date = null }, Date = e.Date?.Text },
                _ => s,
            }),
        },
        Options);

    private static object Plain(Event e) => new { Event = e with { Date = null }, Date = e.Date?.Text };
}
