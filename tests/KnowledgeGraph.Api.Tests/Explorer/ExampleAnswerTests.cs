using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Every example gets an answer with something in it from the product as it ships.</summary>
public sealed class ExampleAnswerTests(SeededGraph graph) : IClassFixture<SeededGraph>
{
    public static TheoryData<string, string> Answers { get; } = new()
    {
        { "01-members-of-an-initiative", "entity.relations.nodes" },
        { "02-events-between-two-states", "events.nodes" },
        { "03-what-connects-two", "path" },
        { "04-search-in-arabic", "search.edges" },
        { "05-suggest-in-either-script", "latin" },
        { "06-events-by-year", "eventCounts" },
        { "07-who-held-office", "entity.relations.nodes" },
        { "08-one-person", "entity.relations.nodes" },
        { "09-members-in-arabic-order", "states.nodes" },
        { "10-documents-that-mention", "documents.nodes" },
        { "11-neighbourhood", "subgraph.entities" },
        { "12-where-it-is-named", "entity.arabic.nodes" },
        { "13-page-by-page", "states.nodes" },
        { "14-visits-and-talks", "events.nodes" },
        { "15-most-active-parties", "eventCounts" },
        { "16-how-much-there-is", "statistics.entitiesByKind" },
        { "17-import-a-document", "importDocument.document.events.nodes" },
        { "18-merge-entities", "mergeEntities.entity.mergedIds" },
        { "19-what-was-edited", "edits.nodes" },
        { "20-why-it-was-taken-for", "entity.mentions.nodes" },
        { "21-where-sources-disagree", "disagreements.nodes" },
        { "22-events-by-month", "eventCounts" },
        { "23-who-led-it-then", "officeholders.nodes" },
        { "24-how-two-are-related", "relations.nodes" },
        { "25-timeline-of-a-crisis", "timeline.buckets" },
        { "26-what-changed-since", "changes.nodes" },
        { "27-paths-at-a-time", "path" },
        { "28-members-of-one-not-the-other", "states.nodes" },
        { "29-what-happened-in-a-country", "events.nodes" },
        { "30-who-tells-of-what", "eventCounts" },
        { "31-positions-by-year", "relationCounts" },
        { "32-most-connected", "organizations.nodes" },
        { "33-told-in-one-language", "events.nodes" },
        { "34-surely-before-a-day", "events.nodes" },
        { "35-correct-a-name", "correctName.entity.names" },
        { "36-import-a-page", "importDocument.document.events.nodes" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_example_gets_its_answer(string name, string list)
    {
        var data = await Data(name);

        foreach (var step in list.Split('.')) data = data.GetProperty(step);
        Assert.NotEqual(0, data.GetArrayLength());
    }

    /// <summary>The answers stand beside this file; <c>KG_APPROVE=1</c> writes them anew. How well a search hit fits is left out: it is a matter of the index.</summary>
    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_example_gets_the_committed_answer(string name, string _)
    {
        var data = JsonNode.Parse((await Data(name)).GetRawText())!;
        RemoveScores(data);
        var answer = data.ToJsonString(Written).ReplaceLineEndings("\n") + "\n";
        var path = Path.Combine(Path.GetDirectoryName(Here())!, "Answers", name + ".json");
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1" && Environment.GetEnvironmentVariable("CI") is null) await File.WriteAllTextAsync(path, answer);
        Assert.Equal(await File.ReadAllTextAsync(path), answer);
    }

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void RemoveScores(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items) RemoveScores(item);
        }
        else if (node is JsonObject members)
        {
            members.Remove("score");
            foreach (var member in members) RemoveScores(member.Value);
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [Fact]
    public void Every_example_has_its_test() => Assert.Equal(Examples.All.Select(e => e.Name), Answers.Select(a => (string)((object[])a)[0]).Order());

    [Fact]
    public async Task The_members_of_the_initiative_bear_their_Arabic_names_and_dates()
    {
        var members = (await Data("01-members-of-an-initiative")).GetProperty("entity").GetProperty("relations").GetProperty("nodes").EnumerateArray()
            .ToDictionary(n => n.GetProperty("from").GetProperty("name").GetString()!, n => n.GetProperty("time").GetString());

        Assert.Equal(["الإمارات", "البحرين", "الكويت", "قطر"], members.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("2004", members["الكويت"], StringComparison.Ordinal);
        Assert.StartsWith("2005", members["قطر"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Arabic_query_finds_the_documents_of_both_languages()
    {
        var found = (await Data("04-search-in-arabic")).GetProperty("search").GetProperty("edges").EnumerateArray()
            .Where(e => e.GetProperty("kind").GetString() == "DOCUMENT").Select(e => e.GetProperty("node").GetProperty("language").GetString()).ToList();

        Assert.Contains("EN", found);
        Assert.Contains("AR", found);
    }

    [Fact]
    public async Task Both_scripts_suggest_the_same_person()
    {
        var data = await Data("05-suggest-in-either-script");

        Assert.Equal(["person:jens-stoltenberg"], new[] { "latin", "arabic" }.Select(s => data.GetProperty(s)[0].GetProperty("entity").GetProperty("id").GetString()!).Distinct());
    }

    [Fact]
    public async Task Two_founding_dates_stand_side_by_side_with_their_sentences()
    {
        var founded = (await Data("21-where-sources-disagree")).GetProperty("disagreements").GetProperty("nodes").EnumerateArray()
            .Single(d => d.GetProperty("subject").GetProperty("id").GetString() == "init:istanbul-cooperation-initiative");

        Assert.Equal("FOUNDING_DATE", founded.GetProperty("reason").GetString());
        Assert.Equal(["2004-06-28", "2006-06"], founded.GetProperty("sides").EnumerateArray().Select(s => s.GetProperty("value").GetString()));
        Assert.Contains("launched", founded.GetProperty("sides")[1].GetProperty("statements").GetProperty("nodes")[0].GetProperty("evidence").GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> Data(string name)
    {
        var answer = await graph.AnswerAsync(name);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }
}
