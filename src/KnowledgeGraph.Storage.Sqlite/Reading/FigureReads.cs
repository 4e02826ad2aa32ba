using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
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
            g => g.Key,
            g => (IReadOnlyList<EventFigure>)
            [
                .. g.GroupBy(f => (f.Figure.Kind, f.Figure.Min, f.Figure.Max, f.Figure.Unit)).OrderBy(f => f.Key.Kind).ThenBy(f => f.Key.Unit, StringComparer.Ordinal)
                    .ThenBy(f => f.Key.Min ?? 0).ThenBy(f => f.Key.Max ?? long.MaxValue).Select(f => new EventFigure(
                        f.Key.Kind, f.Key.Min, f.Key.Max, f.Key.Unit,
                        [
                            .. f.OrderByDescending(p => p.Evidence.Confidence).ThenBy(p => p.Evidence.DocumentId, StringComparer.Ordinal).ThenBy(p => p.Figure.Start)
                                .ThenBy(p => p.Statement, StringComparer.Ordinal).Select(p => Said(p.Statement, p.Evidence, p.Figure, texts[p.Document], p.Time)),
                        ])),
            ],
            StringComparer.Ordinal);
    }

    /// <summary>The figure's own sentence and words, of a statement.</summary>
    public static EvidenceOf Said(string statement, Evidence evidence, Figure figure, string text, Text.Dates.Edtf? time) => new(
        statement, evidence with { Start = figure.SentenceStart, End = figure.SentenceEnd, Trigger = EvidenceReads.Sentence(text, figure.Start, figure.End) },
        EvidenceReads.Sentence(text, figure.SentenceStart, figure.SentenceEnd), time);
}
