using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>A draft and the document it is of.</summary>
/// <param name="Curated">True where that document is <see cref="DocumentKind.Curated"/>: its description goes first.</param>
public sealed record SourcedDraft(EntityDraft Draft, string DocumentId, bool Curated);

/// <summary>An entity joined from what is said of it, with the confidence of each name.</summary>
public sealed record ConsolidatedEntity(Entity Entity, IReadOnlyList<RatedName> Names);

/// <summary>
/// Joins drafts and names into an entity. Its description is, in each language, that of a curated document first, then one under its own id, then of the first document id that has one;
/// its identifiers are those of all. An entity that nobody has named yet goes by the readable part of its id.
/// </summary>
public static class EntityConsolidation
{
    /// <param name="id">The entity's id, with its kind's prefix.</param>
    /// <param name="drafts">All drafts of it, those of ids merged into it too.</param>
    /// <param name="names">All name statements of it; for an event, those of <see cref="ConsolidatedEvent.Names"/> too.</param>
    public static ConsolidatedEntity Consolidate(string id, IReadOnlyCollection<SourcedDraft> drafts, IReadOnlyCollection<NameStatement> names)
    {
        var kind = EntityKinds.OfId(id) ?? throw new ArgumentException($"'{id}' names no kind of entity.", nameof(id));
        var rated = NameConsolidation.Consolidate(names);
        if (rated.Count == 0) rated = [new(new(ReadablePart(id), Language.En, NameRole.Alias), 0)];
        var ordered = drafts.OrderByDescending(d => d.Curated).ThenByDescending(d => d.Draft.Id == id).ThenBy(d => d.DocumentId, StringComparer.Ordinal).Select(d => d.Draft).ToList();
        var en = ordered.Select(d => d.Description?.En).FirstOrDefault(t => t is not null);
        var ar = ordered.Select(d => d.Description?.Ar).FirstOrDefault(t => t is not null);
        var identifiers = ordered.SelectMany(d => d.Identifiers).Distinct()
            .OrderBy(i => i.Scheme, StringComparer.Ordinal).ThenBy(i => i.Value, StringComparer.Ordinal);
        return new(new(id, kind, [.. rated.Select(n => n.Name)], en is null && ar is null ? null : new(en, ar), [.. identifiers]), rated);
    }

    private static string ReadablePart(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace('-', ' ') is { Length: > 0 } part ? part : id;
}
