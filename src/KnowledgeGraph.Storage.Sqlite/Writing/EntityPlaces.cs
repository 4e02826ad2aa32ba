using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>
/// Makes rows for new ids before anything names them; derivation fills them in. A foreign key whose parent is there costs one search; one that waits for its
/// parent costs the parent a search of every table that could have waited.
/// </summary>
internal static class EntityPlaces
{
    /// <summary>Those of the ids that are new.</summary>
    public static List<string> Reserve(SqliteSession session, IEnumerable<string> ids, long revision)
    {
        var all = ids.Distinct(StringComparer.Ordinal).Select(id => new object[] { id, (int)EntityKinds.OfId(id)!.Value });
        var added = session.Sql("""
            INSERT INTO entity (id, kind, sort_en, sort_ar, revision) SELECT value ->> 0, value ->> 1, '', '', ?2 FROM json_each(?1) WHERE 1
            ON CONFLICT (id) DO NOTHING RETURNING id
            """).List(r => r.GetString(0), JsonSerializer.Serialize(all), revision);
        if (added.Count > 0) session.Sql("DELETE FROM removal WHERE id IN (SELECT value FROM json_each(?1))").Run(Json.Of(added));
        return added;
    }
}
