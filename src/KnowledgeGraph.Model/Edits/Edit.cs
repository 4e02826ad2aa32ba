using System.Globalization;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Edits;

/// <summary>What a person did to the graph, and why. Edits are never changed or removed, only undone by further edits.</summary>
/// <param name="Id"><c>edit:</c> and a hash of everything below: the same edit in two stores is the same.</param>
/// <param name="Author"><c>editor:NAME</c>.</param>
/// <param name="Reason">In the author's words.</param>
/// <param name="Time">UTC. Edits of one store have strictly rising times; where two contradict each other the later holds.</param>
public sealed record Edit(string Id, EditAction Action, string Author, string Reason, DateTimeOffset Time)
{
    /// <summary>The prefix of ids of edits.</summary>
    public const string Prefix = "edit:";

    /// <summary>The order of edits: by time, then id.</summary>
    public static IComparer<Edit> Order { get; } = Comparer<Edit>.Create((a, b) => a.Time.CompareTo(b.Time) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));

    /// <summary>The edit with the id that follows from its content.</summary>
    public static Edit Of(EditAction action, string author, string reason, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(action);
        var parts = EditParts.Of(action);
        string[] all = [EnumSpelling.Of(action.Kind), author, reason, time.UtcTicks.ToString(CultureInfo.InvariantCulture), .. parts];
        return new(StableId.Of(Prefix, all), action, author, reason, time.ToUniversalTime());
    }
}

/// <summary>An edit as a store has it.</summary>
/// <param name="Revision">The revision by which it came into this store.</param>
/// <param name="UndoneBy">The id of the edit in force that undid it; null where it holds.</param>
public sealed record RecordedEdit(Edit Edit, long Revision, string? UndoneBy);

/// <summary>An edit to be made.</summary>
/// <param name="Author">The editor's name, without <c>editor:</c>.</param>
/// <param name="ExpectedRevision">Where given, the edit is refused as a conflict where something that it concerns changed after this revision.</param>
/// <param name="KeepApart">For the undo of a merge: also says that those entities are never to be merged.</param>
public sealed record EditRequest(EditAction Action, string Author, string Reason, long? ExpectedRevision = null, bool KeepApart = false);

/// <summary>What an edit did.</summary>
/// <param name="Edits">The edit, and what was recorded with it.</param>
public sealed record EditResult(long Revision, IReadOnlyList<Edit> Edits);

/// <summary>Which edits.</summary>
/// <param name="EntityId">Only those that concern this entity, under any id it has.</param>
public sealed record EditFilter(string? EntityId = null);
