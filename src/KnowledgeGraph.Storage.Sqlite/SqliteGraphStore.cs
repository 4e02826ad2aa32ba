using System.Runtime.CompilerServices;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Checking;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Schema;
using KnowledgeGraph.Storage.Sqlite.Walking;
using KnowledgeGraph.Storage.Sqlite.Writing;
using KnowledgeGraph.Text;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// A graph in one SQLite file. Writes of one process wait for each other; a write of another process is waited for, then refused as
/// <see cref="StoreFault.Locked"/>. Reads never wait. Short reads complete on the caller's thread.
/// </summary>
public sealed class SqliteGraphStore : IGraphStore
{
    private const int ExportBatch = 100;
    private readonly SessionPool _sessions;
    private readonly SqliteStoreOptions _options;
    private readonly string? _temporaryFolder;
    private GraphStatistics? _statistics; // Of the revision that they were last asked at: tables are counted once for each.

    private SqliteGraphStore(string location, SqliteStoreOptions options, SessionPool sessions, string? temporaryFolder)
    {
        Location = location;
        _options = options;
        _sessions = sessions;
        _temporaryFolder = temporaryFolder;
    }

    /// <inheritdoc/>
    public string Location { get; }

    /// <summary>Opens a store file; makes it where there is none, and brings an older one to the present version.</summary>
    /// <exception cref="StoreException">The file cannot be opened, is no store, is damaged, or is of a newer version.</exception>
    public static Task<SqliteGraphStore> OpenAsync(string path, SqliteStoreOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Task.Run(() => Open(path, options ?? new(), null), cancellation);
    }

    /// <summary>Opens an empty store in a folder of its own that goes when the store is disposed of.</summary>
    public static Task<SqliteGraphStore> OpenTemporaryAsync(SqliteStoreOptions? options = null, CancellationToken cancellation = default)
    {
        var folder = Directory.CreateTempSubdirectory("kg-").FullName;
        return Task.Run(() => Open(Path.Combine(folder, "graph.db"), options ?? new(), folder), cancellation);
    }

    private static SqliteGraphStore Open(string path, SqliteStoreOptions options, string? temporaryFolder)
    {
        var sessions = new SessionPool(path, options);
        try
        {
            return sessions.Guard(() =>
            {
                if (options.ReadOnly && !File.Exists(path)) throw StoreFaults.Unreachable(path);
                using var session = SqliteSession.Open(path, options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate, options.BusyTimeout);
                Migrations.Run(session, path, options.ReadOnly);
                return new SqliteGraphStore(path, options, sessions, temporaryFolder);
            }, CancellationToken.None);
        }
        catch
        {
            sessions.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<CommitResult> CommitAsync(IReadOnlyCollection<DocumentGraph> graphs, string author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        var plan = await Task.Run(() => new CommitPlan(graphs), cancellation);
        CommitResult? result = null;
        await _sessions.WriteAsync(session => GraphCommit.Run(plan, session, _options.Clock.GetUtcNow(), author, out result), cancellation);
        return result!;
    }

    /// <inheritdoc/>
    public async Task<EditResult> EditAsync(EditRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Author);
        EditResult? result = null;
        await _sessions.WriteAsync(
            session =>
            {
                result = EditCommit.Make(session, request, _options.Clock.GetUtcNow());
                return true;
            },
            cancellation);
        return result!;
    }

    /// <inheritdoc/>
    public async Task<(int Added, long Revision)> TakeEditsAsync(IReadOnlyCollection<Edit> edits, string author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        foreach (var edit in edits) EditRules.Check(edit);
        var (added, revision) = (0, 0L);
        await _sessions.WriteAsync(
            session =>
            {
                added = EditCommit.Take(session, edits, author, _options.Clock.GetUtcNow());
                revision = RevisionReads.Current(session);
                return added > 0;
            },
            cancellation);
        return (added, revision);
    }

    /// <inheritdoc/>
    public Task RepairAsync(CancellationToken cancellation = default) =>
        _sessions.WriteAsync(session => Repair.Run(session, _options.Clock.GetUtcNow()), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoreProblem> CheckAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var problem in await Task.Run(() => _sessions.Inspect(StoreCheck.Run, cancellation), cancellation)) yield return problem;
    }

    /// <inheritdoc/>
    public Task<long> GetRevisionAsync(CancellationToken cancellation = default) => Read(RevisionReads.Current, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Revision>> GetRevisionsAsync(long since, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Read(s => RevisionReads.List(s, since, limit), cancellation);
    }

    /// <inheritdoc/>
    public Task<ChangeSet> GetChangesAsync(long since, CancellationToken cancellation = default) => Read(s => RevisionReads.Changes(s, since), cancellation);

    /// <inheritdoc/>
    public Task<Page<GraphChange>> ListChangesAsync(ChangeFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        ReadPage(page, s => ChangeReads.List(s, filter, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        ReadMany(s => Identities.Under(s, ids, some => EntityReads.Get(s, some)), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Event>> GetEventsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        ReadMany(s => EventReads.Get(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Relation>> GetRelationsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        ReadMany(s => RelationReads.Get(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Document>> GetDocumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        ReadMany(s => DocumentReads.Get(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindEntitiesByNameAsync(
        IReadOnlyCollection<string> names, CancellationToken cancellation = default) => ReadMany(s => EntityReads.FindByName(s, names), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<EvidenceOf>>> GetEvidenceAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => ReadMany(s => Identities.Under(s, ids, some => EvidenceReads.Get(s, some)), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<EvidenceOf>>> GetEvidenceAsync(IReadOnlyCollection<string> ids, PageRequest page, CancellationToken cancellation = default) =>
        ReadFound(page, s => Identities.Under(s, ids, some => EvidenceLists.Of(s, some, page)), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<EvidenceIn>>> GetDocumentEvidenceAsync(IReadOnlyCollection<string> documentIds, PageRequest page, CancellationToken cancellation = default) =>
        ReadFound(page, s => EvidenceLists.OfDocuments(s, documentIds, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<EventFigure>>> GetFiguresAsync(
        IReadOnlyCollection<string> eventIds, CancellationToken cancellation = default) => ReadMany(s => FigureReads.Get(s, eventIds), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Disagreement>> GetDisagreementsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        ReadMany(s => DisagreementReads.Get(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<Page<string>> ListDisagreementsAsync(DisagreementFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        ReadPage(page, s => DisagreementReads.List(s, filter, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<string>>> GetDisagreementsOfAsync(
        IReadOnlyCollection<string> ids, PageRequest page, CancellationToken cancellation = default)
    {
        PageSlice.Size(page);
        return ReadMany(s => DisagreementReads.Of(s, ids, page), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<EvidenceOfSide>>>> GetDisagreementEvidenceAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => ReadMany(s => DisagreementReads.Evidence(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<Page<string>> ListEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        ReadPage(page, s => EntityReads.List(s, filter, page), cancellation);

    /// <inheritdoc/>
    public Task<Page<string>> ListEventsAsync(EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default) =>
        ReadPage(page, s => EventReads.List(s, filter, order, page), cancellation);

    /// <inheritdoc/>
    public Task<Page<Relation>> ListRelationsAsync(RelationFilter filter, RelationOrder order, PageRequest page, CancellationToken cancellation = default) =>
        ReadPage(page, s => RelationReads.List(s, filter, order, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<string>>> GetTimelineAsync(EventFilter filter, TimeUnit unit, PageRequest page, CancellationToken cancellation = default)
    {
        PageSlice.Size(page);
        return ReadMany(s => EventReads.Timeline(s, filter, unit, page), cancellation);
    }

    /// <inheritdoc/>
    public Task<Page<string>> ListDocumentsAsync(DocumentFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        ReadPage(page, s => DocumentReads.List(s, filter, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<Relation>>> GetEntityRelationsAsync(
        IReadOnlyCollection<string> entityIds, RelationFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        ReadPages(entityIds, page, (s, ids) => RelationReads.OfEntities(s, ids, filter, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<string>>> GetEntityEventsAsync(
        IReadOnlyCollection<string> entityIds, EventFilter filter, EventOrder order, PageRequest page, CancellationToken cancellation = default) =>
        ReadPages(entityIds, page, (s, ids) => EventReads.OfEntities(s, ids, filter, order, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<Mention>>> GetEntityMentionsAsync(
        IReadOnlyCollection<string> entityIds, Language? language, PageRequest page, CancellationToken cancellation = default) =>
        ReadPages(entityIds, page, (s, ids) => DocumentReads.MentionsOfEntities(s, ids, language, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<Mention>>> GetDocumentMentionsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) => ReadMany(s => DocumentReads.Mentions(s, documentIds), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, DocumentContents>> GetDocumentContentsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) => ReadMany(s => DocumentReads.Contents(s, documentIds), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<MentionResolution>>> GetResolutionsAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellation = default) => ReadMany(s => ResolutionReads.Get(s, documentIds), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetMergedIdsAsync(
        IReadOnlyCollection<string> entityIds, CancellationToken cancellation = default) => ReadMany(s => Identities.Others(s, entityIds), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, RecordedEdit>> GetEditsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        ReadMany(s => EditReads.Get(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<Page<RecordedEdit>> ListEditsAsync(EditFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        ReadPage(page, s => EditReads.List(s, filter, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<GraphPath>> FindPathsAsync(PathRequest request, CancellationToken cancellation = default) =>
        Read(s => Walks.Paths(s, request with { From = Identities.Follow(s, request.From)!, To = Identities.Follow(s, request.To)! }), cancellation);

    /// <inheritdoc/>
    public Task<Subgraph> GetSubgraphAsync(SubgraphRequest request, CancellationToken cancellation = default) =>
        Read(s => Walks.Subgraph(s, request with { Roots = Identities.Follow(s, request.Roots)! }), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EventCount>> CountEventsAsync(EventFilter filter, IReadOnlyList<EventDimension> by, CancellationToken cancellation = default) =>
        Read(s => EventCounts.Count(s, filter, by), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RelationCount>> CountRelationsAsync(RelationFilter filter, IReadOnlyList<RelationDimension> by, CancellationToken cancellation = default) =>
        Read(s => RelationCounts.Count(s, filter, by), cancellation);

    /// <inheritdoc/>
    public Task<GraphStatistics> GetStatisticsAsync(CancellationToken cancellation = default) =>
        Read(s => _statistics is { } known && known.Revision == RevisionReads.Current(s) ? known : _statistics = RevisionReads.Statistics(s), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<DocumentGraph> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        var session = _sessions.Guard(_sessions.Rent, cancellation);
        var sound = false;
        try
        {
            var after = "";
            _sessions.Guard(() => session.Sql("BEGIN").Run(), cancellation);
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                var graphs = _sessions.Guard(() => GraphReads.After(session, after, ExportBatch), cancellation);
                if (graphs.Count == 0) break;
                foreach (var graph in graphs) yield return graph;
                after = graphs[^1].Document.Id;
            }

            _sessions.Guard(() => session.Sql("COMMIT").Run(), cancellation);
            sound = true;
        }
        finally
        {
            if (sound) _sessions.Return(session);
            else session.Dispose();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _sessions.Dispose();
        if (_temporaryFolder is not null && Directory.Exists(_temporaryFolder)) Directory.Delete(_temporaryFolder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task<T> Read<T>(Func<SqliteSession, T> read, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(_sessions.Read(read, cancellation));
        }
        catch (Exception e)
        {
            return Task.FromException<T>(e);
        }
    }

    private async Task<IReadOnlyDictionary<string, T>> ReadMany<T>(Func<SqliteSession, Dictionary<string, T>> read, CancellationToken cancellation) =>
        await Read(read, cancellation);

    private Task<Page<T>> ReadPage<T>(PageRequest page, Func<SqliteSession, Page<T>> read, CancellationToken cancellation)
    {
        PageSlice.Size(page);
        return Read(read, cancellation);
    }

    /// <summary>Who has an empty list is absent.</summary>
    private Task<IReadOnlyDictionary<string, Page<T>>> ReadFound<T>(PageRequest page, Func<SqliteSession, Dictionary<string, Page<T>>> read, CancellationToken cancellation)
    {
        PageSlice.Size(page);
        return ReadMany(read, cancellation);
    }

    /// <summary>An entity with an empty list has an empty page; one that is not there is absent.</summary>
    private async Task<IReadOnlyDictionary<string, Page<T>>> ReadPages<T>(
        IReadOnlyCollection<string> ids, PageRequest page, Func<SqliteSession, IReadOnlyCollection<string>, Dictionary<string, Page<T>>> read, CancellationToken cancellation)
    {
        PageSlice.Size(page);
        return await Read(session => Identities.Under(session, ids, some =>
        {
            var pages = read(session, some);
            foreach (var id in session.Sql("SELECT e.id FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value").List(r => r.GetString(0), Json.Of(some)))
                pages.TryAdd(id, new([], [], 0, false, false));
            return pages;
        }), cancellation);
    }
}
