using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The evidence of disagreements. Of a figure the sentence that gives it, which need not be the one that tells of the event.</summary>
internal static class DisagreementEvidence
{
    public static Dictionary<string, IReadOnlyList<IReadOnlyList<EvidenceOfSide>>> Of(IEnumerable<Row> rows) =>
        rows.GroupBy(r => r.Text(0), StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => (IReadOnlyList<IReadOnlyList<EvidenceOfSide>>)
            [
                .. g.GroupBy(r => r.Int(1)).OrderBy(s => s.Key).Select(s => (IReadOnlyList<EvidenceOfSide>)[.. s.OrderBy(r => r.Int(2)).SelectMany(Pieces)]),
            ],
            StringComparer.Ordinal);

    private static IEnumerable<EvidenceOfSide> Pieces(Row row)
    {
        var (statement, evidence) = Values.Evidence(row, 3);
        var (time, figures, link) = (Values.Time(row.TextOrNull(13)), row.List(16), row.Texts(15) is [var told, ..] ? told : null);
        if (figures.Count == 0) return [new(new(statement, evidence, row.Text(12), time), row.TextOrNull(14), link)];
        return Enumerable.Range(0, figures.Count).Select(figures.Map).OrderBy(f => f.Int("ordinal"))
            .Select(f => new EvidenceOfSide(new SaidFigure(statement, evidence, Values.Figure(f), f.Text("words"), f.Text("sentence"), time).Said(), row.TextOrNull(14), link));
    }
}
