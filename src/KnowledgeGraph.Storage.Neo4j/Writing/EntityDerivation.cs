using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Neo4j.FullText;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Joins the touched entities anew, writes what differs, and removes those that no document supports any more.</summary>
internal sealed class EntityDerivation(Changes changes, EditEffects effects, long revision)
{
    private const int Batch = 2_000;

    /// <summary>The longest key that an index of Neo4j's surely takes; longer names are not found by name.</summary>
    private const int LongestKey = 2_000;

    /// <returns>The ids of entities that were added, changed or removed.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Touched<string> touched)
    {
        var changed = new List<string>();
        if (effects.Survivors.Count > 0) touched.Entities.UnionWith([.. touched.Entities.Select(effects.Survivor)]);
        foreach (var ids in touched.Entities.Chunk(Batch))
        {
            var plan = EntityPlans.Of(ids, await SourcesAsync(ids), await ExistingAsync(ids), effects);
            await changes.ReserveAsync(plan.Written.Where(w => w.Old is null).Select(w => w.Row.Id));
            await changes.WriteAsync("entity-write", plan.Written.Select(w => Row(w.Row)));
            await changes.WriteAsync("entity-remove", plan.Removed, Arguments.Of(("revision", revision)));
            changed.AddRange(plan.Changed);
        }

        await changes.WriteAsync("entity-touch", touched.Neighbours, Arguments.Of(("revision", revision)));
        return changed;
    }

    private async Task<EntitySources> SourcesAsync(string[] ids)
    {
        var members = EntityPlans.Members(ids, effects);
        return new(
            (await changes.ReadAsync("entity-supported", members)).Select(r => r.Text(0)).ToHashSet(StringComparer.Ordinal),
            (await changes.ReadAsync("entity-names", members)).Select(r => StatementReads.Name(r.Map(0))),
            (await changes.ReadAsync("entity-drafts", members)).Select(Draft),
            (await changes.ReadAsync("event-statements-of", members.Where(id => EntityKinds.OfId(id) == EntityKind.Event)))
                .Select(StatementReads.StoredEvent).Select(s => (s.Link, s.Statement)));
    }

    private async Task<Dictionary<string, EntityRow>> ExistingAsync(string[] ids) =>
        (await changes.ReadAsync("entity-rows", ids)).Select(Existing).ToDictionary(e => e.Id, StringComparer.Ordinal);

    private static EntityRow Existing(Row r)
    {
        var (languages, roles, keys, confidences) = (r.Texts(7), r.Texts(8), r.Texts(9), r.Doubles(10));
        return new(
            r.Text(0), Values.Word<EntityKind>(r.Text(1)), r.TextOrNull(2), r.TextOrNull(3), r.Text(4), r.Text(5),
            [.. r.Texts(6).Select((text, i) => new NameRow(text, Values.Tongue(languages[i]), Values.Word<NameRole>(roles[i]), keys[i], confidences[i]))],
            Values.Identifiers(r.Texts(11), r.Texts(12)));
    }

    private static SourcedDraft Draft(Row r)
    {
        var id = r.Text(0);
        var kind = EntityKinds.OfId(id) ?? throw new FormatException($"The id '{id}' names no kind of entity.");
        var draft = new EntityDraft(id, kind, Values.Localized(r.TextOrNull(1), r.TextOrNull(2)), Values.Identifiers(r.Texts(3), r.Texts(4)));
        return new(draft, r.Text(5), Values.Word<DocumentKind>(r.Text(6)) == DocumentKind.Curated);
    }

    private KeyValuePair<string, object?>[] Row(EntityRow e)
    {
        var names = e.Names.Count == 0 ? null : e.Names;
        var keys = e.Names.Where(n => n.Key.Length is > 0 and <= LongestKey).GroupBy(n => n.Key, StringComparer.Ordinal);
        return Arguments.Of(
            ("entity", Arguments.Of(
                ("id", e.Id), ("kind", EnumSpelling.Of(e.Kind)), ("nameEn", NameIn(e, Language.En)), ("nameAr", NameIn(e, Language.Ar)),
                ("names", names?.Select(n => n.Text)), ("nameLanguages", names?.Select(n => n.Language.Tag())), ("nameRoles", names?.Select(n => EnumSpelling.Of(n.Role))),
                ("nameKeys", names?.Select(n => n.Key)), ("nameConfidences", names?.Select(n => n.Confidence)), ("descriptionEn", e.DescriptionEn), ("descriptionAr", e.DescriptionAr),
                ("identifierSchemes", e.Identifiers.Count == 0 ? null : e.Identifiers.Select(i => i.Scheme)),
                ("identifierValues", e.Identifiers.Count == 0 ? null : e.Identifiers.Select(i => i.Value)), ("nameWords", NameProperties.Words(e)), ("nameJoined", NameProperties.Joined(e)),
                ("nameSounds", NameProperties.Sounds(e)), ("sortEn", e.SortEn), ("sortAr", e.SortAr), ("revision", revision))),
            ("keys", keys.Select(k => new object[] { k.Key, k.Max(n => n.Confidence) })));
    }

    private static string? NameIn(EntityRow e, Language language) =>
        e.Names.Count == 0 ? null : new Entity(e.Id, e.Kind, [.. e.Names.Select(n => new Name(n.Text, n.Language, n.Role))], null, []).NameIn(language);
}
