using System.Globalization;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Tests.World;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using Xunit.Abstractions;

namespace KnowledgeGraph.Storage.Neo4j.Tests.FullText;

/// <summary>
/// Searches answered by the server's full-text indexes beside those of the index on disk, over the seed and the sample reports. <c>KG_QUERIES=all</c> asks the whole query table.
/// </summary>
[Collection(SeededTests.Name)]
public sealed class DatabaseSearchTests(SeededStores stores, ITestOutputHelper output)
{
    // Queries whose texts are not among the sample reports miss on both sides alike.
    private const double Behind = 0.03;

    private static int Each => Environment.GetEnvironmentVariable("KG_QUERIES") == "all" ? 1 : 12;

    [ServerFact]
    public async Task The_query_table_comes_out_as_on_the_index_on_disk()
    {
        await using var store = await OpenAsync();
        await using var there = new DatabaseSearchIndex(store.FullText, store);
        await using var here = LuceneSearchIndex.OpenInMemory();
        await here.CatchUpAsync(store);
        var changes = await store.GetChangesAsync(0);
        var documents = (await store.GetDocumentsAsync([.. changes.DocumentIds])).Values.ToLookup(document => document.Name, document => document.Id, StringComparer.Ordinal);
        var local = await QueryTable.AskAsync(here, documents, _ => { }, Each, QueryTable.Own);
        var database = await QueryTable.AskAsync(there, documents, output.WriteLine, Each, QueryTable.Own);
        foreach (var kind in local.Kinds.Append(null))
        {
            output.WriteLine("local " + local.Line(kind));
            output.WriteLine("neo4j " + database.Line(kind));
        }

        Assert.InRange(database.MeanReciprocalRank(), local.MeanReciprocalRank() - Behind, 1);
        Assert.InRange(database.SuccessAt3(), local.SuccessAt3() - Behind, 1);
    }

    [ServerTheory]
    [InlineData("Kuwait")]
    [InlineData("مبادرة اسطنبول")]
    [InlineData("nato summit")]
    public async Task Pages_joined_are_the_whole_result_and_facets_count_it(string query)
    {
        await using var store = await OpenAsync();
        await using var index = new DatabaseSearchIndex(store.FullText, store);
        var whole = await index.SearchAsync(new(query, First: 1_000, Facets: true));
        Assert.False(whole.AtLeast);
        Assert.Equal(whole.Total, whole.Hits.Count);
        Assert.Equal(whole.Total, whole.Facets.Single(facet => facet.Dimension == "kind").Counts.Sum(count => count.Count));
        var first = await index.SearchAsync(new(query, First: 10, Facets: true));
        var second = await index.SearchAsync(new(query, First: 10, After: first.Hits[^1].Cursor));
        Assert.Equal(whole.Hits.Take(20).Select(hit => hit.Id), first.Hits.Concat(second.Hits).Select(hit => hit.Id));
        Assert.InRange(first.Total, first.AtLeast ? 10 : (int)(0.9 * whole.Total), (int)(1.1 * whole.Total));
        Assert.All(first.Hits.Where(hit => hit.Kind == SearchKind.Document), hit => Assert.NotEmpty(hit.Passages));
    }

    [ServerFact]
    public async Task Filters_orders_strict_queries_and_likeness_answer_as_on_disk()
    {
        await using var store = await OpenAsync();
        await using var there = new DatabaseSearchIndex(store.FullText, store);
        await using var here = LuceneSearchIndex.OpenInMemory();
        await here.CatchUpAsync(store);
        SearchRequest[] requests =
        [
            new("type:AGREE AND year:2017", Strict: true), new("name:stolt*", Strict: true), new("kind:initiative AND text:\"partnership\"", Strict: true),
            new("mentions:\"org:nato\" AND language:ar", Strict: true), new("Kuwait NATO", Kinds: [SearchKind.Document], Order: SearchOrder.Newest),
            new("NATO", Filter: new(Mentions: "state:kw")), new("Qatar", Filter: new(Between: Text.Dates.Edtf.Parse("2017"))),
        ];
        foreach (var request in requests)
        {
            var (a, b) = (await here.SearchAsync(request with { First = 5 }), await there.SearchAsync(request with { First = 5 }));
            Assert.Equal(a.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal), b.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        }

        var report = (await here.SearchAsync(new("Istanbul", Kinds: [SearchKind.Document]))).Hits[0].Id;
        Assert.Equal((await here.SimilarAsync(new(report, First: 1))).Hits[0].Id, (await there.SimilarAsync(new(report, First: 1))).Hits[0].Id);
    }

    [ServerFact]
    public async Task Anything_may_be_typed()
    {
        await using var store = await OpenAsync();
        await using var index = new DatabaseSearchIndex(store.FullText, store);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] pieces = ["+", "-", "&&", "||", "!", "(", ")", "{", "}", "[", "]", "^", "\"", "~", "*", "?", ":", "\\", "/", " OR ", " AND ", " NOT ", " TO ", "name:", "nameWords:", "kuwait", "قطر", "\uD800", "\u202E", "\0", "~2", "'", "\\u0041", "a/.*/b"];
        string[] fixedTexts = ["", " ", "* ? : ^ ~", "AND OR NOT ( \" [", "\\", "\"", "/", "nameWords:*", "*:*", "kuwait\\", "\uDC00\u202E", new('a', 2_000), new string('(', 300)];
        foreach (var text in fixedTexts.Concat(Enumerable.Range(0, 25).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => pieces[random.Next(pieces.Length)])))))
        {
            try
            {
                Assert.NotNull(await index.SearchAsync(new(text, First: 3)));
                Assert.NotNull(await index.SuggestAsync(new(text)));
                await index.SearchAsync(new(text, First: 3, Strict: true));
            }
            catch (SearchSyntaxException e)
            {
                Assert.InRange(e.Position, 0, Math.Min(text.Length, 1_000));
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException(string.Join(' ', text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture))), e);
            }
        }
    }

    [ServerFact]
    public async Task The_command_line_searches_without_an_index_of_its_own()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var result = await Cli.Tests.Kg.RunAsync("search", "ستولتنبرغ", "--first", "1", "--store", stores.OnServer, "--search", "neo4j", "--index", folder);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("(person:jens-stoltenberg)", result.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
        var check = await Cli.Tests.Kg.RunAsync("check", "--store", stores.OnServer, "--search", "neo4j");
        Assert.Equal((0, "The store and the index are clean.", ""), (check.Code, check.Out.TrimEnd(), check.Error));
    }

    private Task<Neo4jGraphStore> OpenAsync() => Neo4jGraphStore.OpenAsync(stores.Server.Address());
}

/// <summary>A table of facts about the real server; skipped, and says so, where it is not beside the repository.</summary>
public sealed class ServerTheoryAttribute : TheoryAttribute
{
    public ServerTheoryAttribute()
    {
        if (Neo4jServer.Script is null) Skip = NeedsServerAttribute.Reason;
    }
}
