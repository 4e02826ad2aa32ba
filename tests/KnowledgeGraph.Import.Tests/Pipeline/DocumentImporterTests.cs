using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Tests.Pipeline;

public sealed class DocumentImporterTests : IAsyncLifetime
{
    private const string Front = "---\nname: report\ntitle: A visit\npublisher: Desk\nurl: https://example.org/1\ndate: 2019-01-27\nlanguage: en\n---\nKuwait spoke.\n";

    private SqliteGraphStore _store = null!;

    public async Task InitializeAsync() => _store = await SqliteGraphStore.OpenTemporaryAsync();

    [Fact]
    public async Task Front_matter_says_what_the_client_does_not()
    {
        var document = (await ImportAsync(new(Front))).Graph.Document;
        Assert.Equal(
            new(document.Id, DocumentKind.Article, "report", Language.En, "A visit", "Desk", "https://example.org/1", EdtfDate.TryParse("2019-01-27"), "Kuwait spoke."),
            document);
    }

    [Fact]
    public async Task What_the_client_says_goes_before_the_front_matter()
    {
        var given = new ImportedText(Front, "mine", "زيارة", "Agency", "https://example.org/2", EdtfDate.TryParse("2020"), Language.Ar);
        var document = (await ImportAsync(given)).Graph.Document;
        Assert.Equal(
            new(document.Id, DocumentKind.Article, "mine", Language.Ar, "زيارة", "Agency", "https://example.org/2", EdtfDate.TryParse("2020"), "Kuwait spoke."), document);
    }

    [Theory]
    [InlineData("Kuwait spoke.", null, "text")]
    [InlineData("Kuwait spoke.", "A visit", "A visit")]
    [InlineData("---\ntitle: Found\n---\nKuwait spoke.", null, "Found")]
    public async Task A_text_without_a_name_is_called_by_its_title(string text, string? title, string name) =>
        Assert.Equal(name, (await ImportAsync(new(text, Title: title))).Graph.Document.Name);

    /// <summary>Not inline: an attribute cannot hold a lone surrogate.</summary>
    public static TheoryData<string, string> Surrogates { get; } = new()
    {
        { "Kuwait \uD800 spoke.", "Kuwait \uFFFD spoke." },
        { "Kuwait \uDC00\uD800 spoke.", "Kuwait \uFFFD\uFFFD spoke." },
        { "Kuwait \U0001F54A spoke.\uD83D", "Kuwait \U0001F54A spoke.\uFFFD" },
    };

    [Theory]
    [MemberData(nameof(Surrogates), DisableDiscoveryEnumeration = true)]
    public async Task A_lone_surrogate_is_replaced_in_its_place(string text, string read)
    {
        var id = (await ImportAsync(new(text))).Graph.Document.Id;
        Assert.Equal(read, (await _store.GetDocumentsAsync([id]))[id].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("2004 - 2005.")]
    [InlineData("---\ntitle: A visit\n---\n")]
    [InlineData("```\nKuwait\n```\n")]
    public async Task A_text_without_words_is_refused(string text)
    {
        var refused = await Assert.ThrowsAsync<InputException>(() => ImportAsync(new(text)));
        Assert.Equal(("empty", "text: There is no text in it."), (refused.Problem.Code, refused.Message));
        Assert.Equal(0, await _store.GetRevisionAsync());
    }

    [Fact]
    public async Task Bad_front_matter_is_refused_with_its_place()
    {
        var refused = await Assert.ThrowsAsync<InputException>(() => ImportAsync(new("---\ndate: 2017-02-30\n---\nKuwait spoke.")));
        Assert.Equal("text:2:7: '2017-02-30' is not an EDTF date.", refused.Message);
    }

    [Fact]
    public async Task The_same_text_again_changes_nothing()
    {
        var first = await ImportAsync(new(Front));
        var again = await ImportAsync(new(Front));
        Assert.Equal((true, 1L), (first.Changed, first.Revision));
        Assert.Equal((false, 1L), (again.Changed, again.Revision));
    }

    [Fact]
    public async Task A_cancelled_import_leaves_the_store_as_it_was()
    {
        var importer = new DocumentImporter(_store, new CountingExtractor());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importer.ImportAsync(new(Front), "editor:noor", new CancellationToken(canceled: true)));
        Assert.Equal(0, await _store.GetRevisionAsync());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    private Task<ImportedDocument> ImportAsync(ImportedText text) => new DocumentImporter(_store, new CountingExtractor()).ImportAsync(text, "editor:noor");
}
