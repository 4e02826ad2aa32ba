using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
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
        var plan = new EditPlan(before, request, now);
        EditTargets.RefuseChanged(session, plan, request.ExpectedRevision);
        EditTargets.RefuseMissing(session, plan);
        var edits = plan.Make();
        var revision = RevisionReads.Current(session) + 1;
        Apply(session, before, edits, revision, now, plan.Author);
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

    private static void Apply(SqliteSession session, EditLedger before, IReadOnlyList<Edit> edits, long revision, DateTimeOffset now, string author)
    {
        var words = edits.Select(EditorsWord.Of).OfType<Model.Statements.DocumentGraph>().Select(DocumentGraphs.Canonical)
            .Where(w => session.Sql("SELECT count(*) FROM document WHERE id = ?1").Number(w.Document.Id) == 0).ToList();
        session.Sql("INSERT INTO revision (number, time, author, documents) VALUES (?1, ?2, ?3, ?4)").Run(revision, now.UtcDateTime.ToString("O"), author, words.Count);
        EditRows.Insert(session, edits, revision);
        var touched = new Touched<long>();
        touched.Told.UnionWith(edits.Select(e => e.Id));
        var rows = new DocumentRows(session, touched, revision);
        touched.Entities.UnionWith(EntityPlaces.Reserve(session, words.SelectMany(w => w.Entities.Select(e => e.Id)), revision));
        foreach (var word in words) rows.Insert(word, DocumentGraphs.Fingerprint(word));
        var after = before.With(edits);
        EditRows.WriteEffects(session, after);
        new EditTouch(session, touched).Run(before, after, revision);
        Derivation.Run(session, touched, revision);
    }
}
