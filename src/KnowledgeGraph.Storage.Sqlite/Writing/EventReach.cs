using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The event statements that some statements can have to do with: a little more than their components, never less.</summary>
internal static class EventReach
{
    /// <summary>
    /// From each statement to those with its event id, to those of its document where one of the two is undated, and to those of its type that share a
    /// party or place and whose dates are equal, wider or narrower. Each branch is one search of an index: <c>event_statement_by_event_id</c>,
    /// <c>event_statement_by_document</c>, <c>party_by_entity</c>, <c>party_by_span</c> (statements of more than a day, which are few), <c>party_by_entity</c>.
    /// </summary>
    private static readonly string Closure = Select("");

    /// <summary>The same, and to those that share a party under another of its ids, and whose days overlap.</summary>
    private static readonly string FollowedClosure = Select("""
        UNION
          SELECT pb.statement FROM reach CROSS JOIN party pa ON pa.statement = reach.key CROSS JOIN identity a ON a.id = pa.entity
            CROSS JOIN identity b ON b.survivor = a.survivor AND b.id <> a.id CROSS JOIN party pb INDEXED BY party_by_entity
            ON pb.entity = b.id AND pb.type = pa.type AND pb.earliest <= pa.latest AND pb.latest >= pa.earliest
        """);

    private static string Select(string more) => $"""
        WITH RECURSIVE reach (key) AS (
          SELECT value FROM json_each(?1)
          UNION
          SELECT b.key FROM reach CROSS JOIN event_statement a ON a.key = reach.key CROSS JOIN event_statement b ON b.event_id = a.event_id AND a.event_id IS NOT NULL
          UNION
          SELECT b.key FROM reach CROSS JOIN event_statement a ON a.key = reach.key CROSS JOIN event_statement b
            ON b.document = a.document AND b.type = a.type AND (a.date IS NULL OR b.date IS NULL)
          UNION
          SELECT pb.statement FROM reach CROSS JOIN party pa ON pa.statement = reach.key CROSS JOIN party pb INDEXED BY party_by_entity
            ON pb.entity = pa.entity AND pb.type = pa.type AND pb.earliest = pa.earliest AND pb.latest = pa.latest
          UNION
          SELECT pb.statement FROM reach CROSS JOIN party pa ON pa.statement = reach.key CROSS JOIN party pb INDEXED BY party_by_span
            ON pb.entity = pa.entity AND pb.type = pa.type AND pb.earliest <= pa.earliest AND pb.latest >= pa.latest AND pb.latest > pb.earliest
          UNION
          SELECT pb.statement FROM reach CROSS JOIN party pa ON pa.statement = reach.key AND pa.latest > pa.earliest CROSS JOIN party pb INDEXED BY party_by_entity
            ON pb.entity = pa.entity AND pb.type = pa.type AND pb.earliest BETWEEN pa.earliest AND pa.latest AND pb.latest <= pa.latest
          {more}
        )
        SELECT key FROM reach
        """;

    /// <param name="merged">True where entities were merged.</param>
    public static List<long> Of(SqliteSession session, IEnumerable<long> statements, bool merged) => session.Sql(merged ? FollowedClosure : Closure).List(r => r.GetInt64(0), Json.Of(statements));
}
