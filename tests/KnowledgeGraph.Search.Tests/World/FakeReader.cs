using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using Revision = KnowledgeGraph.Model.Storage.Revision;

namespace KnowledgeGraph.Search.Tests.World;

/// <summary>A store in memory with what the index reads of one; each change is a revision.</summary>
internal sealed class FakeReader : IGraphReader
{
    private static long clock;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Entity> entities = [];
    private readonly Dictionary<string, Event> events = [];
    private readonly Dictionary<string, Document> documents = [];
    private readonly Dictionary<string, IReadOnlyList<Mention>> mentions = [];
    private readonly Dictionary<string, int> connections = [];
    private readonly Dictionary<string, List<Relation>> offices = [];
    private readonly List<(string Id, bool IsDocument)> changes = [];
    private readonly DateTimeOffset born = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(Interlocked.Increment(ref clock));

    /// <summary>How often content was asked for, and of how many ids.</summary>
    public (int Calls, int Ids) Reads { get; private set; }

    /// <summary>What happens before documents are given.</summary>
    public Func<Task>? BeforeDocuments { get; set; }

    public FakeReader Put(Entity entity)
    {
        lock (gate)
        {
            entities[entity.Id] = entity;
            changes.Add((entity.Id, false));
            return this;
        }
    }

    public FakeReader Put(Event happening)
    {
        lock (gate)
        {
            events[happening.Id] = happening;
            return Put(happening.Entity);
        }
    }

    public FakeReader Put(Document document)
    {
        lock (gate)
        {
            documents[document.Id] = document;
            mentions[document.Id] = [.. SmallWorld.Mentions(document, entities.Values)];
            changes.Add((document.Id, true));
            return this;
        }
    }

    public FakeReader PutOffice(string person, string body, LocalizedText title)
    {
        lock (gate)
        {
            offices[person] = [new($"rel:{person}", RelationType.HoldsPosition, person, body, null, title, null, 1)];
            changes.Add((person, false));
            return this;
        }
    }

    public FakeReader Connect(string id, int count)
    {
        lock (gate)
        {
            connections[id] = count;
            changes.Add((id, false));
            return this;
        }
    }

    public FakeReader Remove(string id)
    {
        lock (gate)
        {
            var isDocument = documents.Remove(id);
            mentions.Remove(id);
            entities.Remove(id);
            events.Remove(id);
            changes.Add((id, isDocument));
            return this;
        }
    }

    public Task<long> GetRevisionAsync(CancellationToken cancellation = default)
    {
        lock (gate) return Task.FromResult((long)changes.Count);
    }

    public Task<IReadOnlyList<Revision>> GetRevisionsAsync(long since, int limit, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Revision>>(changes.Count == 0 ? [] : [new(1, born, "test", 1)]);

    public Task<ChangeSet> GetChangesAsync(long since, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var later = changes.Skip((int)since).Distinct().ToList();
            return Task.FromResult(new ChangeSet(changes.Count, [.. later.Where(c => !c.IsDocument).Select(c => c.Id)], [.. later.Where(c => c.IsDocument).Select(c => c.Id)]));
        }
    }

    public Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => Pick(entities, ids);

    public Task<IReadOnlyDictionary<string, Event>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => Pick(events, ids);

    public async Task<IReadOnlyDictionary<string, Document>> GetDocumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default)
    {
        if (BeforeDocuments is { } before) await before();
        return await Pick(documents, ids);
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<Mention>>> GetDocumentMentionsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        Pick(mentions, documentIds);

    public Task<IReadOnlyDictionary<string, Page<Mention>>> GetEntityMentionsAsync(
        IReadOnlyCollection<string> entityIds, Language? language, PageRequest page, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            Count(entityIds);
            return Task.FromResult<IReadOnlyDictionary<string, Page<Mention>>>(entityIds.Distinct().ToDictionary(
                id => id, id => new Page<Mention>([], [], connections.GetValueOrDefault(id) + mentions.Values.Sum(m => m.Count(x => x.EntityId == id)), false, false)));
        }
    }

    public Task<IReadOnlyDictionary<string, Page<Relation>>> GetEntityRelationsAsync(
        IReadOnlyCollection<string> entityIds, RelationFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            Count(entityIds);
            return Task.FromResult<IReadOnlyDictionary<string, Page<Relation>>>(entityIds.Distinct().ToDictionary(
                id => id, id => new Page<Relation>(offices.GetValueOrDefault(id) ?? [], [], offices.GetValueOrDefault(id)?.Count ?? 0, false, false)));
        }
    }

    public Task<IReadOnlyDictionary<string, Page<string>>> GetEntityEventsAsync(
        IReadOnlyCollection<string> entityIds, EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<string, Page<string>>>(new Dictionary<string, Page<string>>());

    public Task<IReadOnlyDictionary<string, Relation>> GetRelationsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindEntitiesByNameAsync(IReadOnlyCollection<string> names, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IReadOnlyList<EvidenceOf>>> GetEvidenceAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IReadOnlyList<EventFigure>>> GetFiguresAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, Disagreement>> GetDisagreementsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<Page<string>> ListDisagreementsAsync(DisagreementFilter filter, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, Page<string>>> GetDisagreementsOfAsync(
        IReadOnlyCollection<string> ids, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<EvidenceOfSide>>>> GetDisagreementEvidenceAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<string>> ListEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<string>> ListEventsAsync(EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<string>> ListDocumentsAsync(DocumentFilter filter, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, DocumentContents>> GetDocumentContentsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IReadOnlyList<MentionResolution>>> GetResolutionsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetMergedIdsAsync(IReadOnlyCollection<string> entityIds, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, RecordedEdit>> GetEditsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<Page<RecordedEdit>> ListEditsAsync(EditFilter filter, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<GraphPath>> FindPathsAsync(PathRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Subgraph> GetSubgraphAsync(SubgraphRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<EventCount>> CountEventsAsync(EventFilter filter, IReadOnlyList<EventDimension> by, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<Page<GraphChange>> ListChangesAsync(ChangeFilter filter, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<Relation>> ListRelationsAsync(RelationFilter filter, RelationOrder order, PageRequest page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, Page<string>>> GetTimelineAsync(EventFilter filter, TimeUnit unit, PageRequest page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<RelationCount>> CountRelationsAsync(RelationFilter filter, IReadOnlyList<RelationDimension> by, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<GraphStatistics> GetStatisticsAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<DocumentGraph> ReadAllAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    private Task<IReadOnlyDictionary<string, T>> Pick<T>(Dictionary<string, T> all, IReadOnlyCollection<string> ids)
    {
        lock (gate)
        {
            Count(ids);
            return Task.FromResult<IReadOnlyDictionary<string, T>>(ids.Distinct().Where(all.ContainsKey).ToDictionary(id => id, id => all[id]));
        }
    }

    private void Count(IReadOnlyCollection<string> ids) => Reads = (Reads.Calls + 1, Reads.Ids + ids.Count);
}
