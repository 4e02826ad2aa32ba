using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Reads and writes what all edits come to.</summary>
internal static class EffectWriting
{
    public static async Task<EditEffects> ReadAsync(Transaction transaction)
    {
        var row = (await transaction.RunAsync("effects-all", []))[0];
        return new(
            row.Rows(0).ToDictionary(i => i.Text(0), i => i.Text(1), StringComparer.Ordinal), row.Texts(1).ToHashSet(StringComparer.Ordinal),
            row.Rows(2).Select(n => new RemovedName(n.Text(0), n.Text(1), Values.Tongue(n.Text(2)))).ToHashSet());
    }

    /// <summary>Writes what differs from the ledger; how much that was.</summary>
    public static async Task<int> WriteAsync(Transaction transaction, EditLedger ledger)
    {
        var (before, after) = (await ReadAsync(transaction), ledger.Effects);
        var written = 0;
        await RunAsync("identity-remove", before.Survivors.Keys.Where(id => !after.Survivors.ContainsKey(id)));
        await RunAsync("identity-write", after.Survivors.Where(s => before.Survivors.GetValueOrDefault(s.Key) != s.Value).Select(s => new[] { s.Key, s.Value }));
        await RunAsync("withdrawn-remove", before.Withdrawn.Except(after.Withdrawn));
        await RunAsync("withdrawn-write", after.Withdrawn.Except(before.Withdrawn));
        await RunAsync("removed-name-remove", before.RemovedNames.Except(after.RemovedNames).Select(Parts));
        await RunAsync("removed-name-write", after.RemovedNames.Except(before.RemovedNames).Select(Parts));
        await RunAsync("edit-mark", (await UnmarkedAsync(transaction, ledger)).Select(id => new[] { id, ledger.UndoneBy(id) }));
        return written;

        async Task RunAsync<T>(string name, IEnumerable<T> rows)
        {
            var all = rows.ToList();
            written += all.Count;
            await transaction.ForAsync(name, all);
        }
    }

    /// <summary>Ids of edits that do not say what undid them.</summary>
    public static async Task<IReadOnlyList<string>> UnmarkedAsync(Transaction transaction, EditLedger ledger) =>
        [.. (await EditReads.AllAsync(transaction)).Where(e => e.UndoneBy != ledger.UndoneBy(e.Edit.Id)).Select(e => e.Edit.Id)];

    private static string[] Parts(RemovedName n) => [n.EntityId, n.Text, n.Language.Tag()];
}
