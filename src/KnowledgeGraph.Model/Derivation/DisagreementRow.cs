using System.Globalization;
using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>What of a document its statements are weighed by.</summary>
public sealed record DocumentSource(DocumentKind Kind, string? Publisher, EdtfDate? Date);

/// <summary>A disagreement as a store keeps it, for comparing what is there with what follows from the statements.</summary>
/// <param name="Statements">The keys of each side's statements, in order.</param>
/// <param name="Newest">The day of the newest document; 0 where none is dated.</param>
public sealed record DisagreementRow<TKey>(DisagreementUnit Unit, Disagreement Disagreement, IReadOnlyList<IReadOnlyList<TKey>> Statements, int Newest)
    where TKey : notnull
{
    /// <summary>All that is stored of it, as one text.</summary>
    public string Signature => StoredDisagreements.SignatureOf(
        Unit, Disagreement, Newest, Disagreement.Sides.Select((side, i) => (side, string.Join(',', Statements[i].Select(k => Convert.ToString(k, CultureInfo.InvariantCulture))))));
}

/// <summary>Makes rows of disagreements.</summary>
public static class StoredDisagreements
{
    public static DisagreementRow<TKey> Of<TKey>(
        DisagreementUnit unit, Disagreement disagreement, IReadOnlyDictionary<(string Document, string Statement), TKey> keys, IReadOnlyDictionary<string, DocumentSource> sources)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        return new(
            unit, disagreement, [.. disagreement.Sides.Select(s => (IReadOnlyList<TKey>)[.. s.Statements.Select(r => keys[(r.DocumentId, r.StatementId)])])],
            disagreement.Sides.SelectMany(s => s.Statements).Max(r => sources[r.DocumentId].Date is { } date ? EdtfDays.Of(date.Latest) : 0));
    }

    /// <param name="sides">Each side with the keys of its statements, joined by commas.</param>
    public static string SignatureOf(DisagreementUnit unit, Disagreement disagreement, int newest, IEnumerable<(DisagreementSide Side, string Keys)> sides)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        var d = disagreement;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{d.Reason}|{unit.Type}|{unit.First}|{unit.Second}|{d.Subject}|{d.Object}|{d.Seat}|{newest}\n{string.Join('\n', sides.Select(s => $"{s.Side.Value}|{s.Side.IsCorrected}|{s.Keys}"))}\n{string.Join('|', d.EntityIds.Order(StringComparer.Ordinal))}");
    }
}
