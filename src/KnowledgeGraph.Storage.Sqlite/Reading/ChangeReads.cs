using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>What each revision did.</summary>
internal static class ChangeReads
{
    public static Page<GraphChange> List(SqliteSession session, ChangeFilter filter, PageRequest page)
    {
        var query = new SqlText("");
        query.Add($"""
            SELECT '' AS owner, c.revision AS k1, c.id AS k2, c.kind, c.action, {Of("time")}, {Of("author")}, {Of("documents")} FROM change c
            WHERE c.revision > {query.Bind(filter.Since)}
            """);
        if (filter.Until is { } until) query.Add($" AND c.revision <= {query.Bind(until)}");
        if (filter.Kinds is { } kinds) query.Add($" AND c.kind IN (SELECT value FROM json_each({query.Bind(Json.OfEnums(kinds))}))");
        if (filter.Actions is { } actions) query.Add($" AND c.action IN (SELECT value FROM json_each({query.Bind(Json.OfEnums(actions))}))");
        if (filter.Ids is { } ids) query.Add($" AND c.id IN (SELECT value FROM json_each({query.Bind(Json.Of(ids))}))");
        if (filter.Author is { } author) query.Add($" AND c.revision IN (SELECT number FROM revision WHERE author = {query.Bind(author)})");
        return new PagedList<GraphChange>(query, [SortType.Number, SortType.Text], (r, at) => new(
            new(r.GetInt64(1), RevisionReads.Time(r.GetString(at + 2)), r.GetString(at + 3), r.GetInt32(at + 4)), r.GetString(2), (ChangedKind)r.GetInt32(at), (ChangeAction)r.GetInt32(at + 1)))
            .Read(session, page);

        // Not joined, so that a count does without.
        static string Of(string column) => $"(SELECT v.{column} FROM revision v WHERE v.number = c.revision)";
    }
}
