namespace KnowledgeGraph.Model.Edits;

/// <summary>
/// All edits of a store and what they come to. It depends on the set of edits alone, not on the order in which they came: they are read by time, then id.
/// An undo holds where it is later than what it undoes and no undo of it holds. The last word holds of a statement and of an entity's name.
/// </summary>
public sealed class EditLedger
{
    private readonly Dictionary<string, Edit> _byId;
    private readonly Dictionary<string, string> _undoneBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _apart = new(StringComparer.Ordinal);

    private EditLedger(IEnumerable<Edit> edits)
    {
        _byId = edits.DistinctBy(e => e.Id, StringComparer.Ordinal).ToDictionary(e => e.Id, StringComparer.Ordinal);
        Edits = [.. _byId.Values.Order(Edit.Order)];

        // An undo is later than what it undoes: backwards, every edit is decided before what it undoes.
        foreach (var edit in Edits.Reverse())
            if (edit.Action is UndoEdit undo && IsInForce(edit.Id) && _byId.TryGetValue(undo.EditId, out var undone) && undone.Time < edit.Time)
                _undoneBy[undone.Id] = edit.Id;
        var inForce = Edits.Where(e => IsInForce(e.Id)).ToList();
        foreach (var pair in inForce.Select(e => e.Action).OfType<KeepApart>())
        {
            Apart(pair.First).Add(pair.Second);
            Apart(pair.Second).Add(pair.First);
        }

        var merges = new MergedSets(_apart);
        foreach (var merge in inForce.Select(e => e.Action).OfType<MergeEntities>())
            foreach (var id in merge.Merged)
                merges.Join(id, merge.Survivor);
        var survivors = merges.Survivors();
        Effects = new(survivors, Withdrawn(inForce), RemovedNames(inForce, survivors));
    }

    /// <summary>By time, then id.</summary>
    public IReadOnlyList<Edit> Edits { get; }

    public EditEffects Effects { get; }

    /// <exception cref="ArgumentNullException"><paramref name="edits"/> is null.</exception>
    public static EditLedger Of(IEnumerable<Edit> edits) => new(edits);

    /// <summary>The ledger with more edits.</summary>
    public EditLedger With(params IEnumerable<Edit> edits) => new(Edits.Concat(edits));

    public Edit? Find(string id) => _byId.GetValueOrDefault(id);

    public bool IsInForce(string id) => !_undoneBy.ContainsKey(id);

    /// <summary>The first edit in force that undoes this one; null where none does.</summary>
    public string? UndoneBy(string id) => _undoneBy.GetValueOrDefault(id);

    /// <summary>The edit in force that keeps two entities apart, under any of the ids that mean them now; null where none does.</summary>
    public Edit? KeepsApart(string a, string b)
    {
        if (_apart.Count == 0) return null;
        var (x, y) = (Effects.Survivor(a), Effects.Survivor(b));
        return Edits.FirstOrDefault(e => e.Action is KeepApart pair && IsInForce(e.Id)
            && (Effects.Survivor(pair.First), Effects.Survivor(pair.Second)) is var (p, q) && ((p == x && q == y) || (p == y && q == x)));
    }

    /// <summary>True where both say the same of what is merged, kept apart, retracted and named.</summary>
    public bool Same(EditLedger other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Effects.Same(other.Effects) && _apart.Count == other._apart.Count
            && _apart.All(pair => other._apart.TryGetValue(pair.Key, out var others) && pair.Value.SetEquals(others));
    }

    private HashSet<string> Apart(string id)
    {
        if (!_apart.TryGetValue(id, out var others)) _apart.Add(id, others = new(StringComparer.Ordinal));
        return others;
    }

    private HashSet<string> Withdrawn(List<Edit> inForce)
    {
        var withdrawn = Edits.Where(e => e.Action.GivenName is not null && !IsInForce(e.Id)).Select(EditorsWord.StatementId).ToHashSet(StringComparer.Ordinal);
        var retracted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edit in inForce)
        {
            if (edit.Action is RetractStatements retract) retracted.UnionWith(retract.Statements.Select(s => s.StatementId));
            else if (edit.Action is RestoreStatements restore) retracted.ExceptWith(restore.Statements.Select(s => s.StatementId));
        }

        withdrawn.UnionWith(retracted);
        return withdrawn;
    }

    private static HashSet<RemovedName> RemovedNames(List<Edit> inForce, Dictionary<string, string> survivors)
    {
        var removed = new HashSet<RemovedName>();
        foreach (var edit in inForce)
        {
            if (edit.Action is not (AddName or RemoveName or CorrectName)) continue;
            var entity = survivors.GetValueOrDefault(edit.Action.EntityIds[0], edit.Action.EntityIds[0]);
            if (edit.Action.TakenName is var (text, language)) removed.Add(new(entity, text, language));
            if (edit.Action.GivenName is { } name) removed.Remove(new(entity, name.Text, name.Language));
        }

        return removed;
    }
}
