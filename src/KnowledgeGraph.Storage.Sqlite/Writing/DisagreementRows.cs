using System.Text.Json;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Reads, writes and removes the rows of disagreements.</summary>
internal static class DisagreementRows
{
    private static readonly string[] Tables = ["disagreement_entity", "disagreement_statement", "disagreement_side"];

    /// <summary>What is stored for these units: the signature of each disagreement by id.</summary>
    public static Dictionary<string, string> Read(SqliteSession session, IEnumerable<DisagreementUnit> units)
    {
        var json = JsonSerializer.Serialize(units.Select(u => new object[] { TypeOf(u), u.First, u.Second }));
        const string of = """
            FROM json_each(?1) u CROSS JOIN disagreement g INDEXED BY disagreement_by_unit
              ON g.unit_type = u.value ->> 0 AND g.unit_first = u.value ->> 1 AND g.unit_second = u.value ->> 2
            """;
        var heads = session.Sql($"SELECT {DisagreementReads.Columns}, g.unit_type, g.unit_first, g.unit_second, g.newest {of}").List(
            r => (Head: DisagreementReads.Head(r), Unit: UnitOf(r.GetInt32(5), r.GetString(6), r.GetString(7)), Newest: r.GetInt32(8)), json);
        if (heads.Count == 0) return [];
        var sides = session.Sql($"""
            SELECT {DisagreementReads.SideColumns}, (
              SELECT group_concat(coalesce(t.relation_statement, t.event_statement), ',' ORDER BY t.ordinal) FROM disagreement_statement t
              WHERE t.disagreement = s.disagreement AND t.side = s.side)
            {of} CROSS JOIN disagreement_side s ON s.disagreement = g.id ORDER BY s.disagreement, s.side
            """).List(r => (Id: r.GetString(0), Side: DisagreementReads.Side(r, []), Keys: r.Text(9) ?? ""), json).ToLookup(s => s.Id, StringComparer.Ordinal);
        var entities = session.Sql($"SELECT c.disagreement, c.entity {of} CROSS JOIN disagreement_entity c ON c.disagreement = g.id")
            .List(r => (Id: r.GetString(0), Entity: r.GetString(1)), json).ToLookup(c => c.Id, c => c.Entity, StringComparer.Ordinal);
        return heads.ToDictionary(
            h => h.Head.Id,
            h =>
            {
                var whole = h.Head with { Sides = [.. sides[h.Head.Id].Select(s => s.Side)] };
                var signature = StoredDisagreements.SignatureOf(h.Unit, whole, h.Newest, sides[h.Head.Id].Select(s => (s.Side, s.Keys)));
                return entities[h.Head.Id].ToHashSet(StringComparer.Ordinal).SetEquals(whole.EntityIds) ? signature : "";
            },
            StringComparer.Ordinal);
    }

    public static void Insert(Changes changes, DisagreementRow<long> row)
    {
        var d = row.Disagreement;
        changes.Run(
            "INSERT INTO disagreement (id, reason, unit_type, unit_first, unit_second, subject, object, seat, newest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            d.Id, (int)d.Reason, TypeOf(row.Unit), row.Unit.First, row.Unit.Second, d.Subject, d.Object, d.Seat, row.Newest);
        for (var side = 0; side < d.Sides.Count; side++)
        {
            var v = d.Sides[side].Value;
            changes.Run(
                "INSERT INTO disagreement_side (disagreement, side, entity, time, mode, kind, min, max, unit, corrected) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                d.Id, side, v.Entity, v.Time?.Text, v.Mode, v.Kind is { } kind ? (int)kind : null, v.Min, v.Max, v.Unit, d.Sides[side].IsCorrected ? 1 : 0);
            for (var i = 0; i < row.Statements[side].Count; i++)
            {
                var key = row.Statements[side][i];
                changes.Run(
                    "INSERT INTO disagreement_statement (disagreement, side, ordinal, relation_statement, event_statement) VALUES (?1, ?2, ?3, ?4, ?5)",
                    d.Id, side, i, row.Unit.Type is null ? null : key, row.Unit.Type is null ? key : null);
            }
        }

        foreach (var entity in d.EntityIds) changes.Run("INSERT INTO disagreement_entity (entity, disagreement) VALUES (?1, ?2)", entity, d.Id);
    }

    public static void Delete(Changes changes, string id)
    {
        foreach (var table in Tables) changes.Run($"DELETE FROM {table} WHERE disagreement = ?1", id);
        changes.Run("DELETE FROM disagreement WHERE id = ?1", id);
    }

    /// <summary>Every unit that something is stored for.</summary>
    public static List<DisagreementUnit> Units(SqliteSession session) =>
        session.Sql("SELECT DISTINCT unit_type, unit_first, unit_second FROM disagreement").List(r => UnitOf(r.GetInt32(0), r.GetString(1), r.GetString(2)));

    private static int TypeOf(DisagreementUnit unit) => unit.Type is { } type ? (int)type : -1;

    private static DisagreementUnit UnitOf(int type, string first, string second) => new(type < 0 ? null : (RelationType)type, first, second);
}
