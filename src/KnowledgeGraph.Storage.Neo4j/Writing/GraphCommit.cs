using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Takes documents in: one transaction, one revision.</summary>
internal static class GraphCommit
{
    /// <summary>Writes what differs from the store; says whether anything does.</summary>
    public static async Task<(CommitResult Result, bool Changed)> RunAsync(CommitPlan plan, Transaction transaction, DateTimeOffset time, string author)
    {
        var known = (await transaction.ForAsync("entity-known", plan.Used)).Select(r => r.Text(0)).ToHashSet(StringComparer.Ordinal);
        plan.Refuse([.. plan.Used.Where(id => !known.Contains(id))]);
        var difference = plan.Against((await transaction.ForAsync("document-fingerprints", plan.Documents.Select(d => d.Id))).ToDictionary(r => r.Text(0), r => r.Text(1), StringComparer.Ordinal));
        var result = difference.Result(transaction.Revision);
        if (result.Revision == transaction.Revision) return (result, false);

        List<Incoming> written = [.. difference.Written];
        await Revisions.AddAsync(transaction, time, author, written.Count);
        var touched = new Touched<string>();
        var documents = new DocumentWriting(transaction, touched, result.Revision);
        await documents.ClearAsync([.. difference.Replaced.Select(d => d.Id)]);
        await documents.InsertAsync(written);
        await Derivation.RunAsync(transaction, touched, result.Revision);
        return (result, true);
    }
}
