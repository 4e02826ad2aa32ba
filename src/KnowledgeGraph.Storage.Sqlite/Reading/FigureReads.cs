using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Figures of events with the sentences that give them.</summary>
internal static class FigureReads
{
    public static Dictionary<string, IReadOnlyList<EventFigure>> Get(SqliteSession session, IReadOnlyCollection<string> eventIds)
    {
        var found = session.Sql($"""
            SELECT {Rows.EvidenceColumns}, {Rows.FigureColumns}, s.event, s.date, s.document FROM json_each(?1) i
            CROSS JOIN event_statement s ON s.event = i.value CROSS JOIN figure f ON f.statement = s.key CROSS JOIN document d ON d.key = s.document
            """).List(
            r => (Event: r.GetString(18), Document: r.GetInt64(20), Statement: r.GetString(1), Evidence: Rows.Evidence(r, 2), Figure: Rows.Figure(r, 10), Time: r.Time(19)),
            Json.Of(eventIds));
        var texts = EvidenceReads.Texts(session, found.Select(f => f.Document));
        return found.GroupBy(f => f.Event, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => EvidenceOrder.Figures(g.Select(f => SaidFigure.In(texts[f.Document], f.Statement, f.Evidence, f.Figure, f.Time))), StringComparer.Ordinal);
    }
}
