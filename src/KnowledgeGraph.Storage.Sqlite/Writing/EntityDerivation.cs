using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Joins the touched entities anew, writes what differs, and removes those that no document supports any more.</summary>
internal sealed class EntityDerivation(SqliteSession session, Changes changes, EditEffects effects, long revision)
{
    private const string Supported = """
        SELECT value FROM json_each(?1)
        WHERE EXISTS (SELECT 1 FROM draft WHERE entity = value) OR EXISTS (SELECT 1 FROM event WHERE id = value)
        """;

    /// <returns>The ids of entities that were added, changed or removed.</returns>
    public List<string> Run(Touched touched)
    {
        var changed = new List<string>();
        if (effects.Survivors.Count > 0) touched.Entities.UnionWith([.. touched.Entities.Select(effects.Survivor)]);
        foreach (var ids in touched.Entities.Chunk(5_000)) Run(ids, changed);
        if (touched.Neighbours.Count > 0)
            changes.Run("UPDATE entity SET revision = ?2 WHERE id IN (SELECT value FROM json_each(?1)) AND revision < ?2", Json.Of(touched.Neighbours), revision);
        return changed;
    }

    private void Run(string[] ids, List<string> changed)
    {
        var json = Json.Of(ids);
        var existing = EntityRow.Read(session, json);
        foreach (var row in Derive(ids))
        {
            if (existing.Remove(row.Id, out var old) && old.Same(row)) continue;
            Write(row, old);
            changed.Add(row.Id);
        }

        foreach (var id in existing.Keys)
        {
            Remove(id);
            changed.Add(id);
        }
    }

    /// <summary>What these entities must be; those that nothing supports are absent.</summary>
    private IEnumerable<EntityRow> Derive(string[] ids)
    {
        var members = effects.Survivors.Count == 0 ? ids : [.. ids.SelectMany(id => effects.Members(id).Append(id)).Distinct(StringComparer.Ordinal)];
        var idsJson = Json.Of(members);
        var supported = session.Sql(Supported).List(r => r.GetString(0), idsJson).ToHashSet(StringComparer.Ordinal);
        var names = session.Sql($"SELECT {Rows.NameColumns} FROM json_each(?1) i CROSS JOIN name_statement s ON s.entity = i.value CROSS JOIN document d ON d.key = s.document")
            .List(Rows.NameStatement, idsJson).Select(effects.Follow).OfType<NameStatement>().ToLookup(n => n.EntityId, StringComparer.Ordinal);
        var drafts = session.Sql("""
            SELECT a.entity, a.description_en, a.description_ar, a.identifiers, d.id, d.kind
            FROM json_each(?1) i CROSS JOIN draft a INDEXED BY draft_by_content ON a.entity = i.value
              AND (a.description_en IS NOT NULL OR a.description_ar IS NOT NULL OR a.identifiers <> '[]')
            CROSS JOIN document d ON d.key = a.document
            """).List(Draft, idsJson).ToLookup(d => effects.Survivor(d.Draft.Id), StringComparer.Ordinal);
        var told = EventStatements.Read(session, "SELECT s.key FROM json_each(?1) i CROSS JOIN event_statement s ON s.event = i.value", idsJson)
            .ToLookup(s => s.Link, s => s.Statement, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (effects.Survivor(id) != id)
            {
                if (supported.Contains(id)) yield return EntityRow.MergedAway(id);
            }
            else if (effects.Members(id).Any(supported.Contains))
            {
                yield return EntityRow.Of(EntityConsolidation.Consolidate(id, [.. drafts[id]], [.. names[id], .. EventConsolidation.Names(id, told[id])]));
            }
        }
    }

    private static SourcedDraft Draft(SqlRow row)
    {
        var id = row.GetString(0);
        var kind = Model.Graph.EntityKinds.OfId(id) ?? throw new FormatException($"The id '{id}' names no kind of entity.");
        return new(new EntityDraft(id, kind, row.Localized(1), Json.Identifiers(row.GetString(3))), row.GetString(4), row.GetInt32(5) == (int)Model.Graph.DocumentKind.Curated);
    }

    private void Write(EntityRow e, EntityRow? old)
    {
        if (old is null) changes.Reserve([e.Id]);
        if (old is { Names.Count: > 0 }) changes.Run("DELETE FROM name WHERE entity = ?1", e.Id);
        if (old is { Identifiers.Count: > 0 }) changes.Run("DELETE FROM identifier WHERE entity = ?1", e.Id);
        changes.Run(
            "UPDATE entity SET kind = ?2, description_en = ?3, description_ar = ?4, sort_en = ?5, sort_ar = ?6, revision = ?7 WHERE id = ?1",
            e.Id, e.Kind, e.DescriptionEn, e.DescriptionAr, e.SortEn, e.SortAr, revision);
        var ordinal = 0;
        foreach (var n in e.Names)
            changes.Run("INSERT INTO name (entity, ordinal, text, language, role, key, confidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", e.Id, ordinal++, n.Text, n.Language, n.Role, n.Key, n.Confidence);
        foreach (var i in e.Identifiers) changes.Run("INSERT INTO identifier (entity, scheme, value) VALUES (?1, ?2, ?3)", e.Id, i.Scheme, i.Value);
    }

    private void Remove(string id)
    {
        foreach (var table in (string[])["name", "identifier"]) changes.Run($"DELETE FROM {table} WHERE entity = ?1", id);
        changes.Run("DELETE FROM entity WHERE id = ?1", id);
        changes.Run("INSERT OR REPLACE INTO removal (id, revision) VALUES (?1, ?2)", id, revision);
    }
}
