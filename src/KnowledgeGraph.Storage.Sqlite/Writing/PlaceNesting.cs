using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>How some places lie to each other by the graph's <c>LOCATED_IN</c> relations.</summary>
internal sealed class PlaceNesting
{
    private const string Above = """
        WITH RECURSIVE above (place, id) AS (
          SELECT value, value FROM json_each(?1) UNION SELECT a.place, r.to_id FROM above a CROSS JOIN relation r ON r.from_id = a.id AND r.type = ?2
        )
        SELECT place, id FROM above
        """;

    private const string Holding = "SELECT value FROM json_each(?1) WHERE EXISTS (SELECT 1 FROM relation r WHERE r.to_id = value AND r.type = ?2)";

    private readonly HashSet<(string Place, string Around)> _pairs;
    private readonly ILookup<string, string> _states;
    private readonly HashSet<string> _holding;

    public PlaceNesting(SqliteSession session, IEnumerable<string> places)
    {
        var ids = Json.Of(places);
        _pairs = [.. session.Sql(Above).List(r => (r.GetString(0), r.GetString(1)), ids, (int)RelationType.LocatedIn)];
        _states = _pairs.Where(p => EntityKinds.OfId(p.Around) == EntityKind.State).ToLookup(p => p.Place, p => p.Around, StringComparer.Ordinal);
        _holding = [.. session.Sql(Holding).List(r => r.GetString(0), ids, (int)RelationType.LocatedIn)];
    }

    /// <summary>
    /// True where two places can be one, or one can lie in the other, for all that is known: what lies in no known state can lie anywhere, and what holds nothing
    /// (a palace, a square) can lie in any place of its state.
    /// </summary>
    public bool Agree(string a, string b)
    {
        if (a == b || _pairs.Contains((a, b)) || _pairs.Contains((b, a))) return true;
        if (!_states[a].Any() || !_states[b].Any()) return true;
        return _states[a].Intersect(_states[b], StringComparer.Ordinal).Any() && !(_holding.Contains(a) && _holding.Contains(b));
    }
}
