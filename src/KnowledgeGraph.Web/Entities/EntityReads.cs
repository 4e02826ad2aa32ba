using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Disagreements;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Entities;

/// <summary>Reads what the pages of an entity show. The number of store calls depends on the entity's kind, and on whether sources disagree about it, alone.</summary>
internal sealed class EntityReads(IGraphReader reader)
{
    public const int PageSize = 100;

    private const int ReadOfGroup = 200;
    private const int ShownOfGroup = 8;
    private const int ShownEvents = 12;
    private const int ShownMentions = 10;

    public async Task<Entity?> FindAsync(string id, CancellationToken cancellation) =>
        (await reader.GetEntitiesAsync([id], cancellation)).GetValueOrDefault(id);

    public async Task<EntityView> ReadAsync(Entity entity, CancellationToken cancellation)
    {
        var groupTasks = RelationGroup.Of(entity.Kind)
            .Select(async g => RelationGroup.From(
                g.Type, g.Direction, await RelationsAsync(entity.Id, g.Type, g.Direction, new PageRequest(Last: ReadOfGroup), cancellation), ShownOfGroup))
            .ToArray();
        var eventsTask = EventsAsync(entity.Id, PageRequest.Of(ShownEvents), cancellation);
        var mentionsTask = MentionsAsync(entity.Id, PageRequest.Of(ShownMentions), cancellation);
        var disagreementsTask = DisagreementViews.ReadAsync(reader, entity.Id, cancellation);
        var figures = entity.Kind == EntityKind.Event ? (await reader.GetFiguresAsync([entity.Id], cancellation)).GetValueOrDefault(entity.Id) ?? [] : [];
        var groups = (await Task.WhenAll(groupTasks)).Where(g => g.Total > 0).ToArray();
        var (events, mentions, disagreements) = (await eventsTask, await mentionsTask, await disagreementsTask);
        var mergedIds = (await reader.GetMergedIdsAsync([entity.Id], cancellation)).GetValueOrDefault(entity.Id) ?? [];
        IReadOnlyCollection<string> eventIds = entity.Kind == EntityKind.Event ? [entity.Id, .. events.Items] : events.Items;
        var lookup = await GraphLookup.LoadAsync(
            reader, [.. groups.SelectMany(g => g.Relations)], eventIds, disagreements.EntityIds, mentions.Items.Select(m => m.DocumentId).Concat(disagreements.DocumentIds), cancellation);
        return new(entity, mergedIds, lookup.Events.GetValueOrDefault(entity.Id), groups, events, mentions, figures, disagreements, lookup);
    }

    public async Task<EntityListView<RelationGroup>> ReadRelationsAsync(
        Entity entity, RelationType type, RelationDirection direction, string? before, CancellationToken cancellation)
    {
        var page = await PagedReads.ReadAsync(
            request => RelationsAsync(entity.Id, type, direction, request, cancellation), new PageRequest(Last: PageSize), new PageRequest(Last: PageSize, Before: before));
        var group = RelationGroup.From(type, direction, page, PageSize);
        return new(entity, group, await GraphLookup.LoadAsync(reader, group.Relations, [], [], [], cancellation));
    }

    public async Task<EntityListView<Page<string>>> ReadEventsAsync(Entity entity, string? after, CancellationToken cancellation)
    {
        var page = await PagedReads.ReadAsync(
            request => EventsAsync(entity.Id, request, cancellation), PageRequest.Of(PageSize), new PageRequest(PageSize, after));
        return new(entity, page, await GraphLookup.LoadAsync(reader, [], page.Items, [], [], cancellation));
    }

    public async Task<EntityListView<Page<Mention>>> ReadMentionsAsync(Entity entity, string? after, CancellationToken cancellation)
    {
        var page = await PagedReads.ReadAsync(
            request => MentionsAsync(entity.Id, request, cancellation), PageRequest.Of(PageSize), new PageRequest(PageSize, after));
        return new(entity, page, await GraphLookup.LoadAsync(reader, [], [], [], page.Items.Select(m => m.DocumentId), cancellation));
    }

    private async Task<Page<Relation>> RelationsAsync(
        string id, RelationType type, RelationDirection direction, PageRequest page, CancellationToken cancellation) =>
        (await reader.GetEntityRelationsAsync([id], new RelationFilter([type], direction), page, cancellation)).GetValueOrDefault(id) ?? Nothing<Relation>();

    private async Task<Page<string>> EventsAsync(string id, PageRequest page, CancellationToken cancellation) =>
        (await reader.GetEntityEventsAsync([id], new EventFilter(), EventOrder.DateDescending, page, cancellation)).GetValueOrDefault(id) ?? Nothing<string>();

    private async Task<Page<Mention>> MentionsAsync(string id, PageRequest page, CancellationToken cancellation) =>
        (await reader.GetEntityMentionsAsync([id], null, page, cancellation)).GetValueOrDefault(id) ?? Nothing<Mention>();

    private static Page<T> Nothing<T>() => new([], [], 0, false, false);
}
