using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Takes documents in: one transaction, one revision.</summary>
internal static class GraphCommit
{
    /// <summary>Writes what differs from the store; false where nothing does.</summary>
    public static bool Run(CommitPlan plan, SqliteSession session, DateTimeOffset time, string author, out CommitResult result)
    {
        var before = session.Sql("SELECT max(number) FROM revision").Number();
        plan.Refuse(session.Sql("SELECT value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = value)").List(r => r.GetString(0), Json.Of(plan.Used)));
        var difference = plan.Against(session.Sql("SELECT d.id, d.fingerprint FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value")
            .List(r => (Id: r.GetString(0), Fingerprint: r.GetString(1)), Json.Of(plan.Documents.Select(d => d.Id)))
            .ToDictionary(d => d.Id, d => d.Fingerprint, StringComparer.Ordinal));
        result = difference.Result(before);
        if (result.Revision == before) return false;

        session.Sql("INSERT INTO revision (number, time, author, documents) VALUES (?1, ?2, ?3, ?4)")
            .Run(result.Revision, time.UtcDateTime.ToString("O"), author, difference.Written.Count());
        var touched = new Touched<long>();
        var rows = new DocumentRows(session, touched, result.Revision);
        foreach (var document in difference.Replaced) rows.Clear(document.Id);
        touched.Entities.UnionWith(EntityPlaces.Reserve(session, difference.Written.SelectMany(d => d.Graph.Entities.Select(e => e.Id)), result.Revision));
        foreach (var document in difference.Written) rows.Insert(document.Graph, document.Fingerprint);
        Derivation.Run(session, touched, result.Revision);
        return true;
    }
}
