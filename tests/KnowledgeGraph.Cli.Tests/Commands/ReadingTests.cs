using System.Text.Json;
using System.Xml.Linq;

namespace KnowledgeGraph.Cli.Tests.Commands;

/// <summary>What can be asked of a store at a terminal.</summary>
[Collection(ImportedStoreTests.Name)]
public sealed class ReadingTests(ImportedStore imported)
{
    [Fact]
    public async Task A_query_is_answered_from_the_local_store()
    {
        var result = await Kg.RunAsync("query", "query($id: ID!) { entity(id: $id) { name(lang: AR) } }", "--variables", "{\"id\": \"state:kw\"}", "--store", imported.Store);
        Assert.Equal(0, result.Code);
        Assert.Equal("الكويت", JsonDocument.Parse(result.Out).RootElement.GetProperty("data").GetProperty("entity").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_wrong_query_gets_a_located_error_and_code_1()
    {
        var result = await Kg.RunAsync("query", "{ entity(id: \"state:kw\") { nam } }", "--store", imported.Store);
        var error = JsonDocument.Parse(result.Out).RootElement.GetProperty("errors")[0];
        Assert.Equal(1, result.Code);
        Assert.Equal((1, 28), (error.GetProperty("locations")[0].GetProperty("line").GetInt32(), error.GetProperty("locations")[0].GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("stoltenberg", "Talks in Muscat", "زيارة")]
    [InlineData("ستولتنبرغ", "Talks in Muscat", "زيارة")]
    public async Task A_search_in_either_script_finds_both_reports(string query, string english, string arabic)
    {
        var result = await Kg.RunAsync("search", query, "--first", "50", "--store", imported.Store);
        Assert.Equal(0, result.Code);
        Assert.Contains(english, result.Out, StringComparison.Ordinal);
        Assert.Contains("DOCUMENT     " + arabic, result.Out, StringComparison.Ordinal);
        Assert.Contains("(person:jens-stoltenberg)", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_can_be_narrowed_ordered_and_counted()
    {
        var result = await Kg.RunAsync("search", "kuwait", "--kind", "document", "--order", "newest", "--facets", "--store", imported.Store);
        Assert.Equal(0, result.Code);
        Assert.All(result.Out.Split('\n').Where(line => line.Length > 0 && char.IsUpper(line[0])), line => Assert.StartsWith("DOCUMENT", line, StringComparison.Ordinal));
        Assert.Contains("\nkind: DOCUMENT ", result.Out, StringComparison.Ordinal);
        Assert.Equal(2, (await Kg.RunAsync("search", "kuwait", "--kind", "thing", "--store", imported.Store)).Code);
        Assert.Equal(2, (await Kg.RunAsync("search", "kuwait", "--order", "best", "--store", imported.Store)).Code);
    }

    [Fact]
    public async Task A_beginning_is_completed_and_a_report_leads_to_others_like_it()
    {
        var suggested = await Kg.RunAsync("search", "--suggest", "stolt", "--store", imported.Store);
        Assert.StartsWith("PERSON       ", suggested.Out, StringComparison.Ordinal);
        Assert.Contains("(person:jens-stoltenberg)", suggested.Out, StringComparison.Ordinal);
        var found = await Kg.RunAsync("search", "stoltenberg", "--kind", "document", "--json", "--store", imported.Store);
        var id = JsonDocument.Parse(found.Out).RootElement.GetProperty("edges")[0].GetProperty("node").GetProperty("id").GetString()!;
        var similar = await Kg.RunAsync("search", "--like", id, "--store", imported.Store);
        Assert.Contains("DOCUMENT     ", similar.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await Kg.RunAsync("search", "--like", "doc:nothing", "--store", imported.Store)).Code);
    }

    [Fact]
    public async Task A_strict_search_tells_where_the_syntax_breaks()
    {
        var result = await Kg.RunAsync("search", "--strict", "\"oman", "--store", imported.Store);
        Assert.Equal(1, result.Code);
        Assert.StartsWith("kg: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_store_is_called_clean()
    {
        var result = await Kg.RunAsync("check", "--store", imported.Store);
        Assert.Equal((0, "The store and the index are clean.\n"), (result.Code, result.Out.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task An_export_is_imported_into_an_equal_graph()
    {
        using var folder = new TemporaryFolder();
        var export = await Kg.RunAsync("export", "--store", imported.Store);
        Assert.Equal(0, export.Code);
        var copied = await Kg.RunAsync("import", folder.Write("export.jsonl", export.Out), "--store", folder["copy.db"], "--quiet");
        Assert.Equal((0, ""), (copied.Code, copied.Error));
        Assert.Equal(export.Out, (await Kg.RunAsync("export", "--store", folder["copy.db"])).Out);
    }

    [Fact]
    public async Task GraphML_joins_nodes_that_are_there()
    {
        var result = await Kg.RunAsync("export", "--format", "graphml", "--store", imported.Store);
        var graph = XDocument.Parse(result.Out).Root!;
        var nodes = graph.Descendants().Where(e => e.Name.LocalName == "node").Select(e => e.Attribute("id")!.Value).ToHashSet();
        var edges = graph.Descendants().Where(e => e.Name.LocalName == "edge").ToList();
        Assert.Contains("init:istanbul-cooperation-initiative", nodes);
        Assert.NotEmpty(edges);
        Assert.All(edges, e => Assert.True(nodes.Contains(e.Attribute("source")!.Value) && nodes.Contains(e.Attribute("target")!.Value)));
    }

    [Fact]
    public async Task An_export_around_a_root_holds_its_neighbours_only()
    {
        var result = await Kg.RunAsync("export", "--root", "init:istanbul-cooperation-initiative", "--store", imported.Store);
        var ids = result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()).ToList();
        Assert.Contains("state:kw", ids);
        Assert.DoesNotContain("state:jp", ids);
        var missing = await Kg.RunAsync("export", "--root", "state:zz", "--store", imported.Store);
        Assert.Equal((1, "kg: There is no entity state:zz.\n"), (missing.Code, missing.Error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Extraction_is_shown_with_the_words_that_made_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("en.md", ImportedStore.English);
        var json = JsonDocument.Parse((await Kg.RunAsync("extract", path, "--format", "jsonl", "--explain")).Out).RootElement;
        Assert.Equal(("en", "en", "2019-05-20"), (json.GetProperty("doc").GetString(), json.GetProperty("lang").GetString(), json.GetProperty("date").GetString()));
        var person = json.GetProperty("entities").EnumerateArray().Single(e => e.GetProperty("id").GetString() == "person:jens-stoltenberg");
        Assert.Equal(("Person", "Jens Stoltenberg"), (person.GetProperty("kind").GetString(), person.GetProperty("mentions")[0].GetProperty("text").GetString()));
        Assert.Equal("""{"rule":"seed name","words":null,"rejected":[]}""", person.GetProperty("mentions")[0].GetProperty("because").GetRawText());
        Assert.All(json.GetProperty("events").EnumerateArray(), e => Assert.NotNull(e.GetProperty("because").GetProperty("rule").GetString()));
        Assert.Contains("PERSON", (await Kg.RunAsync("extract", path)).Out, StringComparison.Ordinal);
    }
}
