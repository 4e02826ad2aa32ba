using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Edits;

/// <summary>A name that an entity does not bear, whatever gives it.</summary>
/// <param name="EntityId">The survivor's id.</param>
public sealed record RemovedName(string EntityId, string Text, Language Language);

/// <summary>
/// What the edits in force come to: the first step of consolidation. Statements are read through it (<see cref="Follow(NameStatement)"/> and its like) and
/// then joined by the rules of <c>Consolidation</c>.
/// </summary>
public sealed class EditEffects(IReadOnlyDictionary<string, string> survivors, IReadOnlySet<string> withdrawn, IReadOnlySet<RemovedName> removedNames)
{
    private readonly ILookup<string, string> _members =
        survivors.OrderBy(s => s.Key, StringComparer.Ordinal).ToLookup(s => s.Value, s => s.Key, StringComparer.Ordinal);

    /// <summary>Those of no edits.</summary>
    public static EditEffects None { get; } = new(new Dictionary<string, string>(), new HashSet<string>(), new HashSet<RemovedName>());

    /// <summary>For each id of a merged set, the survivor's own too, the survivor.</summary>
    public IReadOnlyDictionary<string, string> Survivors { get; } = survivors;

    /// <summary>Ids of statements that do not count.</summary>
    public IReadOnlySet<string> Withdrawn { get; } = withdrawn;

    /// <summary>Names that do not count.</summary>
    public IReadOnlySet<RemovedName> RemovedNames { get; } = removedNames;

    /// <summary>The id under which an entity is shown.</summary>
    public string Survivor(string id) => Survivors.GetValueOrDefault(id, id);

    /// <summary>All ids of the entity shown under this one, in ordinal order; of an id that was merged away none.</summary>
    public IReadOnlyList<string> Members(string id) => !Survivors.TryGetValue(id, out var survivor) ? [id] : survivor == id ? [.. _members[id]] : [];

    /// <summary>
    /// The statement as it counts: of the survivor; null where it does not. What merged ids are called first are further names of the survivor,
    /// whose own first names stay.
    /// </summary>
    public NameStatement? Follow(NameStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (Withdrawn.Contains(statement.Id)) return null;
        var id = Survivor(statement.EntityId);
        if (RemovedNames.Count > 0 && RemovedNames.Contains(new(id, statement.Name.Text, statement.Name.Language))) return null;
        if (id == statement.EntityId) return statement;
        return statement with { EntityId = id, Name = statement.Name.Role == NameRole.Preferred ? statement.Name with { Role = NameRole.Alias } : statement.Name };
    }

    /// <summary>The statement as it counts; null where it does not: an entity has no relation to itself.</summary>
    public RelationStatement? Follow(RelationStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (Withdrawn.Contains(statement.Id)) return null;
        var (from, to) = (Survivor(statement.From), Survivor(statement.To));
        if (from == to) return null;
        return from == statement.From && to == statement.To ? statement : statement with { From = from, To = to };
    }

    /// <summary>The statement as it counts; null where it does not.</summary>
    public EventStatement? Follow(EventStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (Withdrawn.Contains(statement.Id)) return null;
        if (Survivors.Count == 0 || !statement.EntityIds.Any(Survivors.ContainsKey)) return statement;
        return statement with { Actors = Follow(statement.Actors), Recipients = Follow(statement.Recipients), Place = statement.Place is { } place ? Survivor(place) : null };
    }

    /// <summary>True where both come to the same.</summary>
    public bool Same(EditEffects other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Survivors.Count == other.Survivors.Count && Survivors.All(s => other.Survivors.GetValueOrDefault(s.Key) == s.Value)
            && Withdrawn.SetEquals(other.Withdrawn) && RemovedNames.SetEquals(other.RemovedNames);
    }

    private List<string> Follow(IReadOnlyList<string> ids) => [.. ids.Select(Survivor).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
