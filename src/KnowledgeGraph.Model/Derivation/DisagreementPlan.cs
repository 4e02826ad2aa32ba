using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>What disagreements are found in, for some units.</summary>
/// <param name="Relations">The relation statements of the units as they count, contested units only (<see cref="DisagreementPlans.Contested"/>).</param>
/// <param name="Events">The event statements of the units as they count, of events that several documents tell of.</param>
/// <param name="Stated">Those of the event statements whose place is named in their sentence, past its beginning, or given by an editor.</param>
/// <param name="Told">For statements of offices without a time the latest date of the events that their sentences tell of.</param>
/// <param name="Sources">The documents of all these.</param>
/// <param name="Places">How the places in question lie to each other.</param>
public sealed record DisagreementSources<TKey>(
    IReadOnlyList<StoredStatement<TKey, RelationStatement>> Relations, IReadOnlyList<StoredStatement<TKey, EventStatement>> Events, IReadOnlySet<TKey> Stated,
    IReadOnlyDictionary<TKey, Edtf> Told, IReadOnlyDictionary<string, DocumentSource> Sources, PlaceNesting Places)
    where TKey : notnull;

/// <summary>What a store has to write so that the disagreements of some units follow from their statements.</summary>
/// <param name="Removed">Ids of those that are gone or are written anew; to be removed first.</param>
/// <param name="Changed">The ids of disagreements that were added, changed or removed.</param>
public sealed record DisagreementPlan<TKey>(IReadOnlyList<string> Removed, IReadOnlyList<DisagreementRow<TKey>> Written, IReadOnlyList<string> Changed)
    where TKey : notnull;

/// <summary>Finds disagreements anew and says what differs.</summary>
public static class DisagreementPlans
{
    /// <param name="existing">The signature of each disagreement that is there of these units, by id.</param>
    public static DisagreementPlan<TKey> Of<TKey>(DisagreementSources<TKey> sources, IReadOnlyDictionary<string, string> existing)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(sources);
        var found = new List<DisagreementRow<TKey>>();
        foreach (var group in sources.Relations.GroupBy(s => DisagreementUnit.OfRelation(s.Statement.Type, s.Statement.From, s.Statement.To)!.Value))
            Add(
                group.Key, group,
                RelationDisagreements.Of(group.Key.Type!.Value, [.. Sourced(group).Zip(group, (s, row) => s with { Told = sources.Told.GetValueOrDefault(row.Key) })], sources.Places.Agree));
        foreach (var group in sources.Events.GroupBy(s => s.Link!, StringComparer.Ordinal))
            Add(
                DisagreementUnit.OfEvent(group.Key), group,
                EventDisagreements.Of(group.Key, [.. Sourced(group).Zip(group, (s, row) => s with { IsPlaceStated = sources.Stated.Contains(row.Key) })], sources.Places.Agree));

        var left = new Dictionary<string, string>(existing, StringComparer.Ordinal);
        var (removed, written) = (new List<string>(), new List<DisagreementRow<TKey>>());
        foreach (var row in found)
        {
            if (left.Remove(row.Disagreement.Id, out var old) && old == row.Signature) continue;
            if (old is not null) removed.Add(row.Disagreement.Id);
            written.Add(row);
        }

        var changed = written.Select(w => w.Disagreement.Id).Concat(left.Keys).ToList();
        removed.AddRange(left.Keys);
        return new(removed, written, changed);

        void Add<T>(DisagreementUnit unit, IEnumerable<StoredStatement<TKey, T>> statements, IReadOnlyList<Disagreement> disagreements)
            where T : Statement
        {
            if (disagreements.Count == 0) return;
            var keys = statements.ToDictionary(s => (s.Statement.Evidence.DocumentId, s.Statement.Id), s => s.Key);
            found.AddRange(disagreements.Select(d => StoredDisagreements.Of(unit, d, keys, sources.Sources)));
        }

        IEnumerable<SourcedStatement<T>> Sourced<T>(IEnumerable<StoredStatement<TKey, T>> statements)
            where T : Statement =>
            statements.Select(s => (s.Statement, Source: sources.Sources[s.Statement.Evidence.DocumentId])).Select(s => new SourcedStatement<T>(s.Statement, s.Source.Kind, s.Source.Publisher, s.Source.Date));
    }

    /// <summary>The statements as they count, those of units that one document alone speaks of left out.</summary>
    public static IReadOnlyList<StoredStatement<TKey, RelationStatement>> Contested<TKey>(IEnumerable<StoredStatement<TKey, RelationStatement>> told, EditEffects effects)
        where TKey : notnull =>
    [
        .. told.Select(s => effects.Follow(s.Statement) is { } followed ? s with { Statement = followed } : null).OfType<StoredStatement<TKey, RelationStatement>>()
            .GroupBy(s => DisagreementUnit.OfRelation(s.Statement.Type, s.Statement.From, s.Statement.To))
            .Where(g => g.Select(s => s.Statement.Evidence.DocumentId).Distinct(StringComparer.Ordinal).Skip(1).Any()).SelectMany(g => g),
    ];

    /// <summary>Of the dates that one sentence tells of the latest.</summary>
    public static Edtf Latest(IEnumerable<Edtf> dates) => dates.OrderBy(EdtfDays.Latest).ThenBy(d => d.Text, StringComparer.Ordinal).Last();

    /// <summary>The places whose nesting has to be known for these statements.</summary>
    public static IEnumerable<string> Places<TKey>(IEnumerable<StoredStatement<TKey, RelationStatement>> relations, IEnumerable<StoredStatement<TKey, EventStatement>> events)
        where TKey : notnull =>
        relations.Where(s => s.Statement.Type == RelationType.LocatedIn).Select(s => s.Statement.To).Concat(events.Select(e => e.Statement.Place).OfType<string>());
}
