using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Import.Exchange;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Tests.Exchange;

public sealed class GraphMlExportTests
{
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Not inline: an attribute cannot hold a lone surrogate.</summary>
    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "Smith & <Sons> \"Ltd\" ]]>", "Smith & <Sons> \"Ltd\" ]]>" },
        { "Bell\u0007 Null\u0001 Form\u000c", "Bell\uFFFD Null\uFFFD Form\uFFFD" },
        { "Half \uD83D end", "Half \uFFFD end" },
        { "Half \uDC4D\uD83D end", "Half \uFFFD\uFFFD end" },
        { "Whole \U0001F44D end", "Whole \U0001F44D end" },
        { "Not \uFFFE a \uFFFF letter", "Not \uFFFD a \uFFFD letter" },
        { "مجلس <التعاون> & الخليج", "مجلس <التعاون> & الخليج" },
        { "Tab\there", "Tab\there" },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task Any_text_is_well_formed_XML_and_read_back(string text, string read)
    {
        await using var store = await SqliteGraphStore.OpenTemporaryAsync();
        await store.CommitAsync([Described(text)], "import");

        var node = Assert.Single((await ExportAsync(store)).Descendants(GraphMl + "node"));

        Assert.Equal(read, Data(node, "name_en"));
        Assert.Equal(read, Data(node, "description_ar"));
    }

    [Fact]
    public async Task Every_key_that_is_used_is_declared_for_what_it_stands_on()
    {
        await using var store = await SqliteGraphStore.OpenTemporaryAsync();
        await store.CommitAsync([Described("Kuwait")], "import");
        var xml = await ExportAsync(store);
        var declared = xml.Descendants(GraphMl + "key").Select(k => ((string?)k.Attribute("for"), (string?)k.Attribute("id"))).ToHashSet();
        Assert.All(xml.Descendants(GraphMl + "data"), d => Assert.Contains((d.Parent!.Name.LocalName, (string?)d.Attribute("key")), declared));
    }

    private static string? Data(XElement node, string key) => node.Elements(GraphMl + "data").Single(d => (string?)d.Attribute("key") == key).Value;

    private static async Task<XDocument> ExportAsync(SqliteGraphStore store)
    {
        using var stream = new MemoryStream();
        await GraphMlExport.WriteAsync(store, new(), stream);
        return XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()), LoadOptions.PreserveWhitespace);
    }

    private static DocumentGraph Described(string text)
    {
        var evidence = new Evidence("doc:1", 0, 7, Language.En, "rules/1", null, null, 0.9);
        return new(
            new("doc:1", DocumentKind.Article, "sample", Language.En, null, null, null, null, "Kuwait."),
            [new("org:a", EntityKind.Organization, new(text, text), [])], [], [new NameStatement("st:1", evidence, "org:a", new(text, Language.En, NameRole.Preferred))]);
    }
}
