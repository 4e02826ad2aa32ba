using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Web.Disagreements;
using KnowledgeGraph.Web.Documents;
using KnowledgeGraph.Web.Entities;
using KnowledgeGraph.Web.Reading;
using KnowledgeGraph.Web.Requests;
using KnowledgeGraph.Web.Searching;

namespace KnowledgeGraph.Web.Json;

/// <summary>The JSON twin of each page: what the page shows, and where to go on.</summary>
internal static class ViewJson
{
    public static object Of(EntityView view, PageContext page) => new
    {
        page.Revision,
        Entity = GraphJson.Entity(view.Entity),
        view.MergedIds,
        Event = view.Event is { } e ? GraphJson.Event(e, view.Lookup) : null,
        Figures = view.Event is null ? null : view.Figures.Select(f => DisagreementJson.Of(f, view.Lookup)),
        Disagreements = DisagreementJson.Of(view.Disagreements, view.Lookup),
        Relations = view.Groups.Select(g => Group(g, view.Lookup)),
        Events = new { TotalCount = view.Events.TotalCount, Items = Events(view.Events.Items, view.Lookup) },
        Mentions = new { TotalCount = view.Mentions.TotalCount, Items = Mentions(view.Mentions.Items, view.Lookup) },
    };

    public static object Of(EntityListView<RelationGroup> view, PageContext page) => new
    {
        page.Revision,
        Entity = GraphJson.Entity(view.Entity),
        Relations = Group(view.List, view.Lookup),
        Next = view.List.Older is { } older ? page.Links.Relations(view.Entity.Id, view.List.Type, view.List.Direction, older).Replace("/relations?", "/relations.json?", StringComparison.Ordinal) : null,
    };

    public static object OfEvents(EntityListView<Page<string>> view, PageContext page) => new
    {
        page.Revision,
        Entity = GraphJson.Entity(view.Entity),
        Events = new { view.List.TotalCount, Items = Events(view.List.Items, view.Lookup) },
        Next = view.List.HasNext ? page.Links.Events(view.Entity.Id, view.List.Cursors[^1]).Replace("/events?", "/events.json?", StringComparison.Ordinal) : null,
    };

    public static object OfMentions(EntityListView<Page<Mention>> view, PageContext page) => new
    {
        page.Revision,
        Entity = GraphJson.Entity(view.Entity),
        Mentions = new { view.List.TotalCount, Items = Mentions(view.List.Items, view.Lookup) },
        Next = view.List.HasNext ? page.Links.Mentions(view.Entity.Id, view.List.Cursors[^1]).Replace("/mentions?", "/mentions.json?", StringComparison.Ordinal) : null,
    };

    public static object Of(RelationView view, PageContext page) => new { page.Revision, Relation = GraphJson.Relation(view.Relation, view.Lookup) };

    public static object Of(DocumentView view, PageContext page) => new
    {
        page.Revision,
        Document = GraphJson.Source(view.Document),
        view.Document.Text,
        Mentions = view.Mentions.Select(GraphJson.Mention),
        Relations = view.Relations.Select(r => GraphJson.Relation(r.What, view.Lookup)),
        Events = view.Events.Select(e => GraphJson.Event(e.What, view.Lookup)),
        Similar = view.Similar.Select(s => new { Document = GraphJson.Source(s.Document), s.Hit.Score, s.Hit.Matched }),
    };

    public static object Of(SearchView view, PageContext page) => new
    {
        page.Revision,
        Query = view.Query.Text,
        TotalCount = view.Result?.Total ?? 0,
        TotalIsAtLeast = view.Result?.AtLeast ?? false,
        IndexRevision = view.Result?.Revision,
        view.Result?.DidYouMean,
        Hits = view.Result?.Hits.Select(h => new
        {
            h.Id,
            h.Kind,
            h.Score,
            h.Matched,
            Document = view.Lookup.Documents.TryGetValue(h.Id, out var document) ? GraphJson.Source(document) : null,
            Event = view.Lookup.Events.TryGetValue(h.Id, out var @event) ? GraphJson.Event(@event, view.Lookup) : null,
            Entity = view.Lookup.Entities.TryGetValue(h.Id, out var entity) ? GraphJson.Entity(entity) : null,
            Passages = h.Passages.Select(p => new { p.Text, p.Start, Language = p.Language.Tag(), p.Highlights }),
            h.Cursor,
        }),
        view.Result?.Facets,
        Next = view.Next is { } next ? next.Url(page.Links, "/search.json") : null,
    };

    public static object Of(SuggestionList list, PageContext page) => list.Suggestions.Select(s => new
    {
        Id = s.EntityId,
        s.Kind,
        KindLabel = page.Texts["kind." + EnumSpelling.Of(s.Kind)],
        s.Text,
        Language = s.Language.Tag(),
        Name = list.Lookup.NameOf(s.EntityId, page.Language).Text,
        NameLanguage = list.Lookup.NameOf(s.EntityId, page.Language).Language.Tag(),
        Url = page.Links.Entity(s.EntityId),
    });

    private static object Group(RelationGroup group, GraphLookup lookup) => new
    {
        group.Type,
        group.Direction,
        TotalCount = group.Total,
        Items = group.Relations.Select(r => GraphJson.Relation(r, lookup)),
    };

    private static IEnumerable<object> Events(IEnumerable<string> ids, GraphLookup lookup) =>
        ids.Where(lookup.Events.ContainsKey).Select(id => GraphJson.Event(lookup.Events[id], lookup));

    private static IEnumerable<object> Mentions(IEnumerable<Mention> mentions, GraphLookup lookup) => mentions.Select(m => new
    {
        Document = lookup.Documents.TryGetValue(m.DocumentId, out var document) ? GraphJson.Source(document) : new { Id = m.DocumentId },
        m.Start,
        m.End,
        m.Form,
        Language = m.Language.Tag(),
        Sentence = document?.Text[m.SentenceStart..m.SentenceEnd],
    });
}
