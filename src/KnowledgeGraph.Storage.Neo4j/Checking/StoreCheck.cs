using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j.Checking;

/// <summary>All that can be wrong with a graph on a server. It holds the store's lock meanwhile, so what it sees is of one revision, and writes nothing.</summary>
internal static class StoreCheck
{
    private const int MostOfOneKind = 100;
    private const int Batch = 100;

    public static async Task<IReadOnlyList<StoreProblem>> RunAsync(Transaction transaction)
    {
        var problems = new List<StoreProblem>();
        var limit = Arguments.Of(("limit", MostOfOneKind));
        problems.AddRange((await transaction.RunAsync("check-dangling", limit)).Select(r =>
            new StoreProblem($"dangling-{r.Text(0)}", r.Text(1), $"A statement names the {r.Text(0)} '{r.Text(1)}', which is not there; import its document again.", false)));
        await DocumentsAsync(transaction, problems);
        await EditsAsync(transaction, problems);
        problems.AddRange((await transaction.RunAsync("check-undrafted", limit)).Select(r =>
            new StoreProblem("missing-draft", r.Text(0), $"Document '{r.Text(0)}' uses the entity '{r.Text(1)}' and does not introduce it.", true)));
        var stale = (await Repair.WrongDatesAsync(transaction)).Count() + (await transaction.RunAsync("check-spans", []))[0].Long(0);
        if (stale > 0) problems.Add(new("stale-span", "event_statement", $"{stale} event statements are filed under days or a type that are not theirs.", true));
        await DerivedAsync(transaction, problems);
        return problems;
    }

    /// <summary>Documents that no longer say what was taken in, and evidence whose sentence is not in its text.</summary>
    private static async Task DocumentsAsync(Transaction transaction, List<StoreProblem> problems)
    {
        for (var after = ""; await GraphReads.AfterAsync(transaction.RunAsync, after, Batch) is { Count: > 0 } graphs; after = graphs[^1].Document.Id)
        {
            var ids = graphs.Select(g => g.Document.Id).ToList();
            var fingerprints = (await transaction.ForAsync("document-fingerprints", ids)).ToDictionary(r => r.Text(0), r => r.Text(1), StringComparer.Ordinal);
            problems.AddRange(graphs.Where(g => DocumentGraphs.Fingerprint(g) != fingerprints[g.Document.Id]).Select(g =>
                new StoreProblem("altered-document", g.Document.Id, $"What document '{g.Document.Id}' says is not what was taken in; import it again.", false)));
            foreach (var row in await transaction.ForAsync("check-words", ids))
            {
                var text = row.Text(1);
                problems.AddRange(row.Rows(2).Where(s => !Stands(text, s.Int(1), s.Int(2), s.TextOrNull(3))).Select(s =>
                    new StoreProblem("evidence-outside-text", s.Text(0), $"The statement '{s.Text(0)}' does not stand where it says in the text of document '{row.Text(0)}'.", false)));
            }
        }
    }

    private static bool Stands(string text, int start, int end, string? sentence) => start >= 0 && start <= end && end <= text.Length && text[start..end] == sentence;

    private static async Task EditsAsync(Transaction transaction, List<StoreProblem> problems)
    {
        var edits = (await EditReads.AllAsync(transaction)).Select(e => e.Edit).ToList();
        var words = edits.Select(e => (Edit: e, Word: EditorsWord.Of(e)?.Document.Id)).Where(e => e.Word is not null).ToList();
        var there = (await transaction.ForAsync("document-fingerprints", words.Select(w => w.Word))).Select(r => r.Text(0)).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(edits.Where(e => Edit.Of(e.Action, e.Author, e.Reason, e.Time).Id != e.Id).Select(e =>
            new StoreProblem("altered-edit", e.Id, $"Edit '{e.Id}' is not what was recorded.", false)));
        problems.AddRange(words.Where(w => !there.Contains(w.Word!)).Select(w =>
            new StoreProblem("missing-document", w.Edit.Id, $"The document of edit '{w.Edit.Id}' is not there.", false)));
        var ledger = EditLedger.Of(edits);
        if (!ledger.Effects.Same(await EffectWriting.ReadAsync(transaction)) || (await EffectWriting.UnmarkedAsync(transaction, ledger)).Count > 0)
            problems.Add(new("stale-edits", "edit", "What was merged, withdrawn or undone does not follow from the edits.", true));
    }

    private static async Task DerivedAsync(Transaction transaction, List<StoreProblem> problems)
    {
        var derived = await Derivation.TryAsync(transaction, await Everything.InAsync(transaction));
        foreach (var (noun, ids) in ((string, IReadOnlyList<string>)[])[("relation", derived.Relations), ("event", derived.Events), ("entity", derived.Entities), ("disagreement", derived.Disagreements)])
            problems.AddRange(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostOfOneKind).Select(id =>
                new StoreProblem($"stale-{noun}", id, $"The {noun} '{id}' does not follow from what the documents say.", true)));
    }
}
