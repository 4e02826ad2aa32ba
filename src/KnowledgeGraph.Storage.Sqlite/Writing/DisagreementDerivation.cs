using System.Text.Json;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Finds the disagreements of the touched units anew and writes what differs.</summary>
internal sealed class DisagreementDerivation(SqliteSession session, Changes changes, EditEffects effects)
{
    private const int Batch = 2_000;

    /// <returns>The ids of disagreements that were added, changed or removed.</returns>
    public List<string> Run(Touched<long> touched, IEnumerable<string> changedEvents)
    {
        var changed = new List<string>();
        foreach (var units in DisagreementUnits.Of(session, effects, touched, changedEvents).Chunk(Batch)) Run(units, changed);
        return changed;
    }

    private void Run(DisagreementUnit[] units, List<string> changed)
    {
        var relations = Relations(units);
        var events = Events(units);
        var plan = DisagreementPlans.Of(
            new DisagreementSources<long>(
                relations, events, StatedPlaces(events), ToldDates(relations),
                Sources([.. relations.Select(s => s.Statement.Evidence.DocumentId), .. events.Select(s => s.Statement.Evidence.DocumentId)]),
                PlaceNests.Read(session, DisagreementPlans.Places(relations, events))),
            DisagreementRows.Read(session, units));
        foreach (var id in plan.Removed) DisagreementRows.Delete(changes, id);
        foreach (var row in plan.Written) DisagreementRows.Insert(changes, row);
        changed.AddRange(plan.Changed);
    }

    /// <summary>The statements of the units of relations as they count, those of units that one document alone speaks of left out.</summary>
    private IReadOnlyList<StoredStatement<long, RelationStatement>> Relations(DisagreementUnit[] units)
    {
        var ends = units.Where(u => u.Type is not null).SelectMany(u => effects.Members(u.First).SelectMany(first =>
            (u.Second.Length == 0 ? [""] : effects.Members(u.Second)).Select(second => new object[] { (int)u.Type!.Value, first, second })));
        var json = JsonSerializer.Serialize(ends);
        const string columns = Rows.RelationStatementColumns + ", s.relation";
        var (position, from) = ((int)RelationType.HoldsPosition, "s.from_id = e.value ->> 1 AND s.type = e.value ->> 0");
        List<StoredStatement<long, RelationStatement>> Read(string condition, params ReadOnlySpan<object?> values) => session.Sql($"""
            SELECT {columns} FROM json_each(?1) e CROSS JOIN relation_statement s ON {condition} CROSS JOIN document d ON d.key = s.document
            """).List(r => new StoredStatement<long, RelationStatement>(r.GetInt64(0), Rows.RelationStatement(r), r.Text(17)), values);
        var told = Read($"{from} AND e.value ->> 2 = '' AND e.value ->> 0 <> {position}", json)
            .Concat(Read($"{from} AND s.to_id = e.value ->> 2 AND e.value ->> 2 <> ''", json))
            .Concat(Read(
                $"s.to_id = e.value ->> 1 AND s.type = e.value ->> 0 AND e.value ->> 0 = {position} AND s.office IN (SELECT value FROM json_each(?2))",
                json, Json.Of(OfficeSeats.Offices)));
        return DisagreementPlans.Contested(told, effects);
    }

    private List<StoredStatement<long, EventStatement>> Events(DisagreementUnit[] units)
    {
        const string several = """
            SELECT s.key FROM json_each(?1) i CROSS JOIN event_statement s ON s.event = i.value
            WHERE EXISTS (SELECT 1 FROM event_statement o WHERE o.event = s.event AND o.document <> s.document)
            """;
        var told = EventStatements.Read(session, several, Json.Of(units.Where(u => u.Type is null).Select(u => u.First)));
        return [.. told.Select(s => effects.Follow(s.Statement) is { } followed ? s with { Statement = followed } : null).OfType<StoredStatement<long, EventStatement>>()];
    }

    /// <summary>The keys of statements whose place is named in their sentence, past its beginning, or given by an editor.</summary>
    private HashSet<long> StatedPlaces(List<StoredStatement<long, EventStatement>> events) =>
    [
        .. session.Sql("""
            SELECT s.key FROM json_each(?1) i CROSS JOIN event_statement s ON s.key = i.value CROSS JOIN party p ON p.statement = s.key AND p.role = ?2
            WHERE EXISTS (SELECT 1 FROM document d WHERE d.key = s.document AND d.kind <> ?3)
              OR EXISTS (SELECT 1 FROM mention m WHERE m.document = s.document AND m.entity = p.entity AND m.start_at > s.start_at AND m.end_at <= s.end_at)
            """).List(r => r.GetInt64(0), Json.Of(events.Where(e => e.Statement.Place is not null).Select(e => e.Key)), PartyRoles.Place, (int)DocumentKind.Article),
    ];

    /// <summary>For statements of offices without a time, the latest date of the events that their sentences tell of.</summary>
    private Dictionary<long, Edtf> ToldDates(IReadOnlyList<StoredStatement<long, RelationStatement>> relations) =>
        session.Sql("""
            SELECT s.key, e.date FROM json_each(?1) i CROSS JOIN relation_statement s ON s.key = i.value
            CROSS JOIN event_statement e ON e.document = s.document AND e.start_at = s.start_at AND e.end_at = s.end_at AND e.date IS NOT NULL
            """).List(
            r => (Key: r.GetInt64(0), Date: Edtf.Parse(r.GetString(1))),
            Json.Of(relations.Where(s => s.Statement is { Type: RelationType.HoldsPosition, Time: null }).Select(s => s.Key)))
            .GroupBy(t => t.Key).ToDictionary(g => g.Key, g => DisagreementPlans.Latest(g.Select(t => t.Date)));

    private Dictionary<string, DocumentSource> Sources(IReadOnlyCollection<string> documents) =>
        session.Sql("SELECT d.id, d.kind, d.publisher, d.date FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value")
            .List(r => (Id: r.GetString(0), Source: new DocumentSource((DocumentKind)r.GetInt32(1), r.Text(2), EdtfDate.TryParse(r.Text(3)))), Json.Of(documents))
            .ToDictionary(d => d.Id, d => d.Source, StringComparer.Ordinal);
}
