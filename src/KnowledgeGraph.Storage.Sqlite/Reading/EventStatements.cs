using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Reads event statements with their parties.</summary>
internal static class EventStatements
{
    /// <param name="keys">SQL that gives the keys, with <c>?1</c> for <paramref name="argument"/>.</param>
    public static List<StoredStatement<long, EventStatement>> Read(SqliteSession session, string keys, object? argument)
    {
        var rows = session.Sql($"""
            SELECT {Rows.EventStatementColumns}, s.event FROM event_statement s JOIN document d ON d.key = s.document
            WHERE s.key IN ({keys}) ORDER BY s.key
            """).List(r => new StoredStatement<long, EventStatement>(r.GetInt64(0), Rows.EventStatement(r), r.Text(17)), argument);
        var parties = session.Sql($"SELECT statement, role, entity FROM party WHERE statement IN ({keys}) ORDER BY statement, role, entity")
            .List(r => (Statement: r.GetInt64(0), Role: r.GetInt32(1), Entity: r.GetString(2)), argument).ToLookup(p => p.Statement);
        var figures = session.Sql($"SELECT {Rows.FigureColumns}, f.statement FROM figure f WHERE f.statement IN ({keys}) ORDER BY f.statement, f.ordinal")
            .List(r => (Statement: r.GetInt64(8), Figure: Rows.Figure(r, 0)), argument).ToLookup(f => f.Statement, f => f.Figure);
        return
        [
            .. rows.Select(row => row with
            {
                Statement = row.Statement with
                {
                    Actors = [.. parties[row.Key].Where(p => p.Role == PartyRoles.Actor).Select(p => p.Entity)],
                    Recipients = [.. parties[row.Key].Where(p => p.Role == PartyRoles.Recipient).Select(p => p.Entity)],
                    Place = parties[row.Key].FirstOrDefault(p => p.Role == PartyRoles.Place).Entity,
                    Figures = [.. figures[row.Key]],
                },
            }),
        ];
    }
}
