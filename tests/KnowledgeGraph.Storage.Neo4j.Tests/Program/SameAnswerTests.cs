using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Search;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Program;

/// <summary>Every example of the explorer that only asks is answered the same over Neo4j and over a file.</summary>
[Collection(SeededTests.Name)]
public sealed partial class SameAnswerTests(SeededStores stores)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ServerFact]
    public async Task The_examples_are_answered_the_same()
    {
        await using var file = await SqliteGraphStore.OpenAsync(stores.File);
        await using var neo4j = await Neo4jGraphStore.OpenAsync(stores.Server.Address());
        var answers = await Task.WhenAll(AnswersAsync(file), AnswersAsync(neo4j));
        Assert.True(answers[0].Count >= 30);
        Assert.All(answers[0], a => Assert.DoesNotContain("\"errors\"", a.Value, StringComparison.Ordinal));
        Assert.All(answers[0].Keys, name => Assert.Equal($"{name}: {answers[0][name]}", $"{name}: {answers[1][name]}"));
    }

    private static async Task<Dictionary<string, string>> AnswersAsync(IGraphStore store)
    {
        await using var search = LuceneSearchIndex.OpenInMemory();
        await search.CatchUpAsync(store);
        using var executor = new GraphQLExecutor(store, search);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, query) in Examples())
        {
            var text = (await AnswerAsync(executor, query)).Replace("\r\n", "\n", StringComparison.Ordinal);
            answers.Add(name, Moment().Replace(text, "\"…\"")); // The two were not imported in the same second.
        }

        return answers;
    }

    private static IEnumerable<(string Name, string Query)> Examples()
    {
        var assembly = typeof(GraphQLExecutor).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Examples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            if (reader.ReadToEnd() is var query && !query.Contains("mutation", StringComparison.Ordinal)) yield return (name, query);
        }
    }

    private static async Task<string> AnswerAsync(GraphQLExecutor executor, string query)
    {
        using var answer = new MemoryStream();
        await (await executor.ExecuteAsync(new ApiRequest(query, null, null))).WriteAsync(answer);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(answer.ToArray()));
        return JsonSerializer.Serialize(json.RootElement.TryGetProperty("data", out var data) && !json.RootElement.TryGetProperty("errors", out _) ? data : json.RootElement, Written);
    }

    [GeneratedRegex(@"""\d{4}-\d\d-\d\dT[\d:.]+Z?(?:[+-][\d:]+)?""")]
    private static partial Regex Moment();
}
