using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Takes documents in: one transaction, one revision.</summary>
internal sealed class GraphCommit
{
    private readonly IReadOnlyList<Incoming> _documents;
    private readonly HashSet<string> _introduced;
    private readonly string[] _used;

    /// <summary>Checks and orders the graphs, before any transaction begins.</summary>
    /// <exception cref="ArgumentException">A graph breaks a rule, or two of one document differ.</exception>
    public GraphCommit(IReadOnlyCollection<DocumentGraph> graphs)
    {
        foreach (var graph in graphs) DocumentGraphRules.Check(graph);
        _introduced = graphs.SelectMany(g => g.Entities.Select(e => e.Id).Concat(g.Statements.OfType<EventStatement>().Select(s => s.EventId).OfType<string>()))
            .ToHashSet(StringComparer.Ordinal);
        _used = [.. graphs.SelectMany(DocumentGraphs.UsedIds).Distinct(StringComparer.Ordinal).Where(id => !_introduced.Contains(id)).Order(StringComparer.Ordinal)];
        var documents = new SortedDictionary<string, Incoming>(StringComparer.Ordinal);
        foreach (var graph in graphs)
        {
            var canonical = DocumentGraphs.Canonical(graph);
            var incoming = new Incoming(canonical, DocumentGraphs.Fingerprint(canonical));
            if (!documents.TryAdd(graph.Document.Id, incoming) && documents[graph.Document.Id].Fingerprint != incoming.Fingerprint)
                throw new ArgumentException($"Document '{graph.Document.Id}' stands in one commit twice with different content.", nameof(graphs));
        }

        _documents = [.. documents.Values];
    }

    /// <summary>Writes what differs from the store; false where nothing does.</summary>
    public bool Run(SqliteSession session, DateTimeOffset time, string author, out CommitResult result)
    {
        var before = session.Sql("SELECT max(number) FROM revision").Number();
        RefuseUnknown(session);
        var known = session.Sql("SELECT d.id, d.fingerprint FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value")
            .List(r => (Id: r.GetString(0), Fingerprint: r.GetString(1)), Json.Of(_documents.Select(d => d.Graph.Document.Id)))
            .ToDictionary(d => d.Id, d => d.Fingerprint, StringComparer.Ordinal);
        var added = _documents.Where(d => !known.ContainsKey(d.Graph.Document.Id)).ToList();
        var replaced = _documents.Where(d => known.TryGetValue(d.Graph.Document.Id, out var fingerprint) && fingerprint != d.Fingerprint).ToList();
        var unchanged = _documents.Except(added).Except(replaced);
        var revision = added.Count + replaced.Count == 0 ? before : before + 1;
        result = new(revision, Ids(added), Ids(replaced), Ids(unchanged));
        if (revision == before) return false;

        session.Sql("INSERT INTO revision (number, time, author, documents) VALUES (?1, ?2, ?3, ?4)")
            .Run(revision, time.UtcDateTime.ToString("O"), author, added.Count + replaced.Count);
        var touched = new Touched();
        var rows = new DocumentRows(session, touched, revision);
        foreach (var document in replaced) rows.Clear(document.Graph.Document.Id);
        touched.Entities.UnionWith(EntityPlaces.Reserve(session, added.Concat(replaced).SelectMany(d => d.Graph.Entities.Select(e => e.Id)), revision));
        foreach (var document in added.Concat(replaced)) rows.Insert(document.Graph, document.Fingerprint);
        Derivation.Run(session, touched, revision);
        return true;
    }

    private void RefuseUnknown(SqliteSession session)
    {
        var unknown = session.Sql("SELECT value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = value)").List(r => r.GetString(0), Json.Of(_used));
        if (unknown.Count == 0) return;
        var document = _documents.First(d => DocumentGraphs.UsedIds(d.Graph).Contains(unknown[0])).Graph.Document;
        throw new ArgumentException($"Document '{document.Id}' ({document.Name}) uses the entity '{unknown[0]}', which it does not introduce and the store does not know.");
    }

    private static List<string> Ids(IEnumerable<Incoming> documents) => [.. documents.Select(d => d.Graph.Document.Id)];

    private sealed record Incoming(DocumentGraph Graph, string Fingerprint);
}
