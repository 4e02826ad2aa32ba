using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j.Checking;

/// <summary>Derives everything anew; writes only what is not as it must be, as one revision by <c>repair</c>, or none where nothing was wrong.</summary>
internal static class Repair
{
    private const int Most = 1_000_000;

    public static async Task<bool> RunAsync(Transaction transaction, DateTimeOffset time)
    {
        var revision = await Revisions.AddAsync(transaction, time, "repair", 0);
        var undrafted = await transaction.RunAsync("check-undrafted", Arguments.Of(("limit", Most)));
        await transaction.ForAsync("draft-add", undrafted.Select(r => Arguments.Of(("document", r.Text(0)), ("entity", r.Text(1)))));
        var effects = await EffectWriting.WriteAsync(transaction, await EditCommit.LedgerAsync(transaction));
        var dates = (await WrongDatesAsync(transaction)).ToList();
        await transaction.ForAsync("repair-dates", dates);
        var spans = (await transaction.RunAsync("check-spans", []))[0].Long(0);
        if (spans + dates.Count > 0) await transaction.RunAsync("repair-spans", []);
        await transaction.RunAsync("repair-names", []);
        var derived = await Derivation.RunAsync(transaction, await Everything.InAsync(transaction), revision);
        return derived.Any || undrafted.Count + effects + dates.Count + spans > 0;
    }

    /// <summary>Event statements whose days do not follow from their date: key and the days that do.</summary>
    public static async Task<IEnumerable<object?[]>> WrongDatesAsync(Transaction transaction) =>
        from row in await transaction.RunAsync("check-dates", [])
        let date = Values.Time(row.TextOrNull(1))
        let right = date is null ? ((int Earliest, int Latest)?)null : (EdtfDays.Earliest(date), EdtfDays.Latest(date))
        let present = row.IsNull(2) || row.IsNull(3) ? ((int Earliest, int Latest)?)null : (row.Int(2), row.Int(3))
        where right != present
        select new object?[] { row.Text(0), right?.Earliest, right?.Latest };
}
