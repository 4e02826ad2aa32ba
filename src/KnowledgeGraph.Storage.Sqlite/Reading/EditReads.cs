using System.Text.Json;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

internal static class EditReads
{
    private const string Columns = "e.id, e.kind, e.content, e.author, e.reason, e.time, e.revision, e.undone_by";

    public static List<RecordedEdit> All(SqliteSession session) => session.Sql($"SELECT {Columns} FROM edit e ORDER BY e.time, e.id").List(r => Recorded(r, 0));

    public static Dictionary<string, RecordedEdit> Get(SqliteSession session, IReadOnlyCollection<string> ids) =>
        session.Sql($"SELECT {Columns} FROM json_each(?1) i CROSS JOIN edit e ON e.id = i.value").List(r => Recorded(r, 0), Json.Of(ids))
            .ToDictionary(e => e.Edit.Id, StringComparer.Ordinal);

    public static Page<RecordedEdit> List(SqliteSession session, EditFilter filter, PageRequest page)
    {
        var query = new SqlText($"SELECT '' AS owner, -e.time AS k1, e.id AS k2, {Columns} FROM edit e WHERE 1");
        if (Identities.Follow(session, filter.EntityId) is { } entity)
            query.Add($"""
                 AND e.id IN (SELECT s.edit FROM edit_subject s WHERE s.entity = {query.Bind(entity)} OR s.entity IN (SELECT id FROM identity WHERE survivor = {query.Bind(entity)}))
                """);
        return new PagedList<RecordedEdit>(query, [SortType.Number, SortType.Text], Recorded).Read(session, page);
    }

    private static RecordedEdit Recorded(SqlRow row, int first) => new(
        new(
            row.GetString(first), EditParts.Read((EditKind)row.GetInt32(first + 1), JsonSerializer.Deserialize<string[]>(row.GetString(first + 2)) ?? []),
            row.GetString(first + 3), row.GetString(first + 4), new(row.GetInt64(first + 5), TimeSpan.Zero)),
        row.GetInt64(first + 6), row.Text(first + 7));
}
