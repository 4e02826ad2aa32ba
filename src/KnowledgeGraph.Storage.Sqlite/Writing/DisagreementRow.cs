using System.Globalization;
using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Disagreements;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>A row of <c>disagreement</c> with its sides, for comparing what is there with what follows from the statements.</summary>
/// <param name="Statements">The keys of each side's statements, in order.</param>
/// <param name="Newest">The day of the newest document; 0 where none is dated.</param>
internal sealed record DisagreementRow(DisagreementUnit Unit, Disagreement Disagreement, IReadOnlyList<IReadOnlyList<long>> Statements, int Newest)
{
    public static DisagreementRow Of(
        DisagreementUnit unit, Disagreement disagreement, Dictionary<(string Document, string Statement), long> keys, Dictionary<string, DocumentSource> sources) => new(
        unit, disagreement, [.. disagreement.Sides.Select(s => (IReadOnlyList<long>)[.. s.Statements.Select(r => keys[(r.DocumentId, r.StatementId)])])],
        disagreement.Sides.SelectMany(s => s.Statements).Max(r => sources[r.DocumentId].Date is { } date ? EdtfDays.Of(date.Latest) : 0));

    /// <summary>All that is stored of it, as one text.</summary>
    public string Signature => SignatureOf(
        Unit, Disagreement, Newest, Disagreement.Sides.Select((side, i) => (side, string.Join(',', Statements[i].Select(k => k.ToString(CultureInfo.InvariantCulture))))));

    public static string SignatureOf(DisagreementUnit unit, Disagreement d, int newest, IEnumerable<(DisagreementSide Side, string Keys)> sides) => string.Create(
        CultureInfo.InvariantCulture,
        $"{d.Reason}|{unit.Type}|{unit.First}|{unit.Second}|{d.Subject}|{d.Object}|{d.Seat}|{newest}\n{string.Join('\n', sides.Select(s => $"{s.Side.Value}|{s.Side.IsCorrected}|{s.Keys}"))}\n{string.Join('|', d.EntityIds.Order(StringComparer.Ordinal))}");
}
