using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Filters as conditions of SQL, each beginning with <c>AND</c>.</summary>
internal static class Filtering
{
    /// <summary>On <c>entity e</c>.</summary>
    public static SqlText Where(this SqlText sql, EntityFilter filter)
    {
        if (filter.Kinds is { } kinds) sql.Add($" AND e.kind IN (SELECT value FROM json_each({sql.Bind(Json.OfEnums(kinds))}))");
        if (filter.Ids is { } ids) sql.Add($" AND e.id IN (SELECT value FROM json_each({sql.Bind(Json.Of(ids))}))");
        if (filter.Name is { } name)
            sql.Add($" AND e.id IN (SELECT entity FROM name WHERE instr(key, {sql.Bind(TextKey.Of(name))}) > 0)");
        if (filter.MemberOf is { } group)
            sql.Add($" AND e.id IN (SELECT from_id FROM relation WHERE to_id = {sql.Bind(group)} AND type = {sql.Bind((int)RelationType.MemberOf)})");
        return sql;
    }

    /// <summary>On <c>relation r</c>, its direction left out.</summary>
    public static SqlText Where(this SqlText sql, RelationFilter filter)
    {
        if (filter.Types is { } types) sql.Add($" AND r.type IN (SELECT value FROM json_each({sql.Bind(Json.OfEnums(types))}))");
        if (filter.At is { } at) sql.Add($" AND (r.earliest IS NULL OR (r.earliest <= {sql.Bind(EdtfDays.Latest(at))} AND r.latest >= {sql.Bind(EdtfDays.Earliest(at))}))");
        return sql;
    }

    /// <summary>On <c>event v</c>.</summary>
    public static SqlText Where(this SqlText sql, EventFilter filter)
    {
        if (filter.Types is { } types) sql.Add($" AND v.type IN (SELECT value FROM json_each({sql.Bind(Json.OfEnums(types))}))");
        if (filter.Modes is { } modes) sql.Add($" AND v.mode IN (SELECT value FROM json_each({sql.Bind(Json.Of(modes))}))");
        if (filter.Contexts is { } contexts) sql.Add($" AND EXISTS (SELECT 1 FROM json_each({sql.Bind(Json.Of(contexts))}) c WHERE instr(v.contexts, ' ' || c.value || ' ') > 0)");
        foreach (var party in filter.Parties ?? [])
            sql.Add($" AND v.id IN (SELECT event FROM participant WHERE entity = {sql.Bind(party)} AND role <= {PartyRoles.Recipient})");
        if (filter.Actors is { } actors) sql.Add(InRole(sql, actors, PartyRoles.Actor));
        if (filter.Recipients is { } recipients) sql.Add(InRole(sql, recipients, PartyRoles.Recipient));
        if (filter.Place is { } place) sql.Add($" AND v.place = {sql.Bind(place)}");
        if (filter.Between is { } span) sql.Add(Between(sql, "v", span));
        if (filter.DocumentLanguage is { } language)
            sql.Add($" AND EXISTS (SELECT 1 FROM event_statement s JOIN document d ON d.key = s.document WHERE s.event = v.id AND d.language = {sql.Bind((int)language)})");
        if (filter.MinConfidence is { } confidence) sql.Add($" AND v.confidence >= {sql.Bind(confidence)}");
        return sql;
    }

    /// <summary>On <c>document d</c>. Curated sources only where their kind is asked for.</summary>
    public static SqlText Where(this SqlText sql, DocumentFilter filter)
    {
        if (filter.Kinds is { } kinds) sql.Add($" AND d.kind IN (SELECT value FROM json_each({sql.Bind(Json.OfEnums(kinds))}))");
        else sql.Add($" AND d.kind <> {(int)DocumentKind.Curated}");
        if (filter.Language is { } language) sql.Add($" AND d.language = {sql.Bind((int)language)}");
        if (filter.Publisher is { } publisher) sql.Add($" AND d.publisher = {sql.Bind(publisher)}");
        if (filter.Between is { } span) sql.Add(Between(sql, "d", span));
        if (filter.Mentions is { } entity) sql.Add($" AND d.key IN (SELECT document FROM mention WHERE entity = {sql.Bind(entity)} OR entity IN (SELECT id FROM identity WHERE survivor = {sql.Bind(entity)}))");
        return sql;
    }

    private static string InRole(SqlText sql, IReadOnlyCollection<string> ids, int role) =>
        $" AND v.id IN (SELECT event FROM participant WHERE entity IN (SELECT value FROM json_each({sql.Bind(Json.Of(ids))})) AND role = {role})";

    private static string Between(SqlText sql, string table, Edtf span) =>
        $" AND {table}.earliest <= {sql.Bind(EdtfDays.Latest(span))} AND {table}.latest >= {sql.Bind(EdtfDays.Earliest(span))}";
}
