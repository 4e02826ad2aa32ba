using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Edits;

/// <summary>What an edit can do.</summary>
public enum EditKind
{
    Merge,
    KeepApart,
    AddName,
    RemoveName,
    Retract,
    Restore,
    Undo,
    CorrectName,
}

/// <summary>
/// What an edit does to the graph. It never changes a statement: entities, relations and events are joined from the statements and the edits in force
/// (<see cref="EditEffects"/>), so undoing an edit brings back what was there.
/// </summary>
public abstract record EditAction
{
    private protected EditAction()
    {
    }

    public abstract EditKind Kind { get; }

    /// <summary>The entities it speaks of, as they were called when it was made.</summary>
    public abstract IReadOnlyList<string> EntityIds { get; }

    /// <summary>The name that it gives; null where it gives none.</summary>
    public Name? GivenName => this switch
    {
        AddName a => a.Name,
        CorrectName a => a.Name,
        _ => null,
    };

    /// <summary>The name that it takes away; null where it takes none.</summary>
    public (string Text, Language Language)? TakenName => this switch
    {
        RemoveName a => (a.Text, a.Language),
        CorrectName a => (a.Text, a.Language),
        _ => null,
    };

    /// <summary>True where every entity it speaks of must be there: those that are merged, kept apart and named.</summary>
    public bool NeedsItsEntities => this is MergeEntities or KeepApart or AddName or RemoveName or CorrectName;
}

/// <summary>That some ids mean one entity. The survivor's id is the one shown; the others keep answering.</summary>
/// <param name="Merged">In ordinal order, without the survivor.</param>
public sealed record MergeEntities(IReadOnlyList<string> Merged, string Survivor) : EditAction
{
    /// <inheritdoc/>
    public override EditKind Kind => EditKind.Merge;

    /// <inheritdoc/>
    public override IReadOnlyList<string> EntityIds => [Survivor, .. Merged];
}

/// <summary>That two entities are never to be merged. While it is in force no merge joins them, whichever was made first.</summary>
public sealed record KeepApart(string First, string Second) : EditAction
{
    /// <inheritdoc/>
    public override EditKind Kind => EditKind.KeepApart;

    /// <inheritdoc/>
    public override IReadOnlyList<string> EntityIds => [First, Second];
}

/// <summary>That an entity bears a name. The edit is its own source: a curated document with the editor's word (<see cref="EditorsWord"/>).</summary>
public sealed record AddName(string EntityId, Name Name) : EditAction
{
    /// <inheritdoc/>
    public override EditKind Kind => EditKind.AddName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> EntityIds => [EntityId];
}

/// <summary>That an entity does not bear a name, whatever gives it; until somebody adds it again.</summary>
public sealed record RemoveName(string EntityId, string Text, Language Language) : EditAction
{
    /// <inheritdoc/>
    public override EditKind Kind => EditKind.RemoveName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> EntityIds => [EntityId];
}

/// <summary>That a name of an entity is wrong, and what the right one is: the one goes as by <see cref="RemoveName"/>, the other comes as by <see cref="AddName"/>, and one undo takes both back.</summary>
public sealed record CorrectName(string EntityId, string Text, Language Language, Name Name) : EditAction
{
    /// <inheritdoc/>
    public override EditKind Kind => EditKind.CorrectName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> EntityIds => [EntityId];
}

/// <summary>A statement of a document.</summary>
public sealed record StatementRef(string DocumentId, string StatementId);

/// <summary>That some statements do not count: they were misread, or their source is wrong.</summary>
/// <param name="About">The entities that they speak of.</param>
public sealed record RetractStatements(IReadOnlyList<StatementRef> Statements, IReadOnlyList<string> About) : EditAction
{
    /// <inheritdoc/>
    public override EditKind Kind => EditKind.Retract;

    /// <inheritdoc/>
    public override IReadOnlyList<string> EntityIds => About;
}

/// <summary>That retracted statements count again. Of what was said of one statement the last word holds.</summary>
/// <param name="About">The entities that they speak of.</param>
public sealed record RestoreStatements(IReadOnlyList<StatementRef> Statements, IReadOnlyList<string> About) : EditAction
{
    /// <inheritdoc/>
    public override EditKind Kind => EditKind.Restore;

    /// <inheritdoc/>
    public override IReadOnlyList<string> EntityIds => About;
}

/// <summary>That an earlier edit does not hold. An undo is an edit too: undoing it does the first edit again.</summary>
/// <param name="About">The entities that the undone edit speaks of.</param>
public sealed record UndoEdit(string EditId, IReadOnlyList<string> About) : EditAction
{
    /// <inheritdoc/>
    public override EditKind Kind => EditKind.Undo;

    /// <inheritdoc/>
    public override IReadOnlyList<string> EntityIds => About;
}
