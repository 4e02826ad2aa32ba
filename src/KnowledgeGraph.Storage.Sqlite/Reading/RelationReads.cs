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
        var owner = query.Owner();
        var holds = query.Checks(filter);
        string[] sides =
        [
            .. filter.Direction == RelationDirection.Incoming ? [] : (string[])[Side("from_id")],
            .. filter.Direction == RelationDirection.Outgoing ? [] : (string[])[Side("to_id")],
        ];
        query.Add(sides[0]);
        return new PagedList<Relation>(query, [SortType.Number, SortType.Number, SortType.Text], Rows.Relation, sides[1..]).Read(session, page, ids);

        string Side(string end) => $"SELECT {owner} AS owner, r.type AS k1, r.starts AS k2, r.id AS k3, {Rows.RelationColumns} FROM relation r WHERE r.{end} = {owner} AND {holds}";
    }
}
