using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Takes edits in: one transaction, one revision.</summary>
internal static class EditCommit
{
    /// <summary>Makes an edit.</summary>
    /// <exception cref="EditException">It is refused.</exception>
    public static async Task<EditResult> MakeAsync(Transaction transaction, EditRequest request, DateTimeOffset now)
    {
        var before = await LedgerAsync(transaction);
        var plan = new EditPlan(before, request, now);
        await EditTargets.RefuseChangedAsync(transaction, plan, request.ExpectedRevision);
        await EditTargets.RefuseMissingAsync(transaction, plan);
        var edits = plan.Make();
        return new(await ApplyAsync(transaction, before, edits, now, plan.Author), edits);
    }

    /// <summary>Takes in those edits that are new; how many that are, and the revision then.</summary>
    public static async Task<(int Added, long Revision)> TakeAsync(Transaction transaction, IReadOnlyCollection<Edit> edits, string author, DateTimeOffset now)
    {
        var before = await LedgerAsync(transaction);
        var added = edits.DistinctBy(e => e.Id, StringComparer.Ordinal).Where(e => before.Find(e.Id) is null).Order(Edit.Order).ToList();
        return added.Count == 0 ? (0, transaction.Revision) : (added.Count, await ApplyAsync(transaction, before, added, now, author));
    }

    public static async Task<EditLedger> LedgerAsync(Transaction transaction) => EditLedger.Of((await EditReads.AllAsync(transaction)).Select(e => e.Edit));

    private static async Task<long> ApplyAsync(Transaction transaction, EditLedger before, IReadOnlyList<Edit> edits, DateTimeOffset now, string author)
    {
        var words = edits.Select(EditorsWord.Of).OfType<DocumentGraph>().Select(DocumentGraphs.Canonical).Select(w => new Incoming(w, DocumentGraphs.Fingerprint(w))).ToList();
        var known = (await transaction.ForAsync("document-fingerprints", words.Select(w => w.Id))).Select(r => r.Text(0)).ToHashSet(StringComparer.Ordinal);
        words.RemoveAll(w => known.Contains(w.Id));
        var revision = await Revisions.AddAsync(transaction, now, author, words.Count);
        await transaction.ForAsync("edit-add", edits.Select(e => EditReads.Row(e, revision)));
        var touched = new Touched<string>();
        touched.Told.UnionWith(edits.Select(e => e.Id));
        await new DocumentWriting(transaction, touched, revision).InsertAsync(words);
        var after = before.With(edits);
        await EffectWriting.WriteAsync(transaction, after);
        await new EditTouch(transaction, touched).RunAsync(before, after, revision);
        await Derivation.RunAsync(transaction, touched, revision);
        return revision;
    }
}
