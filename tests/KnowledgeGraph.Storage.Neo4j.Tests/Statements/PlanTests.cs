using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Statements;

/// <summary>The plans that a real server makes, with the curated knowledge in it: by the indexes that are said, and by no scan of a label unless it says why.</summary>
[Collection(SeededTests.Name)]
public sealed partial class PlanTests(SeededStores stores)
{
    [ServerFact]
    public async Task Statements_use_the_indexes_that_they_name()
    {
        var wrong = new List<string>();
        foreach (var name in StatementTexts.Names.Where(n => n != "transaction-stop"))
        {
            var header = StatementHeader.Of(name);
            wrong.AddRange(await WrongAsync(name, StatementTexts.File(name), [.. header.Indexes.Where(i => i != "none")], header.Scans));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [ServerFact]
    public async Task Statements_made_for_questions_use_the_indexes_of_what_is_asked()
    {
        var wrong = new List<string>();
        foreach (var (name, indexes, statement) in MadeStatements.All) wrong.AddRange(await WrongAsync(name, statement.Text, indexes, false));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<IEnumerable<string>> WrongAsync(string name, string text, string[] indexes, bool scans)
    {
        var steps = await PlanAsync(text);
        var used = steps.Where(s => s.Operator.Contains("Index", StringComparison.Ordinal)).SelectMany(s => Index().Matches(s.Details)).Select(m => m.Groups[1].Value).ToHashSet();
        var scanned = scans ? [] : steps.Where(s => s.Operator is "NodeByLabelScan" or "AllNodesScan" || s.Operator.EndsWith("AllRelationshipsScan", StringComparison.Ordinal));
        return indexes.Where(i => !used.Contains(PlannedIndexes.All[i])).Select(i => $"{name} does not use {i}, but {string.Join(", ", used)}")
            .Concat(scanned.Select(s => $"{name} scans {s.Details}"));
    }

    private async Task<List<(string Operator, string Details)>> PlanAsync(string text)
    {
        var parameters = Parameter().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToDictionary(p => p, _ => (object?)null);
        using var client = new HttpClient();
        using var content = new StringContent(JsonSerializer.Serialize(new { statement = "EXPLAIN " + text, parameters }), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(stores.Server.Url, "/db/neo4j/query/v2"), content);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(), new() { MaxDepth = 1_000 });
        Assert.True(json.RootElement.TryGetProperty("queryPlan", out var plan), $"{text}\n{json.RootElement}");
        return [.. Steps(plan)];
    }

    private static IEnumerable<(string Operator, string Details)> Steps(JsonElement plan)
    {
        yield return (plan.GetProperty("operatorType").GetString()!.Split('@')[0], plan.GetProperty("arguments").TryGetProperty("Details", out var details) ? details.GetString()! : "");
        foreach (var step in plan.GetProperty("children").EnumerateArray().SelectMany(Steps)) yield return step;
    }

    [GeneratedRegex(@":(\w+\([^)]*\))")]
    private static partial Regex Index();

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Parameter();
}
