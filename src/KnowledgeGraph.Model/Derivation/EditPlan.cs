using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>An edit that is to be made, as far as it follows from the edits there are. The store looks at what it concerns in between.</summary>
public sealed class EditPlan
{
    private readonly EditLedger _before;
    private readonly EditRequest _request;
    private readonly Edit _edit;
    private readonly DateTimeOffset _now;

    /// <exception cref="EditException">The edit speaks of an edit that is not there, or joins what is one.</exception>
    /// <exception cref="ArgumentException">The edit breaks a rule.</exception>
    public EditPlan(EditLedger before, EditRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(request);
        (_before, _request, _now) = (before, request, now);
        Author = "editor:" + request.Author.Trim();
        Action = EditChecks.Current(before, request.Action);
        _edit = Edit.Of(Action, Author, request.Reason, Next(before.Edits.Count == 0 ? DateTimeOffset.MinValue : before.Edits[^1].Time));
        EditRules.Check(_edit);
    }

    public string Author { get; }

    /// <summary>The action in the ids that entities go by now.</summary>
    public EditAction Action { get; }

    /// <summary>The edit, and what is to be recorded with it.</summary>
    /// <exception cref="EditException">The edit is refused.</exception>
    public IReadOnlyList<Edit> Make()
    {
        EditChecks.Check(_before, _before.With(_edit), _edit);
        if (!_request.KeepApart) return [_edit];
        List<Edit> edits = [_edit];
        foreach (var pair in Apart()) edits.Add(Edit.Of(pair, Author, _request.Reason, Next(edits[^1].Time)));
        return edits;
    }

    /// <summary>The documents that the statements stand in which edits speak of, by statement id.</summary>
    public static IReadOnlyDictionary<string, string> DocumentsOf(EditLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edit in ledger.Edits)
        {
            foreach (var statement in edit.Action is RetractStatements r ? r.Statements : edit.Action is RestoreStatements s ? s.Statements : []) documents[statement.StatementId] = statement.DocumentId;
            if (EditorsWord.Of(edit) is { } word) documents[EditorsWord.StatementId(edit)] = word.Document.Id;
        }

        return documents;
    }

    /// <exception cref="EditException">Something that the edit concerns changed after the revision.</exception>
    /// <param name="changed">What of it changed after that revision, the latest first.</param>
    public void RefuseChanged(IReadOnlyList<(string Id, long Revision)> changed)
    {
        if (changed is [var first, ..])
            throw new EditException(EditFault.Conflict, first.Id, $"'{first.Id}' was changed by revision {first.Revision}, after revision {_request.ExpectedRevision}; look at it again.");
    }

    /// <summary>True where the edit speaks of entities that must be there.</summary>
    public bool NeedsEntities => Action.NeedsItsEntities;

    /// <exception cref="EditException">An entity that the edit speaks of is not there, or not as it says.</exception>
    /// <param name="missing">Those of the action's entities that are not there.</param>
    /// <param name="named">For a name that is added or removed, the entity.</param>
    public void RefuseMissing(IReadOnlyList<string> missing, Entity? named)
    {
        if (NeedsEntities && missing is [var entity, ..]) throw new EditException(EditFault.NotFound, entity, $"There is no entity '{entity}'.");
        if ((Action.GivenName is not null || Action.TakenName is not null) && named is not null) EditChecks.CheckNames(Action, named);
    }

    /// <exception cref="EditException">A statement that is to be retracted is not there.</exception>
    /// <param name="found">Ids of those of the statements that are there.</param>
    public void RefuseMissing(IReadOnlySet<string> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (Action is RetractStatements retract && retract.Statements.FirstOrDefault(s => !found.Contains(s.StatementId))?.StatementId is { } missing)
            throw new EditException(EditFault.NotFound, missing, $"There is no statement '{missing}'.");
    }

    private DateTimeOffset Next(DateTimeOffset last) => _now > last ? _now : last.AddTicks(1);

    private IEnumerable<KeepApart> Apart()
    {
        if (Action is not UndoEdit undo || _before.Find(undo.EditId)?.Action is not MergeEntities merge)
            throw new ArgumentException("Only the undo of a merge can keep entities apart.");
        return merge.Merged.Select(id => string.CompareOrdinal(id, merge.Survivor) < 0 ? new KeepApart(id, merge.Survivor) : new KeepApart(merge.Survivor, id));
    }
}
