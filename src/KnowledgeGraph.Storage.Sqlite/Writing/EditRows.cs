using System.Text.Json;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes edits, and what all of them come to.</summary>
internal static class EditRows
{
    public static void Insert(SqliteSession session, IEnumerable<Edit> edits, long revision)
    {
        foreach (var edit in edits)
        {
            session.Sql("INSERT INTO edit (id, kind, content, author, reason, time, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)").Run(
                edit.Id, (int)edit.Action.Kind, JsonSerializer.Serialize(EditParts.Of(edit.Action)), edit.Author, edit.Reason, edit.Time.UtcTicks, revision);
            session.Sql("INSERT OR IGNORE INTO edit_subject (entity, edit) SELECT value, ?2 FROM json_each(?1)").Run(Json.Of(edit.Action.EntityIds), edit.Id);
        }
    }

    /// <summary>Writes what differs from the ledger; how many rows that were.</summary>
    public static int WriteEffects(SqliteSession session, EditLedger ledger)
    {
        var (before, after) = (EffectReads.All(session), ledger.Effects);
        var written = 0;
        foreach (var id in before.Survivors.Keys.Where(id => !after.Survivors.ContainsKey(id))) written += session.Sql("DELETE FROM identity WHERE id = ?1").Run(id);
        foreach (var (id, survivor) in after.Survivors.Where(s => before.Survivors.GetValueOrDefault(s.Key) != s.Value))
            written += session.Sql("INSERT OR REPLACE INTO identity (id, survivor) VALUES (?1, ?2)").Run(id, survivor);
        foreach (var id in before.Withdrawn.Except(after.Withdrawn)) written += session.Sql("DELETE FROM withdrawn WHERE statement = ?1").Run(id);
        foreach (var id in after.Withdrawn.Except(before.Withdrawn)) written += session.Sql("INSERT INTO withdrawn (statement) VALUES (?1)").Run(id);
        foreach (var n in before.RemovedNames.Except(after.RemovedNames))
            written += session.Sql("DELETE FROM removed_name WHERE entity = ?1 AND text = ?2 AND language = ?3").Run(n.EntityId, n.Text, (int)n.Language);
        foreach (var n in after.RemovedNames.Except(before.RemovedNames))
            written += session.Sql("INSERT INTO removed_name (entity, text, language) VALUES (?1, ?2, ?3)").Run(n.EntityId, n.Text, (int)n.Language);
        foreach (var edit in Unmarked(session, ledger))
            written += session.Sql("UPDATE edit SET undone_by = ?2 WHERE id = ?1").Run(edit, ledger.UndoneBy(edit));
        return written;
    }

    /// <summary>Ids of edits whose row does not say what undid them.</summary>
    public static List<string> Unmarked(SqliteSession session, EditLedger ledger) =>
    [
        .. session.Sql("SELECT id, undone_by FROM edit").List(r => (Id: r.GetString(0), By: r.Text(1))).Where(e => e.By != ledger.UndoneBy(e.Id)).Select(e => e.Id),
    ];
}
