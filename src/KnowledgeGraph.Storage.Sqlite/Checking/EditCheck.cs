using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Writing;

namespace KnowledgeGraph.Storage.Sqlite.Checking;

/// <summary>Edits that are not as they were made, and tables that do not say what the edits come to.</summary>
internal static class EditCheck
{
    public static IEnumerable<StoreProblem> Run(SqliteSession session)
    {
        var edits = EditReads.All(session).ConvertAll(e => e.Edit);
        foreach (var edit in edits)
        {
            if (Edit.Of(edit.Action, edit.Author, edit.Reason, edit.Time).Id != edit.Id)
                yield return new("altered-edit", edit.Id, $"Edit '{edit.Id}' is not what was recorded.", false);
            if (EditorsWord.Of(edit) is { } word && session.Sql("SELECT count(*) FROM document WHERE id = ?1").Number(word.Document.Id) == 0)
                yield return new("missing-document", edit.Id, $"The document of edit '{edit.Id}' is not there.", false);
        }

        var ledger = EditLedger.Of(edits);
        if (!ledger.Effects.Same(EffectReads.All(session)) || EditRows.Unmarked(session, ledger).Count > 0)
            yield return new("stale-edits", "edit", "What was merged, withdrawn or undone does not follow from the edits.", true);
    }
}
