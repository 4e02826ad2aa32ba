using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>What entities are joined from, for some ids and all that mean the same.</summary>
/// <param name="Supported">Ids that a document drafts or that are events.</param>
/// <param name="Names">All name statements of these ids, as told.</param>
/// <param name="Drafts">Their drafts that say something.</param>
/// <param name="Told">The statements of those ids that are events, with the event they are linked to.</param>
public sealed record EntitySources(
    IReadOnlySet<string> Supported, IEnumerable<NameStatement> Names, IEnumerable<SourcedDraft> Drafts, IEnumerable<(string? Event, EventStatement Statement)> Told);

/// <summary>What a store has to write so that some entities follow from what is said of them.</summary>
/// <param name="Written">Entities that are new or differ, each with what is there.</param>
/// <param name="Removed">Ids of entities that nothing supports any more.</param>
public sealed record EntityPlan(IReadOnlyList<(EntityRow Row, EntityRow? Old)> Written, IReadOnlyList<string> Removed)
{
    /// <summary>The ids of entities that were added, changed or removed.</summary>
    public IEnumerable<string> Changed => Written.Select(w => w.Row.Id).Concat(Removed);
}

/// <summary>Joins entities anew and says what differs.</summary>
public static class EntityPlans
{
    /// <summary>The ids whose sources an entity is joined from.</summary>
    public static IReadOnlyCollection<string> Members(IReadOnlyCollection<string> ids, EditEffects effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return effects.Survivors.Count == 0 ? ids : [.. ids.SelectMany(id => effects.Members(id).Append(id)).Distinct(StringComparer.Ordinal)];
    }

    /// <param name="sources">Of all <see cref="Members"/> of the ids.</param>
    /// <param name="existing">What is there of the ids.</param>
    public static EntityPlan Of(IReadOnlyCollection<string> ids, EntitySources sources, IReadOnlyDictionary<string, EntityRow> existing, EditEffects effects)
    {
        var left = new Dictionary<string, EntityRow>(existing, StringComparer.Ordinal);
        var written = new List<(EntityRow, EntityRow?)>();
        foreach (var row in Derive(ids, sources, effects))
            if (!left.Remove(row.Id, out var old) || !old.Same(row))
                written.Add((row, old));
        return new(written, [.. left.Keys]);
    }

    /// <summary>What these entities must be; those that nothing supports are absent.</summary>
    private static IEnumerable<EntityRow> Derive(IReadOnlyCollection<string> ids, EntitySources sources, EditEffects effects)
    {
        var names = sources.Names.Select(effects.Follow).OfType<NameStatement>().ToLookup(n => n.EntityId, StringComparer.Ordinal);
        var drafts = sources.Drafts.ToLookup(d => effects.Survivor(d.Draft.Id), StringComparer.Ordinal);
        var told = sources.Told.ToLookup(s => s.Event, s => s.Statement, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (effects.Survivor(id) != id)
            {
                if (sources.Supported.Contains(id)) yield return EntityRow.MergedAway(id);
            }
            else if (effects.Members(id).Any(sources.Supported.Contains))
            {
                yield return EntityRow.Of(EntityConsolidation.Consolidate(id, [.. drafts[id]], [.. names[id], .. EventConsolidation.Names(id, told[id])]));
            }
        }
    }
}
