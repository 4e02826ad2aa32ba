using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>The units whose disagreements a change can have changed, as far as it follows from what was touched.</summary>
/// <param name="Units">These certainly.</param>
/// <param name="Places">Places that moved: all that lies in them, and what happened there, is concerned too.</param>
/// <param name="Filled">
/// How many relations by which something lies in a place were touched, by place. Those that hold no more than so many (<see cref="BeganOrCeased"/>) may have
/// begun or ceased to hold something; they count as moved.
/// </param>
public sealed record DisagreementReach(HashSet<DisagreementUnit> Units, HashSet<string> Places, IReadOnlyDictionary<string, int> Filled)
{
    public static DisagreementReach Of<TKey>(Touched<TKey> touched, EditEffects effects, IEnumerable<string> changedEvents)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(touched);
        ArgumentNullException.ThrowIfNull(effects);
        var units = touched.Disagreements.ToHashSet();
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (type, from, to) in touched.Relations)
        {
            Add(type, from, to);
            if (effects.Survivors.Count > 0) Add(type, effects.Survivor(from), effects.Survivor(to));
            if (type == RelationType.LocatedIn && EntityKinds.OfId(from) == EntityKind.Place) places.Add(effects.Survivor(from));
        }

        units.UnionWith(touched.Events.Concat(changedEvents).Select(DisagreementUnit.OfEvent));
        var filled = touched.Relations.Where(r => r.Type == RelationType.LocatedIn && EntityKinds.OfId(r.To) == EntityKind.Place)
            .GroupBy(r => effects.Survivor(r.To), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return new(units, places, filled);

        void Add(RelationType type, string from, string to)
        {
            if (DisagreementUnit.OfRelation(type, from, to) is { } unit) units.Add(unit);
        }
    }

    /// <param name="held">How many things lie in each of these places now.</param>
    public static IEnumerable<string> BeganOrCeased(IReadOnlyDictionary<string, int> filled, IEnumerable<(string Place, int Held)> held) =>
        held.Where(p => p.Held <= filled[p.Place]).Select(p => p.Place);

    /// <summary>The units of what lies in places and of what happened there.</summary>
    public static IEnumerable<DisagreementUnit> Around(IEnumerable<string> within, IEnumerable<string> events) =>
        within.Select(id => new DisagreementUnit(RelationType.LocatedIn, id, "")).Concat(events.Select(DisagreementUnit.OfEvent));
}
