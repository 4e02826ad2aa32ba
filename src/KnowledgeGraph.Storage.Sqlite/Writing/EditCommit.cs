using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Takes edits in: one transaction, one revision.</summary>
internal static class EditCommit
{
    /// <summary>Makes an edit.</summary>
    /// <exception cref="EditException">It is refused.</exception>
    public static EditResult Make(SqliteSession session, EditRequest request, DateTimeOffset now)
    {
        var before = EditLedger.Of(EditReads.All(session).Select(e => e.Edit));
        var action = EditChecks.Current(before, request.Action);
        var author = "editor:" + request.Author.Trim();
        var last = before.Edits.Count == 0 ? DateTimeOffset.MinValue : before.Edits[^1].Time;
        DateTimeOffset Next() => last = now > last ? now : last.AddTicks(1);
        List<Edit> edits = [Edit.Of(action, author, request.Reason, Next())];
        EditRules.Check(edits[0]);
        if (request.ExpectedRevision is { } expected) EditTargets.RefuseChanged(session, action, expected);
        EditTargets.RefuseMissing(session, action);
        EditChecks.Check(before, before.With(edits), edits[0]);
        if (request.KeepApart) edits.AddRange(Apart(before, action).Select(pair => Edit.Of(pair, author, request.Reason, Next())));
        var revision = RevisionReads.Current(session) + 1;
        Apply(session, before, edits, revision, now, author);
        return new(revision, edits);
    }

    /// <summary>Takes in those edits that are new; how many that are.</summary>
    public static int Take(SqliteSession session, IReadOnlyCollection<Edit> edits, string author, DateTimeOffset now)
    {
        var before = EditLedger.Of(EditReads.All(session).Select(e => e.Edit));
        var added = edits.DistinctBy(e => e.Id, StringComparer.Ordinal).Where(e => before.Find(e.Id) is null).Order(Edit.Order).ToList();
        if (added.Count > 0) Apply(session, before, added, RevisionReads.Current(session) + 1, now, author);
        return added.Count;
    }

    private static void Apply(SqliteSession session, EditLedger before, List<Edit> edits, long revision, DateTimeOffset now, string author)
    {
        var words = edits.Select(EditorsWord.Of).OfType<Model.Statements.DocumentGraph>().Select(DocumentGraphs.Canonical)
            .Where(w => session.Sql("SELECT count(*) FROM document WHERE id = ?1").Number(w.Document.Id) == 0).ToList();
        session.Sql("INSERT INTO revision (number, time, author, documents) VALUES (?1, ?2, ?3, ?4)").Run(revision, now.UtcDateTime.ToString("O"), author, words.Count);
        EditRows.Insert(session, edits, revision);
        var touched = new Touched();
        touched.Told.UnionWith(edits.Select(e => e.Id));
        var rows = new DocumentRows(session, touched, revision);
        touched.Entities.UnionWith(EntityPlaces.Reserve(session, words.SelectMany(w => w.Entities.Select(e => e.Id)), revision));
        foreach (var word in words) rows.Insert(word, DocumentGraphs.Fingerprint(word));
        var after = before.With(edits);
        EditRows.WriteEffects(session, after);
        new EditTouch(session, touched).Run(before, after, revision);
        Derivation.Run(session, touched, revision);
    }

    private static IEnumerable<KeepApart> Apart(EditLedger ledger, EditAction action)
    {
        if (action is not UndoEdit undo || ledger.Find(undo.EditId)?.Action is not MergeEntities merge)
            throw new ArgumentException("Only the undo of a merge can keep entities apart.", nameof(action));
        return merge.Merged.Select(id => string.CompareOrdinal(id, merge.Survivor) < 0 ? new KeepApart(id, merge.Survivor) : new KeepApart(merge.Survivor, id));
    }
}
