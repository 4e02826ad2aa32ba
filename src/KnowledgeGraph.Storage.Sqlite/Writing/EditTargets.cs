using System.Text.Json;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Looks at what an edit concerns.</summary>
internal static class EditTargets
{
    /// <exception cref="EditException">Something that the edit speaks of is not there, or not as it says.</exception>
    public static void RefuseMissing(SqliteSession session, EditAction action)
    {
        if (action.NeedsItsEntities
            && session.Sql("SELECT value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = value)").List(r => r.GetString(0), Json.Of(action.EntityIds)) is [var entity, ..])
            throw new EditException(EditFault.NotFound, entity, $"There is no entity '{entity}'.");
        if ((action.GivenName is not null || action.TakenName is not null) && EntityReads.Get(session, action.EntityIds).Values.FirstOrDefault() is { } named) EditChecks.CheckNames(action, named);
        if (action is RetractStatements retract && Missing(session, retract.Statements) is { } missing)
            throw new EditException(EditFault.NotFound, missing, $"There is no statement '{missing}'.");
    }

    /// <exception cref="EditException">Something that the edit concerns changed after the revision.</exception>
    public static void RefuseChanged(SqliteSession session, EditAction action, long expected)
    {
        var entities = Json.Of(action.EntityIds);
        var documents = Json.Of(action is RetractStatements r ? r.Statements.Select(s => s.DocumentId) : action is RestoreStatements s ? s.Statements.Select(x => x.DocumentId) : []);
        var changed = session.Sql("""
            SELECT e.id, e.revision FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value WHERE e.revision > ?3
            UNION SELECT x.id, x.revision FROM json_each(?1) i CROSS JOIN removal x ON x.id = i.value WHERE x.revision > ?3
            UNION SELECT d.id, d.revision FROM json_each(?2) i CROSS JOIN document d ON d.id = i.value WHERE d.revision > ?3
            UNION SELECT u.entity, e.revision FROM json_each(?1) i CROSS JOIN edit_subject u ON u.entity = i.value CROSS JOIN edit e ON e.id = u.edit WHERE e.revision > ?3
            ORDER BY 2 DESC, 1
            """).List(row => (Id: row.GetString(0), Revision: row.GetInt64(1)), entities, documents, expected);
        if (changed is [var first, ..])
            throw new EditException(EditFault.Conflict, first.Id, $"'{first.Id}' was changed by revision {first.Revision}, after revision {expected}; look at it again.");
    }

    private static string? Missing(SqliteSession session, IReadOnlyList<StatementRef> statements)
    {
        var refs = JsonSerializer.Serialize(statements.Select(s => new[] { s.DocumentId, s.StatementId }));
        var found = ((string[])["name_statement", "relation_statement", "event_statement"]).SelectMany(table => session.Sql($"""
            SELECT s.id FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value ->> 0 CROSS JOIN {table} s ON s.document = d.key AND s.id = i.value ->> 1
            """).List(r => r.GetString(0), refs)).ToHashSet(StringComparer.Ordinal);
        return statements.FirstOrDefault(s => !found.Contains(s.StatementId))?.StatementId;
    }
}
