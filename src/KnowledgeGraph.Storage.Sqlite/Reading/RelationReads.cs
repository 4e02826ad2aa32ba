using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

internal static class RelationReads
{
    public static Dictionary<string, Relation> Get(SqliteSession session, IReadOnlyCollection<string> ids) =>
        session.Sql($"SELECT {Rows.RelationColumns} FROM json_each(?1) i CROSS JOIN relation r ON r.id = i.value")
            .List(r => Rows.Relation(r, 0), Json.Of(ids)).ToDictionary(r => r.Id, StringComparer.Ordinal);

    public static Page<Relation> List(SqliteSession session, RelationFilter filter, RelationOrder order, PageRequest page)
    {
        var keys = order switch
        {
            RelationOrder.StartAscending => "r.starts AS k1, r.type AS k2",
            RelationOrder.StartDescending => $"iif(r.starts >= {EdtfDays.Endless}, r.starts, -r.starts) AS k1, r.type AS k2",
            _ => "r.type AS k1, r.starts AS k2",
        };
        var query = new SqlText("");
        query.Add($"SELECT '' AS owner, {keys}, r.id AS k3, {Rows.RelationColumns} FROM relation r WHERE {query.Holds(filter)}");
        return new PagedList<Relation>(query, [SortType.Number, SortType.Number, SortType.Text], Rows.Relation).Read(session, page);
    }

    public static Dictionary<string, Page<Relation>> OfEntities(SqliteSession session, IReadOnlyCollection<string> ids, RelationFilter filter, PageRequest page)
    {
        var query = new SqlText("");
        var owners = query.Bind(Json.Of(ids));
        var branches = new List<(string End, bool Wanted)> { ("from_id", filter.Direction != RelationDirection.Incoming), ("to_id", filter.Direction != RelationDirection.Outgoing) };
        foreach (var (end, _) in branches.Where(b => b.Wanted))
        {
            if (query.ToString().Length > 0) query.Add(" UNION ALL ");
            query.Add($"SELECT i.value AS owner, r.type AS k1, r.starts AS k2, r.id AS k3, {Rows.RelationColumns} FROM json_each({owners}) i CROSS JOIN relation r ON r.{end} = i.value WHERE {query.Holds(filter)}");
        }

        return new PagedList<Relation>(query, [SortType.Number, SortType.Number, SortType.Text], Rows.Relation).Read(session, page, ids);
    }
}
