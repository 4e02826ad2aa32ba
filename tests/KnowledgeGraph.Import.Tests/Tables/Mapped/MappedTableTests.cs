using System.Text;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Tables.Mapped;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Import.Tests.Tables.Mapped;

public sealed class MappedTableTests : IDisposable
{
    private const string Ministers = """
        {
          "entities": {
            "minister": { "kind": { "value": "PERSON" }, "name": { "en": "Name", "ar": "الاسم" }, "identifiers": { "wikidata": "QID" } },
            "state": { "kind": { "value": "STATE" }, "name": { "en": "Country" } }
          },
          "relations": [ { "type": { "value": "HOLDS_POSITION" }, "from": "minister", "to": "state", "title": { "en": "Office" }, "start": "From", "end": "Until" } ],
          "dateFormats": ["dd/MM/yyyy"],
          "publisher": { "value": "Gazette" },
        }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Rows_become_entities_and_relations_with_the_row_for_evidence()
    {
        var items = await ReadAsync("a.csv", Ministers, "Name,الاسم,QID,Country,Office,From,Until\nSalma Rafid,سلمى رافد,Q1,Oman,\"Minister of Fisheries, Ports\",02/05/2017,\n");
        var graph = Assert.Single(items).Graph!;
        var relation = Assert.Single(graph.Statements.OfType<RelationStatement>());
        Assert.Equal((RelationType.HoldsPosition, "state:om", "Minister of Fisheries, Ports", "2017-05-02/"), (relation.Type, relation.To, relation.Title!.En, relation.Time!.Text));
        Assert.Equal("Salma Rafid\tسلمى رافد\tQ1\tOman\tMinister of Fisheries, Ports\t02/05/2017", graph.Document.Text);
        Assert.Equal(("a:2", "Gazette", DocumentKind.Record), (graph.Document.Name, graph.Document.Publisher, graph.Document.Kind));
        Assert.Equal(["Salma Rafid", "سلمى رافد", "Oman"], graph.Mentions.Select(m => graph.Document.Text[m.Start..m.End]));
        Assert.Equal([new Identifier("wikidata", "Q1")], graph.Entities.Single(e => e.Id == relation.From).Identifiers);
    }

    [Fact]
    public async Task Bad_rows_are_told_with_their_column_and_reason_and_left_out()
    {
        var items = await ReadAsync("a.csv", Ministers, """
            Name,الاسم,QID,Country,Office,From,Until
            One,,,Oman,Minister,31/02/2017,
            Two,,,Oman,Minister,05/03/2017,04/03/2017
            Three,,,Oman,Minister,2017,2019
            Four,"",,Oman,"Minis"ter,2017,2019
            """);
        Assert.Single(items, i => i.Graph is not null);
        Assert.Equal(
            [
                "2:21: Column 'From': '31/02/2017' is not a date; EDTF is read, and dd/MM/yyyy.", "3:32: Column 'Until': The relation ends (2017-03-04) before it begins (2017-03-05).",
                "5: There is text after a closing quotation mark; the row is left out.",
            ],
            items.Where(i => i.Problem is not null).Select(i => i.Problem!.ToString().Split("a.csv:")[1]));
    }

    [Fact]
    public async Task Events_are_made_of_columns_constants_and_translated_codes()
    {
        var items = await ReadAsync("a.tsv", """
            {
              "heading": false,
              "entities": {
                "who": { "kind": { "value": "STATE" }, "name": { "en": "1" }, "split": ";" },
                "whom": { "kind": { "value": "STATE" }, "name": { "en": "2" } },
                "where": { "kind": { "value": "PLACE" }, "name": { "en": "5" } }
              },
              "events": [ { "type": { "column": "3", "map": { "v": "Make a visit", "s": "SANCTION" } }, "contexts": ["trade"], "actors": ["who"], "recipients": ["whom"], "date": "4", "place": "where" } ]
            }
            """, "Kuwait; Oman\tQatar\tv\t2021-03\tDoha\nKuwait\tQatar\tx\t2021-03\t\n");
        var told = Assert.Single(items[0].Graph!.Statements.OfType<EventStatement>());
        Assert.Equal((EventType.Consult, "visit", "2021-03", "place:doha"), (told.Type, told.Mode, told.Date!.Text, told.Place));
        Assert.Equal(["state:kw", "state:om"], told.Actors);
        Assert.Equal(["diplomatic", "trade"], told.Contexts);
        Assert.Equal("Column '3': The mapping does not say what 'x' means.", items[1].Problem!.Message);
    }

    [Fact]
    public async Task A_row_can_be_an_article_in_the_charset_of_the_file()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var mapping = _folder.Write("m.json", """{ "encoding": "windows-1256", "delimiter": ";", "document": { "text": "نص", "date": "تاريخ", "language": { "value": "ar" } } }""");
        var path = _folder.Write("a.csv", Encoding.GetEncoding(1256).GetBytes("نص;تاريخ\n\"زار الوزير الدوحة.\nثم عاد.\";2021-03-04\n;2021\n"));
        var items = await ReadItems.OfAsync(path, new(ShippedSeed.Root, ShippedSeed.Extractor, TableMapping.Load(mapping)));
        Assert.Equal(("زار الوزير الدوحة.\nثم عاد.", "2021-03-04", "a:2"), (items[0].Document!.Text, items[0].Document!.Date!.Text, items[0].Document!.Name));
        Assert.Equal(("empty", 4), (items[1].Problem!.Code, items[1].Problem!.Line));
    }

    [Fact]
    public async Task A_mapping_of_columns_that_are_not_there_is_told_so()
    {
        var items = await ReadAsync("a.csv", Ministers, "Name,Country\nx,Oman\n");
        Assert.Equal("The mapping names the column 'الاسم'; the table has Name, Country.", Assert.Single(items).Problem!.Message);
    }

    [Theory]
    [InlineData("{", "m.json:1:2: The mapping cannot be read: ")]
    [InlineData("{}", "m.json: The mapping makes nothing of a row; it needs 'document', 'entities', 'relations' or 'events'.")]
    [InlineData("{\n \"entity\": {}}", "m.json:2:11: The mapping cannot be read")]
    [InlineData("""{ "relations": [ { "type": { "value": "PART_OF" }, "from": "a", "to": "b" } ] }""", "m.json: 'a' is not among the mapping's entities: .")]
    [InlineData("""{ "entities": { "a": { "kind": { "value": "CITY" }, "name": { "en": "x" } } } }""", "m.json: 'CITY' is no kind of the entity 'a'.")]
    [InlineData("""{ "entities": { "a": { "kind": { "constant": "STATE" }, "name": { "en": "x" } } } }""", "m.json:1:55: The mapping cannot be read at $.entities.a.kind: 'constant' is no member of a value; 'column', 'map' and 'value' are.")]
    [InlineData("""{ "encoding": "x-none", "document": { "text": "t" } }""", "m.json: 'x-none' is no encoding that is known here.")]
    public void A_mapping_that_cannot_be_is_told_why(string json, string message)
    {
        var path = _folder.Write("m.json", json);
        var problem = Assert.Throws<InputException>(() => TableMapping.Load(path)).Problem;
        Assert.StartsWith(message, problem.ToString().Replace(path, "m.json", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<IReadOnlyList<ReadItem>> ReadAsync(string name, string mapping, string table) =>
        await ReadItems.OfAsync(_folder.Write(name, table), new(ShippedSeed.Root, ShippedSeed.Extractor, TableMapping.Load(_folder.Write("mapping.json", mapping))));
}
