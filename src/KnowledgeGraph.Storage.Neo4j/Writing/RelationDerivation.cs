using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Joins the relations of the touched ends anew and writes what differs.</summary>
internal sealed class RelationDerivation(Changes changes, EditEffects effects)
{
    private const int Batch = 2_000;

    /// <returns>The ids of relations that were added, changed or removed, or whose evidence was linked anew.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Touched<string> touched)
    {
        var changed = new List<string>();
        var all = effects.Survivors.Count == 0
            ? touched.Relations
            : [.. touched.Relations, .. touched.Relations.Select(e => (e.Type, effects.Survivor(e.From), effects.Survivor(e.To)))];
        foreach (var ends in all.Chunk(Batch))
        {
            var plan = await PlanAsync(ends);
            await WriteAsync(plan);
            touched.Neighbours.UnionWith(plan.Neighbours);
            changed.AddRange(plan.Changed);
        }

        return changed;
    }

    /// <param name="ends">As entities go by now, and as they went by before: of these all relations are gone.</param>
    private async Task<RelationPlan<string>> PlanAsync(IReadOnlyCollection<(RelationType Type, string From, string To)> ends)
    {
        var told = effects.Survivors.Count == 0
            ? ends
            : ends.SelectMany(e => effects.Members(e.From).SelectMany(from => effects.Members(e.To).Select(to => (e.Type, from, to)))).Distinct();
        var statements = (await changes.ReadAsync("relation-statements-of-ends", told.Select(Ends))).ConvertAll(StatementReads.StoredRelation);
        var existing = (await changes.ReadAsync("relations-of-ends", ends.Select(Ends))).Select(r => Existing(r.Map(0))).DistinctBy(r => r.Relation.Id, StringComparer.Ordinal);
        return RelationPlans.Of(statements, existing.ToDictionary(r => r.Relation.Id, StringComparer.Ordinal), effects);
    }

    private async Task WriteAsync(RelationPlan<string> plan)
    {
        await changes.WriteAsync("relation-remove", plan.Removed.Select(r => new[] { r.Id, r.From, r.To }));
        await changes.WriteAsync("relation-write", plan.Written.Select(r => Arguments.Of(("label", changes.Label(EnumSpelling.Of(r.Relation.Type))), ("relation", Properties(r)))));
        await changes.WriteAsync("relation-link", plan.Unlinked.Select(key => new[] { key, null }).Concat(plan.Linked.Select(l => new[] { l.Key, l.Relation })));
    }

    private static RelationRow Existing(Map r) => new(
        new(
            r.Text("id"), Values.Word<RelationType>(r.Text("type")), r.Text("from"), r.Text("to"), r["office"], Values.Localized(r["titleEn"], r["titleAr"]), Values.Time(r["time"]),
            r.Double("confidence")),
        r.IntOrNull("earliest"), r.IntOrNull("latest"), r.Int("starts"));

    private static KeyValuePair<string, object?>[] Properties(RelationRow row)
    {
        var r = row.Relation;
        return Arguments.Present(
            ("id", r.Id), ("type", EnumSpelling.Of(r.Type)), ("typeOrder", (int)r.Type), ("from", r.From), ("to", r.To), ("office", r.Office), ("titleEn", r.Title?.En), ("titleAr", r.Title?.Ar),
            ("time", r.Time?.Text), ("earliest", row.Earliest), ("latest", row.Latest), ("starts", row.Starts), ("year", TimeUnits.Of(r.Time, TimeUnit.Year)),
            ("month", TimeUnits.Of(r.Time, TimeUnit.Month)), ("week", TimeUnits.Of(r.Time, TimeUnit.Week)), ("confidence", r.Confidence));
    }

    private static string[] Ends((RelationType Type, string From, string To) e) => [EnumSpelling.Of(e.Type), e.From, e.To];
}
