using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Storage;

/// <summary>What a revision did to a thing.</summary>
public enum ChangeAction
{
    Added,

    /// <summary>It says something else, or other evidence says it.</summary>
    Changed,

    /// <summary>It is no longer there; of an entity also: it was merged into another.</summary>
    Removed,
}

/// <summary>What changes: a kind of entity, or something else with an id.</summary>
public enum ChangedKind
{
    Person,
    Organization,
    State,
    Initiative,
    Place,
    Event,
    Relation,
    Document,
    Disagreement,
    Edit,
}

/// <summary>What one revision did to one thing: of each thing one change a revision.</summary>
public sealed record GraphChange(Revision Revision, string Id, ChangedKind Kind, ChangeAction Action);

/// <summary>Which changes; null members let everything through, and all that is given must hold.</summary>
/// <param name="Since">Only of later revisions.</param>
/// <param name="Until">Only of this revision and earlier ones.</param>
/// <param name="Ids">Only of these things.</param>
/// <param name="Author">Only of revisions that this author made.</param>
public sealed record ChangeFilter(
    long Since = 0, long? Until = null, IReadOnlyCollection<ChangedKind>? Kinds = null, IReadOnlyCollection<ChangeAction>? Actions = null,
    IReadOnlyCollection<string>? Ids = null, string? Author = null);

/// <summary>Kinds of things by their ids.</summary>
public static class ChangedKinds
{
    /// <summary>The kind that an id's prefix names; null where it names none.</summary>
    public static ChangedKind? OfId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.StartsWith("rel:", StringComparison.Ordinal)) return ChangedKind.Relation;
        if (id.StartsWith("doc:", StringComparison.Ordinal)) return ChangedKind.Document;
        if (id.StartsWith("dis:", StringComparison.Ordinal)) return ChangedKind.Disagreement;
        if (id.StartsWith(Edit.Prefix, StringComparison.Ordinal)) return ChangedKind.Edit;
        return EntityKinds.OfId(id) switch
        {
            EntityKind.Person => ChangedKind.Person,
            EntityKind.Organization => ChangedKind.Organization,
            EntityKind.State => ChangedKind.State,
            EntityKind.Initiative => ChangedKind.Initiative,
            EntityKind.Place => ChangedKind.Place,
            EntityKind.Event => ChangedKind.Event,
            _ => null,
        };
    }
}
