using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Api.Types;

namespace KnowledgeGraph.Api.Tests.Types;

/// <summary>
/// Every member of every filter, on every list that takes it, over the shipped knowledge: what passes and what does not pass are together all there is, a member twice
/// by <c>and</c> and by <c>or</c> is the member, and counts by one dimension add up. The lists and members are those of the schema: a new one needs a value here.
/// </summary>
public sealed class EveryFilterTests(SeededGraph graph) : IClassFixture<SeededGraph>
{
    private const string Gulf = "[\"state:kw\", \"state:qa\", \"org:gcc\", \"org:nato\"]";

    /// <summary>What some pass and, on the list of all, some do not.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["EntityFilter.kinds"] = "[STATE, PERSON]",
        ["EntityFilter.ids"] = Gulf,
        ["EntityFilter.name"] = "\"al\"",
        ["EntityFilter.memberOf"] = "\"org:gcc\"",
        ["EntityFilter.locatedIn"] = "\"state:kw\"",
        ["EntityFilter.namedIn"] = "{ kinds: [ARTICLE] }",
        ["EntityFilter.and"] = "[{ ids: [\"state:kw\", \"org:nato\"] }, { kinds: [STATE] }]",
        ["EntityFilter.or"] = "[{ ids: [\"state:kw\"] }, { namedIn: { language: AR } }]",
        ["EntityFilter.not"] = "{ kinds: [PLACE, EVENT] }",
        ["EventFilter.ids"] = "[\"event:2017-06-05-gulf-states-cut-ties-with-qatar\", \"event:2017-01-24-nato-ici-regional-centre-opens\"]",
        ["EventFilter.types"] = "[CONSULT, AGREE]",
        ["EventFilter.modes"] = "[VISIT]",
        ["EventFilter.contexts"] = "[MILITARY, DIPLOMATIC]",
        ["EventFilter.parties"] = "[\"state:kw\"]",
        ["EventFilter.anyParty"] = Gulf,
        ["EventFilter.actors"] = Gulf,
        ["EventFilter.recipients"] = Gulf,
        ["EventFilter.involves"] = "[\"state:kw\"]",
        ["EventFilter.place"] = "\"state:kw\"",
        ["EventFilter.placeWithin"] = "\"state:kw\"",
        ["EventFilter.between"] = "\"2010/2019\"",
        ["EventFilter.date"] = "{ after: \"2015\", uncertain: false }",
        ["EventFilter.language"] = "AR",
        ["EventFilter.toldIn"] = "{ publisher: \"The Courier\" }",
        ["EventFilter.minConfidence"] = "0.9",
        ["EventFilter.and"] = "[{ types: [CONSULT] }, { anyParty: [\"state:kw\", \"person:jens-stoltenberg\"] }]",
        ["EventFilter.or"] = "[{ types: [CONSULT] }, { toldIn: { language: AR } }]",
        ["EventFilter.not"] = "{ between: \"2017\" }",
        ["RelationFilter.types"] = "[MEMBER_OF, PARTY_TO]",
        ["RelationFilter.from"] = Gulf,
        ["RelationFilter.to"] = Gulf,
        ["RelationFilter.ends"] = "[\"init:istanbul-cooperation-initiative\", \"org:nato\"]",
        ["RelationFilter.offices"] = "[\"secretary-general\", \"foreign-minister\"]",
        ["RelationFilter.at"] = "\"1975\"",
        ["RelationFilter.time"] = "{ known: true }",
        ["RelationFilter.statedIn"] = "{ kinds: [ARTICLE] }",
        ["RelationFilter.minConfidence"] = "0.95",
        ["RelationFilter.and"] = "[{ types: [MEMBER_OF] }, { to: [\"org:gcc\"] }]",
        ["RelationFilter.or"] = "[{ types: [PART_OF] }, { statedIn: { language: AR } }]",
        ["RelationFilter.not"] = "{ types: [HOLDS_POSITION] }",
        ["DocumentFilter.ids"] = "[]",
        ["DocumentFilter.kinds"] = "[ARTICLE]",
        ["DocumentFilter.language"] = "AR",
        ["DocumentFilter.publisher"] = "\"The Courier\"",
        ["DocumentFilter.publishers"] = "[\"The Courier\", \"The Desk\"]",
        ["DocumentFilter.between"] = "\"2019-02-01\"",
        ["DocumentFilter.date"] = "{ known: true }",
        ["DocumentFilter.mentions"] = "\"state:kw\"",
        ["DocumentFilter.and"] = "[{ kinds: [ARTICLE] }, { language: EN }]",
        ["DocumentFilter.or"] = "[{ language: AR }, { publisher: \"The Desk\" }]",
        ["DocumentFilter.not"] = "{ kinds: [CURATED] }",
    };

    /// <summary>Values that nothing or everything passes: there is nothing else in the shipped knowledge.</summary>
    private static readonly HashSet<string> OneSided = ["DocumentFilter.ids", "RelationFilter.minConfidence"];

    public static TheoryData<string, string, string> Members { get; } = Made();

    [Theory]
    [MemberData(nameof(Members))]
    public async Task What_passes_and_what_does_not_are_all_there_is(string list, string filter, string member)
    {
        Assert.True(Values.TryGetValue($"{filter}.{member}", out var value), $"{filter}.{member} is new: give it a value here.");
        var every = filter == "DocumentFilter" ? "{ kinds: [ARTICLE, RECORD, CURATED] }" : "{}";
        var f = $"{{ {member}: {value} }}";
        string Count(string name, string parts) => $"{name}: {list}(filter: {{ and: [{every}, {parts}] }}, first: 0) {{ totalCount }}";
        var answer = await Asked.Answer(graph.Executor, $"{{ {Count("all", "{}")} {Count("passes", f)} {Count("fails", $"{{ not: {f} }}")} {Count("both", $"{{ and: [{f}, {f}] }}")} {Count("either", $"{{ or: [{f}, {f}] }}")} {Count("neither", $"{{ not: {{ not: {f} }} }}")} }}");

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        int Of(string name) => answer.GetProperty("data").GetProperty(name).GetProperty("totalCount").GetInt32();
        Assert.Equal(Of("all"), Of("passes") + Of("fails"));
        Assert.Equal((Of("passes"), Of("passes"), Of("passes")), (Of("both"), Of("either"), Of("neither")));
        if (list is "entities" or "events" or "relations" or "documents" && !OneSided.Contains($"{filter}.{member}"))
            Assert.True(Of("passes") > 0 && Of("fails") > 0, $"{filter}.{member}: {Of("passes")} pass and {Of("fails")} do not.");
    }

    public static TheoryData<string, string, string> Dimensions { get; } = Pairs();

    [Theory]
    [MemberData(nameof(Dimensions))]
    public async Task Counts_by_two_dimensions_are_counts_of_each(string counts, string one, string other)
    {
        var answer = await Asked.Answer(graph.Executor, $"{{ two: {counts}(by: [{one}, {other}]) {{ keys labels count }} one: {counts}(by: [{one}]) {{ keys count }} other: {counts}(by: [{other}]) {{ keys count }} }}");

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var data = answer.GetProperty("data");
        var two = data.GetProperty("two").EnumerateArray().Select(c => (Keys: c.GetProperty("keys").Texts(), Count: c.GetProperty("count").GetInt32())).ToList();
        Assert.NotEmpty(two);
        Assert.Equal(two.Count, two.Select(c => string.Join('|', c.Keys)).Distinct().Count());
        Assert.Equal(two.OrderByDescending(c => c.Count).Select(c => c.Count), two.Select(c => c.Count));
        foreach (var (name, at) in new[] { ("one", 0), ("other", 1) })
        {
            foreach (var count in data.GetProperty(name).EnumerateArray())
            {
                // What has several values of the other dimension counts under each of them.
                var key = count.GetProperty("keys").Texts()[0];
                var within = two.Where(c => c.Keys[at] == key).ToList();
                Assert.True(within.Sum(c => c.Count) >= count.GetProperty("count").GetInt32() && within.All(c => c.Count <= count.GetProperty("count").GetInt32()), $"{counts} by {one} and {other}: {key}");
            }
        }
    }

    private static TheoryData<string, string, string> Made()
    {
        using var schema = new GraphSchema();
        schema.Initialize();
        var made = new TheoryData<string, string, string>();
        foreach (var list in schema.Query!.Fields.Where(f => f.Arguments?.Find("last") is not null))
            if (list.Arguments!.Find("filter")?.ResolvedType is IInputObjectGraphType filter && filter.Fields.Find("and") is not null)
                foreach (var member in filter.Fields) made.Add(list.Name, filter.Name, member.Name);
        return made;
    }

    private static TheoryData<string, string, string> Pairs()
    {
        using var schema = new GraphSchema();
        schema.Initialize();
        var pairs = new TheoryData<string, string, string>();
        foreach (var (counts, name) in new[] { ("eventCounts", "EventDimension"), ("relationCounts", "RelationDimension") })
        {
            var values = ((EnumerationGraphType)schema.AllTypes[name]!).Values.Select(v => v.Name).ToList();
            for (var i = 0; i < values.Count; i++)
                for (var j = i + 1; j < values.Count; j++) pairs.Add(counts, values[i], values[j]);
        }

        return pairs;
    }
}
