using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

internal static class EntityReads
{
    /// <summary>How many relations and events the <c>entity</c> of a statement has.</summary>
    public const string Links = """
        (SELECT count(*) FROM relation r WHERE r.from_id = entity.id) + (SELECT count(*) FROM relation r WHERE r.to_id = entity.id)
          + (SELECT count(DISTINCT p.event) FROM participant p WHERE p.entity = entity.id)
        """;

    /// <summary>The first possible day of the oldest document that mentions an entity, under any of its ids; those that no dated one mentions last.</summary>
    private const string FirstSeen = """
        coalesce((SELECT min(d.earliest) FROM (SELECT e.id AS id UNION SELECT y.id FROM identity y WHERE y.survivor = e.id) i
          JOIN mention m ON m.entity = i.id JOIN document d ON d.key = m.document), 999999999)
        """;

    public static Dictionary<string, Entity> Get(SqliteSession session, IReadOnlyCollection<string> ids)
    {
        var json = Json.Of(ids);
        var names = session.Sql("SELECT n.entity, n.text, n.language, n.role FROM json_each(?1) i CROSS JOIN name n ON n.entity = i.value ORDER BY i.key, n.ordinal")
            .List(r => (Entity: r.GetString(0), Name: new Name(r.GetString(1), (Language)r.GetInt32(2), (NameRole)r.GetInt32(3))), json)
            .ToLookup(n => n.Entity, n => n.Name, StringComparer.Ordinal);
        var identifiers = session.Sql("SELECT n.entity, n.scheme, n.value FROM json_each(?1) i CROSS JOIN identifier n ON n.entity = i.value ORDER BY n.scheme, n.value")
            .List(r => (Entity: r.GetString(0), Identifier: new Identifier(r.GetString(1), r.GetString(2))), json)
            .ToLookup(n => n.Entity, n => n.Identifier, StringComparer.Ordinal);
        return session.Sql("SELECT e.id, e.kind, e.description_en, e.description_ar FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value")
            .List(r => (Id: r.GetString(0), Kind: (EntityKind)r.GetInt32(1), Description: r.Localized(2)), json)
            .ToDictionary(e => e.Id, e => new Entity(e.Id, e.Kind, [.. names[e.Id]], e.Description, [.. identifiers[e.Id]]), StringComparer.Ordinal);
    }

    public static Dictionary<string, IReadOnlyList<string>> FindByName(SqliteSession session, IReadOnlyCollection<string> names)
    {
        var keys = names.Distinct(StringComparer.Ordinal).Select(n => (Name: n, Key: TextKey.Of(n))).Where(n => n.Key.Length > 0).ToList();
        var found = session.Sql("""
            SELECT n.key, n.entity FROM json_each(?1) i CROSS JOIN name n ON n.key = i.value GROUP BY n.key, n.entity ORDER BY n.key, max(n.confidence) DESC, n.entity
            """).List(r => (Key: r.GetString(0), Entity: r.GetString(1)), Json.Of(keys.Select(n => n.Key))).ToLookup(n => n.Key, n => n.Entity, StringComparer.Ordinal);
        return keys.Where(n => found.Contains(n.Key)).ToDictionary(n => n.Name, n => (IReadOnlyList<string>)[.. found[n.Key]], StringComparer.Ordinal);
    }

    public static Page<string> List(SqliteSession session, EntityFilter filter, PageRequest page)
    {
        var (key, type) = filter.Order switch
        {
            EntityOrder.Connectedness => ("-e.links", SortType.Number),
            EntityOrder.FirstSeen => (FirstSeen, SortType.Number),
            _ => (filter.OrderLanguage == Language.Ar ? "e.sort_ar" : "e.sort_en", SortType.Text),
        };
        var query = new SqlText("");
        query.Add($"SELECT '' AS owner, {key} AS k1, e.id AS k2 FROM entity e WHERE e.id {Identities.Listed} AND {query.Holds(filter)}");
        return new PagedList<string>(query, [type, SortType.Text], (r, _) => r.GetString(2)).Read(session, page);
    }
}
