using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Notes what a revision did to things: what it did follows from whether they were there before, by the last note, and whether they are there now.</summary>
internal static class ChangeLog
{
    private const int Batch = 5_000;

    /// <param name="ids">Of all that a revision may have touched, in any order.</param>
    public static void Write(SqliteSession session, IEnumerable<string> ids, long revision)
    {
        foreach (var kind in ids.Distinct(StringComparer.Ordinal).GroupBy(id => ChangedKinds.OfId(id) ?? throw new FormatException($"The id '{id}' names no kind of thing.")))
        {
            var sql = $"""
                INSERT INTO change (revision, id, kind, action)
                SELECT ?2, id, ?3, iif(here, iif(last IS NULL OR last = {(int)ChangeAction.Removed}, {(int)ChangeAction.Added}, {(int)ChangeAction.Changed}), {(int)ChangeAction.Removed})
                FROM (
                  SELECT i.value AS id, {Here(kind.Key)} AS here, (SELECT c.action FROM change c WHERE c.id = i.value ORDER BY c.revision DESC LIMIT 1) AS last
                  FROM json_each(?1) i
                ) WHERE here OR last <> {(int)ChangeAction.Removed}
                """;
            foreach (var some in kind.Order(StringComparer.Ordinal).Chunk(Batch)) session.Sql(sql).Run(Json.Of(some), revision, (int)kind.Key);
        }
    }

    private static string Here(ChangedKind kind) => kind switch
    {
        ChangedKind.Relation => "EXISTS (SELECT 1 FROM relation t WHERE t.id = i.value)",
        ChangedKind.Document => "EXISTS (SELECT 1 FROM document t WHERE t.id = i.value)",
        ChangedKind.Disagreement => "EXISTS (SELECT 1 FROM disagreement t WHERE t.id = i.value)",
        ChangedKind.Edit => "EXISTS (SELECT 1 FROM edit t WHERE t.id = i.value)",
        _ => $"EXISTS (SELECT 1 FROM entity t WHERE t.id = i.value AND t.id {Identities.Listed})",
    };
}
