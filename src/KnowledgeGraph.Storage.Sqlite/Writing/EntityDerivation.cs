using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Joins the touched entities anew, writes what differs, and removes those that no document supports any more.</summary>
internal sealed class EntityDerivation(SqliteSession session, Changes changes, EditEffects effects, long revision)
{
    private const string Supported = """
        SELECT value FROM json_each(?1)
        WHERE EXISTS (SELECT 1 FROM draft WHERE entity = value) OR EXISTS (SELECT 1 FROM event WHERE id = value)
        """;

    /// <returns>The ids of entities that were added, changed or removed.</returns>
    public List<string> Run(Touched<long> touched)
    {
        var changed = new List<string>();
        if (effects.Survivors.Count > 0) touched.Entities.UnionWith([.. touched.Entities.Select(effects.Survivor)]);
        foreach (var ids in touched.Entities.Chunk(5_000)) Run(ids, changed);
        if (touched.Neighbours.Count > 0)
            changes.Run(
                $"UPDATE entity SET revision = max(revision, ?2), links = {EntityReads.Links} WHERE id IN (SELECT value FROM json_each(?1))", Json.Of(touched.Neighbours), revision);
        return changed;
    }

    private void Run(string[] ids, List<string> changed)
    {
        var plan = EntityPlans.Of(ids, Sources(ids), Existing(ids), effects);
        foreach (var (row, old) in plan.Written) Write(row, old);
        foreach (var id in plan.Removed) Remove(id);
        changed.AddRange(plan.Changed);
    }

    private EntitySources Sources(string[] ids)
    {
        var json = Json.Of(EntityPlans.Members(ids, effects));
        return new(
            session.Sql(Supported).List(r => r.GetString(0), json).ToHashSet(StringComparer.Ordinal),
            session.Sql($"SELECT {Rows.NameColumns} FROM json_each(?1) i CROSS JOIN name_statement s ON s.entity = i.value CROSS JOIN document d ON d.key = s.document")
                .List(Rows.NameStatement, json),
            session.Sql("""
                SELECT a.entity, a.description_en, a.description_ar, a.identifiers, d.id, d.kind
                FROM json_each(?1) i CROSS JOIN draft a INDEXED BY draft_by_content ON a.entity = i.value
                  AND (a.description_en IS NOT NULL OR a.description_ar IS NOT NULL OR a.identifiers <> '[]')
                CROSS JOIN document d ON d.key = a.document
                """).List(Draft, json),
            EventStatements.Read(session, "SELECT s.key FROM json_each(?1) i CROSS JOIN event_statement s ON s.event = i.value", json).Select(s => (s.Link, s.Statement)));
    }

    /// <summary>The rows of these entities.</summary>
    private Dictionary<string, EntityRow> Existing(string[] ids)
    {
        var json = Json.Of(ids);
        var names = session.Sql("""
            SELECT n.entity, n.text, n.language, n.role, n.key, n.confidence FROM json_each(?1) i CROSS JOIN name n ON n.entity = i.value ORDER BY n.entity, n.ordinal
            """).List(r => (Entity: r.GetString(0), Name: new NameRow(r.GetString(1), (Language)r.GetInt32(2), (NameRole)r.GetInt32(3), r.GetString(4), r.GetDouble(5))), json)
            .ToLookup(n => n.Entity, n => n.Name, StringComparer.Ordinal);
        var identifiers = session.Sql("SELECT n.entity, n.scheme, n.value FROM json_each(?1) i CROSS JOIN identifier n ON n.entity = i.value ORDER BY n.entity, n.scheme, n.value")
            .List(r => (Entity: r.GetString(0), Identifier: new Identifier(r.GetString(1), r.GetString(2))), json)
            .ToLookup(n => n.Entity, n => n.Identifier, StringComparer.Ordinal);
        return session.Sql("SELECT e.id, e.kind, e.description_en, e.description_ar, e.sort_en, e.sort_ar FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value").List(
            r => new EntityRow(
                r.GetString(0), (EntityKind)r.GetInt32(1), r.Text(2), r.Text(3), r.GetString(4), r.GetString(5), [.. names[r.GetString(0)]], [.. identifiers[r.GetString(0)]]),
            json).ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    private static SourcedDraft Draft(SqlRow row)
    {
        var id = row.GetString(0);
        var kind = EntityKinds.OfId(id) ?? throw new FormatException($"The id '{id}' names no kind of entity.");
        return new(new EntityDraft(id, kind, row.Localized(1), Json.Identifiers(row.GetString(3))), row.GetString(4), row.GetInt32(5) == (int)DocumentKind.Curated);
    }

    private void Write(EntityRow e, EntityRow? old)
    {
        if (old is null) changes.Reserve([e.Id]);
        if (old is { Names.Count: > 0 }) changes.Run("DELETE FROM name WHERE entity = ?1", e.Id);
        if (old is { Identifiers.Count: > 0 }) changes.Run("DELETE FROM identifier WHERE entity = ?1", e.Id);
        changes.Run(
            "UPDATE entity SET kind = ?2, description_en = ?3, description_ar = ?4, sort_en = ?5, sort_ar = ?6, revision = ?7 WHERE id = ?1",
            e.Id, (int)e.Kind, e.DescriptionEn, e.DescriptionAr, e.SortEn, e.SortAr, revision);
        var ordinal = 0;
        foreach (var n in e.Names)
            changes.Run("INSERT INTO name (entity, ordinal, text, language, role, key, confidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", e.Id, ordinal++, n.Text, (int)n.Language, (int)n.Role, n.Key, n.Confidence);
        foreach (var i in e.Identifiers) changes.Run("INSERT INTO identifier (entity, scheme, value) VALUES (?1, ?2, ?3)", e.Id, i.Scheme, i.Value);
    }

    private void Remove(string id)
    {
        foreach (var table in (string[])["name", "identifier"]) changes.Run($"DELETE FROM {table} WHERE entity = ?1", id);
        changes.Run("DELETE FROM entity WHERE id = ?1", id);
        changes.Run("INSERT OR REPLACE INTO removal (id, revision) VALUES (?1, ?2)", id, revision);
    }
}
