using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Edits;

/// <summary>What a new edit is refused for, beyond <see cref="EditRules"/>: it speaks of what is not there, changes nothing, or joins what is kept apart.</summary>
public static class EditChecks
{
    /// <summary>The action in the ids that entities go by now.</summary>
    public static EditAction Current(EditLedger ledger, EditAction action)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        string Now(string id) => ledger.Effects.Survivor(id);
        switch (action)
        {
            case MergeEntities a:
                var survivor = Now(a.Survivor);
                var merged = a.Merged.Select(Now).Where(id => id != survivor).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                if (merged.Count == 0 && a.Merged.Count > 0) throw new EditException(EditFault.NoEffect, survivor, $"All these are '{survivor}' already.");
                return new MergeEntities(merged, survivor);
            case KeepApart a:
                var pair = ((string[])[Now(a.First), Now(a.Second)]).Order(StringComparer.Ordinal).ToArray();
                if (pair[0] == pair[1] && a.First != a.Second)
                    throw new EditException(EditFault.NoEffect, pair[0], $"'{a.First}' and '{a.Second}' are merged; undo the merge, which can keep them apart too.");
                return new KeepApart(pair[0], pair[1]);
            case AddName a:
                return a with { EntityId = Now(a.EntityId) };
            case RemoveName a:
                return a with { EntityId = Now(a.EntityId) };
            case CorrectName a:
                return a with { EntityId = Now(a.EntityId) };
            case UndoEdit a:
                return ledger.Find(a.EditId) is { } undone
                    ? new UndoEdit(a.EditId, undone.Action.EntityIds)
                    : throw new EditException(EditFault.NotFound, a.EditId, $"There is no edit '{a.EditId}'.");
            default:
                return action;
        }
    }

    /// <summary>Refuses an undo of what is undone, a merge of what is kept apart, and whatever leaves all as it is.</summary>
    /// <exception cref="EditException">The edit is refused.</exception>
    public static void Check(EditLedger before, EditLedger after, Edit edit)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(edit);
        if (edit.Action is UndoEdit undo && before.UndoneBy(undo.EditId) is { } by)
            throw new EditException(EditFault.NoEffect, by, $"Edit '{undo.EditId}' was undone already, by '{by}'.");
        if (edit.Action is MergeEntities merge)
            foreach (var id in merge.Merged)
                if (before.KeepsApart(id, merge.Survivor) is { } apart)
                    throw new EditException(EditFault.KeptApart, apart.Id, $"'{id}' and '{merge.Survivor}' are kept apart by edit '{apart.Id}' ({apart.Reason}); undo that first.");
        if (edit.Action.GivenName is null && before.Same(after))
            throw new EditException(EditFault.NoEffect, edit.Action is UndoEdit u ? u.EditId : edit.Action.EntityIds.FirstOrDefault(edit.Id), "That changes nothing: " + Why(edit.Action));
    }

    /// <summary>Refuses a name that the entity has in that part already, or to remove one that it has not.</summary>
    /// <exception cref="EditException">The edit is refused.</exception>
    public static void CheckNames(EditAction action, Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(action);
        if (action is AddName add && entity.Names.Contains(add.Name))
            throw new EditException(EditFault.NoEffect, entity.Id, $"'{entity.Id}' has the name '{add.Name.Text}' already.");
        if (action.TakenName is var (text, language) && !entity.Names.Any(n => n.Text == text && n.Language == language))
            throw new EditException(EditFault.NotFound, entity.Id, $"'{entity.Id}' has no name '{text}' in that language.");
    }

    private static string Why(EditAction action) => action switch
    {
        UndoEdit => "other edits have overtaken this one.",
        RetractStatements => "these statements are retracted already.",
        RestoreStatements => "none of these statements is retracted.",
        KeepApart => "these two are kept apart already.",
        _ => "it is so already.",
    };
}
