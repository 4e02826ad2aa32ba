using System.Text.Json;
using KnowledgeGraph.Model.Consolidation;
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
    public List<string> Run(Touched touched, IEnumerable<string> changedEvents)
    {
        var changed = new List<string>();
        foreach (var units in DisagreementUnits.Of(session, effects, touched, changedEvents).Chunk(Batch)) Run(units, changed);
        return changed;
    }

    private void Run(DisagreementUnit[] units, List<string> changed)
    {
        var existing = DisagreementRows.Read(session, units);
        var relations = Relations(units);
        var events = Events(units);
        var stated = StatedPlaces(events);
        var told = ToldDates(relations);
        var sources = Sources([.. relations.Select(s => s.Statement.Evidence.DocumentId), .. events.Select(s => s.Statement.Evidence.DocumentId)]);
        var places = new PlaceNesting(session, relations.Where(s => s.Statement.Type == RelationType.LocatedIn).Select(s => s.Statement.To).Concat(events.Select(e => e.Statement.Place).OfType<string>()));
        var found = new List<DisagreementRow>();
        foreach (var group in relations.GroupBy(s => DisagreementUnit.OfRelation(s.Statement.Type, s.Statement.From, s.Statement.To)!.Value))
            Add(group.Key, group, RelationDisagreements.Of(group.Key.Type!.Value, [.. Sourced(group, sources).Zip(group, (s, row) => s with { Told = told.GetValueOrDefault(row.Key) })], places.Agree));
        foreach (var group in events.GroupBy(s => s.Link!, StringComparer.Ordinal))
            Add(DisagreementUnit.OfEvent(group.Key), group, EventDisagreements.Of(group.Key, [.. Sourced(group, sources).Zip(group, (s, row) => s with { IsPlaceStated = stated.Contains(row.Key) })], places.Agree));
        foreach (var row in found)
        {
            if (existing.Remove(row.Disagreement.Id, out var old) && old == row.Signature) continue;
            if (old is not null) DisagreementRows.Delete(changes, row.Disagreement.Id);
            DisagreementRows.Insert(changes, row);
            changed.Add(row.Disagreement.Id);
        }

        foreach (var gone in existing.Keys)
        {
            DisagreementRows.Delete(changes, gone);
            changed.Add(gone);
        }

        void Add<T>(DisagreementUnit unit, IEnumerable<StoredStatement<T>> statements, IReadOnlyList<Disagreement> disagreements)
            where T : Statement
        {
            if (disagreements.Count == 0) return;
            var keys = statements.ToDictionary(s => (s.Statement.Evidence.DocumentId, s.Statement.Id), s => s.Key);
            found.AddRange(disagreements.Select(d => DisagreementRow.Of(unit, d, keys, sources)));
        }
    }

    /// <summary>The statements of the units of relations as they count, those of units that one document alone speaks of left out.</summary>
    private List<StoredStatement<RelationStatement>> Relations(DisagreementUnit[] units)
    {
        var ends = units.Where(u => u.Type is not null).SelectMany(u => effects.Members(u.First).SelectMany(first =>
            (u.Second.Length == 0 ? [""] : effects.Members(u.Second)).Select(second => new object[] { (int)u.Type!.Value, first, second })));
        var json = JsonSerializer.Serialize(ends);
        const string columns = Rows.RelationStatementColumns + ", s.relation";
        var (position, from) = ((int)RelationType.HoldsPosition, "s.from_id = e.value ->> 1 AND s.type = e.value ->> 0");
        List<StoredStatement<RelationStatement>> Read(string condition, params ReadOnlySpan<object?> values) => session.Sql($"""
            SELECT {columns} FROM json_each(?1) e CROSS JOIN relation_statement s ON {condition} CROSS JOIN document d ON d.key = s.document
            """).List(r => new StoredStatement<RelationStatement>(r.GetInt64(0), Rows.RelationStatement(r), r.Text(17)), values);
        var told = Read($"{from} AND e.value ->> 2 = '' AND e.value ->> 0 <> {position}", json)
            .Concat(Read($"{from} AND s.to_id = e.value ->> 2 AND e.value ->> 2 <> ''", json))
            .Concat(Read(
                $"s.to_id = e.value ->> 1 AND s.type = e.value ->> 0 AND e.value ->> 0 = {position} AND s.office IN (SELECT value FROM json_each(?2))",
                json, Json.Of(OfficeSeats.Offices)));
        return [.. Contested(told.Select(s => effects.Follow(s.Statement) is { } followed ? s with { Statement = followed } : null).OfType<StoredStatement<RelationStatement>>(), s => DisagreementUnit.OfRelation(s.Type, s.From, s.To))];
    }

    private List<StoredStatement<EventStatement>> Events(DisagreementUnit[] units)
    {
        const string several = """
            SELECT s.key FROM json_each(?1) i CROSS JOIN event_statement s ON s.event = i.value
            WHERE EXISTS (SELECT 1 FROM event_statement o WHERE o.event = s.event AND o.document <> s.document)
            """;
        var told = EventStatements.Read(session, several, Json.Of(units.Where(u => u.Type is null).Select(u => u.First)));
        return [.. told.Select(s => effects.Follow(s.Statement) is { } followed ? s with { Statement = followed } : null).OfType<StoredStatement<EventStatement>>()];
    }

    /// <summary>The keys of statements whose place is named in their sentence, past its beginning, or given by an editor.</summary>
    private HashSet<long> StatedPlaces(List<StoredStatement<EventStatement>> events) =>
    [
        .. session.Sql("""
            SELECT s.key FROM json_each(?1) i CROSS JOIN event_statement s ON s.key = i.value CROSS JOIN party p ON p.statement = s.key AND p.role = ?2
            WHERE EXISTS (SELECT 1 FROM document d WHERE d.key = s.document AND d.kind <> ?3)
              OR EXISTS (SELECT 1 FROM mention m WHERE m.document = s.document AND m.entity = p.entity AND m.start_at > s.start_at AND m.end_at <= s.end_at)
            """).List(r => r.GetInt64(0), Json.Of(events.Where(e => e.Statement.Place is not null).Select(e => e.Key)), PartyRoles.Place, (int)DocumentKind.Article),
    ];

    /// <summary>For statements of offices without a time, the latest date of the events that their sentences tell of.</summary>
    private Dictionary<long, Edtf> ToldDates(List<StoredStatement<RelationStatement>> relations) =>
        session.Sql("""
            SELECT s.key, e.date FROM json_each(?1) i CROSS JOIN relation_statement s ON s.key = i.value
            CROSS JOIN event_statement e ON e.document = s.document AND e.start_at = s.start_at AND e.end_at = s.end_at AND e.date IS NOT NULL
            """).List(
            r => (Key: r.GetInt64(0), Date: Edtf.Parse(r.GetString(1))),
            Json.Of(relations.Where(s => s.Statement is { Type: RelationType.HoldsPosition, Time: null }).Select(s => s.Key)))
            .GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Select(t => t.Date).OrderBy(d => EdtfDays.Latest(d)).ThenBy(d => d.Text, StringComparer.Ordinal).Last());

    private static IEnumerable<StoredStatement<T>> Contested<T>(IEnumerable<StoredStatement<T>> statements, Func<T, DisagreementUnit?> unitOf)
        where T : Statement =>
        statements.GroupBy(s => unitOf(s.Statement)).Where(g => g.Select(s => s.Statement.Evidence.DocumentId).Distinct(StringComparer.Ordinal).Skip(1).Any()).SelectMany(g => g);

    private Dictionary<string, DocumentSource> Sources(IReadOnlyCollection<string> documents) =>
        session.Sql("SELECT d.id, d.kind, d.publisher, d.date FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value")
            .List(r => (Id: r.GetString(0), Source: new DocumentSource((DocumentKind)r.GetInt32(1), r.Text(2), EdtfDate.TryParse(r.Text(3)))), Json.Of(documents))
            .ToDictionary(d => d.Id, d => d.Source, StringComparer.Ordinal);

    private static List<SourcedStatement<T>> Sourced<T>(IEnumerable<StoredStatement<T>> statements, Dictionary<string, DocumentSource> sources)
        where T : Statement =>
        [.. statements.Select(s => (s.Statement, Source: sources[s.Statement.Evidence.DocumentId])).Select(s => new SourcedStatement<T>(s.Statement, s.Source.Kind, s.Source.Publisher, s.Source.Date))];
}

/// <summary>What of a document its statements are weighed by.</summary>
internal sealed record DocumentSource(DocumentKind Kind, string? Publisher, EdtfDate? Date);
