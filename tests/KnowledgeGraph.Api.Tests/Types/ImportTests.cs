using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Tests.Types;

public sealed class ImportTests
{
    private const string Import = """
        mutation($input: ImportDocumentInput!) { importDocument(input: $input) { changed revision entities mentions relations events document { id title date language } } }
        """;

    private readonly MemoryStore _store = SampleGraph.Create();

    [Fact]
    public async Task A_document_is_handed_over_with_all_that_is_known_of_it()
    {
        var importer = new RecordingImporter();
        var search = new MemorySearch(_store);
        using var executor = new GraphQLExecutor(_store, search, importer);

        var answer = await Asked.Answer(executor, Import, new
        {
            input = new { text = "Kuwait met Qatar.", name = "n", title = "Meeting", publisher = "p", url = "https://example.org", date = "2020-02", language = "EN" },
        });

        Assert.Equal(
            """{"changed":true,"revision":2,"entities":1,"mentions":1,"relations":0,"events":0,"document":{"id":"doc:new","title":"Meeting","date":"2020-02","language":"EN"}}""",
            answer.GetProperty("data").GetProperty("importDocument").GetRawText());
        Assert.Equal(("Kuwait met Qatar.", "n", "p", "https://example.org"), (importer.Given!.Text, importer.Given.Name, importer.Given.Publisher, importer.Given.Url));
        Assert.Equal(2, search.Revision);
    }

    [Fact]
    public async Task A_text_that_cannot_be_taken_is_told_with_its_place()
    {
        using var executor = Asked.Executor(_store, importer: new RecordingImporter { Problem = new("empty", "-", 3, 7, null, "The text is empty.") });

        var error = (await Asked.Answer(executor, Import, new { input = new { text = " " } })).GetProperty("errors")[0];

        Assert.Equal(
            """{"message":"The text is empty.","locations":[{"line":1,"column":42}],"path":["importDocument"],"extensions":{"code":"BAD_INPUT","problem":"empty","line":3,"column":7}}""",
            error.GetRawText());
    }

    [Fact]
    public async Task A_date_of_publication_is_no_interval()
    {
        using var executor = Asked.Executor(_store, importer: new RecordingImporter());

        var error = (await Asked.Answer(executor, Import, new { input = new { text = "x", date = "2019/2020" } })).GetProperty("errors")[0];

        Assert.Contains("'2019/2020' is an interval; a document has one date of publication.", error.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""mutation { importDocument(input: {text: "x"}) { changed } }""")]
    [InlineData("""mutation { mergeEntities(input: {into: "state:kw", merged: ["state:qa"], reason: "x"}) { revision } }""")]
    [InlineData("""mutation { undoEdit(input: {edit: "edit:1", reason: "x"}) { revision } }""")]
    public async Task A_service_that_is_only_read_says_so(string mutation)
    {
        using var executor = Asked.Executor(_store);

        var error = (await Asked.Answer(executor, mutation)).GetProperty("errors")[0];

        Assert.Equal(("READ_ONLY", "This service takes no documents and no edits."), (error.Code(), error.Message()));
    }
}
