using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Looks at what an edit concerns.</summary>
internal static class EditTargets
{
    /// <exception cref="EditException">Something that the edit speaks of is not there, or not as it says.</exception>
    public static async Task RefuseMissingAsync(Transaction transaction, EditPlan plan)
    {
        if (plan.NeedsEntities)
        {
            var there = (await transaction.RunAsync("entity-get", Arguments.Rows(plan.Action.EntityIds))).ToDictionary(r => r.Text(0), r => Values.Entity(r, 1), StringComparer.Ordinal);
            plan.RefuseMissing([.. plan.Action.EntityIds.Where(id => !there.ContainsKey(id))], there.Values.FirstOrDefault());
        }

        if (plan.Action is RetractStatements retract)
        {
            var keys = retract.Statements.Select(s => Properties.Key(s.DocumentId, s.StatementId));
            plan.RefuseMissing((await transaction.ForAsync("statement-kinds", keys)).Select(r => r.Text(1)).ToHashSet(StringComparer.Ordinal));
        }
    }

    /// <exception cref="EditException">Something that the edit concerns changed after the revision.</exception>
    public static async Task RefuseChangedAsync(Transaction transaction, EditPlan plan, long? expected)
    {
        if (expected is null) return;
        var statements = plan.Action is RetractStatements r ? r.Statements : plan.Action is RestoreStatements s ? s.Statements : [];
        var since = Arguments.Of(("expected", expected));
        var changed = await transaction.ForAsync("edit-subject-changes", plan.Action.EntityIds, since);
        changed.AddRange(await transaction.ForAsync("edit-document-changes", statements.Select(x => x.DocumentId), since));
        plan.RefuseChanged([.. changed.Select(c => (Id: c.Text(0), Revision: c.Long(1))).OrderByDescending(c => c.Revision).ThenBy(c => c.Id, StringComparer.Ordinal)]);
    }
}
