using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Follows ids of merged entities to the survivor, and back to all ids that mean it. Where nothing was merged it costs one search of an empty table.</summary>
internal static class Identities
{
    /// <summary>A condition on an entity's id: not one that was merged into another.</summary>
    public const string Listed = "NOT IN (SELECT id FROM identity WHERE id <> survivor)";

    /// <summary>Those of the ids that were merged into another, with the survivor.</summary>
    public static Dictionary<string, string> Moved(SqliteSession session, IReadOnlyCollection<string> ids) =>
        session.Sql("SELECT y.id, y.survivor FROM json_each(?1) i CROSS JOIN identity y ON y.id = i.value AND y.id <> y.survivor")
            .List(r => (Id: r.GetString(0), Survivor: r.GetString(1)), Json.Of(ids)).ToDictionary(i => i.Id, i => i.Survivor, StringComparer.Ordinal);

    /// <summary>Reads by the ids that entities go by, and answers under the ids asked for.</summary>
    public static Dictionary<string, T> Under<T>(SqliteSession session, IReadOnlyCollection<string> ids, Func<IReadOnlyCollection<string>, Dictionary<string, T>> read)
    {
        var moved = Moved(session, ids);
        if (moved.Count == 0) return read(ids);
        var found = read([.. ids.Select(id => moved.GetValueOrDefault(id, id)).Distinct(StringComparer.Ordinal)]);
        return ids.Distinct(StringComparer.Ordinal).Where(id => found.ContainsKey(moved.GetValueOrDefault(id, id)))
            .ToDictionary(id => id, id => found[moved.GetValueOrDefault(id, id)], StringComparer.Ordinal);
    }

    /// <summary>The ids in the same order, followed.</summary>
    public static IReadOnlyCollection<string>? Follow(SqliteSession session, IReadOnlyCollection<string>? ids)
    {
        if (ids is null || Moved(session, ids) is not { Count: > 0 } moved) return ids;
        return [.. ids.Select(id => moved.GetValueOrDefault(id, id))];
    }

    public static string? Follow(SqliteSession session, string? id) => id is null ? null : Moved(session, [id]).GetValueOrDefault(id, id);

    /// <summary>All ids that mean an entity, its own first, for <c>IN</c>.</summary>
    public static string AllOf(string entity) => $"(SELECT {entity} UNION ALL SELECT id FROM identity WHERE survivor = {entity} AND id <> {entity})";

    /// <summary>True where another id means one of the entities too.</summary>
    public static bool AreMerged(SqliteSession session, IReadOnlyCollection<string> entities) =>
        session.Sql("SELECT EXISTS (SELECT 1 FROM json_each(?1) i CROSS JOIN identity y ON y.survivor = i.value AND y.id <> y.survivor)").Number(Json.Of(entities)) > 0;

    /// <summary>Pairs of an entity and an id that means it, its own first, as JSON: <c>[[entity, id], …]</c>.</summary>
    public static string Pairs(SqliteSession session, IReadOnlyCollection<string> entities, out bool merged)
    {
        var others = session.Sql("SELECT y.survivor, y.id FROM json_each(?1) i CROSS JOIN identity y ON y.survivor = i.value AND y.id <> y.survivor")
            .List(r => new[] { r.GetString(0), r.GetString(1) }, Json.Of(entities));
        merged = others.Count > 0;
        return System.Text.Json.JsonSerializer.Serialize(entities.Distinct(StringComparer.Ordinal).Select(id => new[] { id, id }).Concat(others));
    }

    /// <summary>The other ids of each entity, under the ids asked for.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Others(SqliteSession session, IReadOnlyCollection<string> entities) => Under(
        session, entities, ids => session.Sql("SELECT y.survivor, y.id FROM json_each(?1) i CROSS JOIN identity y ON y.survivor = i.value AND y.id <> y.survivor ORDER BY y.id")
            .List(r => (Survivor: r.GetString(0), Id: r.GetString(1)), Json.Of(ids)).GroupBy(i => i.Survivor, i => i.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g], StringComparer.Ordinal));
}
