using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Reads how some places lie to each other.</summary>
internal static class PlaceNests
{
    private const string Above = """
        WITH RECURSIVE above (place, id) AS (
          SELECT value, value FROM json_each(?1) UNION SELECT a.place, r.to_id FROM above a CROSS JOIN relation r ON r.from_id = a.id AND r.type = ?2
        )
        SELECT place, id FROM above
        """;

    private const string Holding = "SELECT value FROM json_each(?1) WHERE EXISTS (SELECT 1 FROM relation r WHERE r.to_id = value AND r.type = ?2)";

    public static PlaceNesting Read(SqliteSession session, IEnumerable<string> places)
    {
        var ids = Json.Of(places);
        return new(
            session.Sql(Above).List(r => (r.GetString(0), r.GetString(1)), ids, (int)RelationType.LocatedIn),
            session.Sql(Holding).List(r => r.GetString(0), ids, (int)RelationType.LocatedIn));
    }
}
