using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Finds the disagreements of the touched units anew and writes what differs.</summary>
internal sealed class DisagreementDerivation(Changes changes, EditEffects effects)
{
    private const int Batch = 2_000;

    /// <returns>The ids of disagreements that were added, changed or removed.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Touched<string> touched, IEnumerable<string> changedEvents)
    {
        var changed = new List<string>();
        foreach (var units in (await UnitsAsync(touched, changedEvents)).Chunk(Batch))
        {
            var existing = (await changes.ReadAsync("disagreement-rows-of-units", units.Select(DisagreementReads.Unit))).ToDictionary(r => r.Map(0).Text("id"), DisagreementReads.Signature, StringComparer.Ordinal);
            var plan = DisagreementPlans.Of(await SourcesAsync(units), existing);
            await changes.WriteAsync("disagreement-remove", plan.Removed);
            await changes.WriteAsync("disagreement-add", plan.Written.Select(DisagreementReads.Row));
            changed.AddRange(plan.Changed);
        }

        return changed;
    }

    private async Task<HashSet<DisagreementUnit>> UnitsAsync(Touched<string> touched, IEnumerable<string> changedEvents)
    {
        var (units, places, filled) = DisagreementReach.Of(touched, effects, changedEvents);
        places.UnionWith(DisagreementReach.BeganOrCeased(filled, (await changes.ReadAsync("place-held", filled.Keys)).Select(r => (r.Text(0), r.Int(1)))));
        if (places.Count == 0) return units;

        // Whether two places oppose each other depends on where they lie.
        var within = (await changes.ReadAsync("place-within", places)).Select(r => r.Text(0)).Concat(places).ToHashSet(StringComparer.Ordinal);
        var events = (await changes.ReadAsync("place-events", within.SelectMany(effects.Members))).Select(r => r.Text(0));
        units.UnionWith(DisagreementReach.Around(within, events));
        return units;
    }

    private async Task<DisagreementSources<string>> SourcesAsync(DisagreementUnit[] units)
    {
        var relations = await RelationsAsync(units);
        var events = (await changes.ReadAsync("event-statements-contested", units.Where(u => u.Type is null).Select(u => u.First)))
            .Select(StatementReads.StoredEvent).Select(s => effects.Follow(s.Statement) is { } followed ? s with { Statement = followed } : null)
            .OfType<StoredStatement<string, EventStatement>>().ToList();
        var documents = relations.Select(s => s.Statement.Evidence.DocumentId).Concat(events.Select(s => s.Statement.Evidence.DocumentId)).Distinct(StringComparer.Ordinal);
        var sources = (await changes.ReadAsync("document-sources", documents))
            .ToDictionary(r => r.Text(0), r => new DocumentSource(Values.Word<DocumentKind>(r.Text(1)), r.TextOrNull(2), Values.Day(r.TextOrNull(3))), StringComparer.Ordinal);
        return new(relations, events, await StatedAsync(events), await ToldAsync(relations), sources, await NestingAsync(DisagreementPlans.Places(relations, events)));
    }

    private async Task<IReadOnlyList<StoredStatement<string, RelationStatement>>> RelationsAsync(DisagreementUnit[] units)
    {
        var ends = units.Where(u => u.Type is not null).SelectMany(u => effects.Members(u.First).SelectMany(first =>
            (u.Second.Length == 0 ? [""] : effects.Members(u.Second)).Select(second => (Type: u.Type!.Value, First: first, Second: second)))).ToList();
        var told = new List<Row>();
        foreach (var (name, wanted) in ((string, IEnumerable<(RelationType Type, string First, string Second)>)[])
        [
            ("relation-statements-of-ends", ends.Where(e => e.Second.Length > 0)),
            ("relation-statements-from", ends.Where(e => e.Second.Length == 0 && e.Type != RelationType.HoldsPosition)),
            ("relation-statements-to", ends.Where(e => e.Second.Length == 0 && e.Type == RelationType.HoldsPosition)),
        ])
            told.AddRange(await changes.ReadAsync(name, wanted.Select(e => new[] { EnumSpelling.Of(e.Type), e.First, e.Second }), Arguments.Of(("offices", OfficeSeats.Offices))));
        return DisagreementPlans.Contested(told.Select(StatementReads.StoredRelation), effects);
    }

    /// <summary>The keys of statements whose place is named in their sentence, past its beginning, or given by an editor.</summary>
    private async Task<HashSet<string>> StatedAsync(List<StoredStatement<string, EventStatement>> events) =>
        (await changes.ReadAsync("statement-places-stated", events.Where(e => e.Statement.Place is not null).Select(e => e.Key))).Select(r => r.Text(0)).ToHashSet(StringComparer.Ordinal);

    /// <summary>For statements of offices without a time, the latest date of the events that their sentences tell of.</summary>
    private async Task<Dictionary<string, Edtf>> ToldAsync(IReadOnlyList<StoredStatement<string, RelationStatement>> relations) =>
        (await changes.ReadAsync("statement-dates-told", relations.Where(s => s.Statement is { Type: RelationType.HoldsPosition, Time: null }).Select(s => s.Key)))
            .GroupBy(r => r.Text(0), r => Edtf.Parse(r.Text(1)), StringComparer.Ordinal).ToDictionary(g => g.Key, DisagreementPlans.Latest, StringComparer.Ordinal);

    private async Task<PlaceNesting> NestingAsync(IEnumerable<string> places)
    {
        var ids = places.Distinct(StringComparer.Ordinal).ToList();
        var above = (await changes.ReadAsync("place-above", ids)).Select(r => (r.Text(0), r.Text(1)));
        return new(above.Concat(ids.Select(id => (id, id))), (await changes.ReadAsync("place-holding", ids)).Select(r => r.Text(0)));
    }
}
