using System.Text;
using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Import.Tests.Pipeline;

public sealed class ImportPipelineTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteGraphStore _store = null!;

    public async Task InitializeAsync() => _store = await SqliteGraphStore.OpenTemporaryAsync();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(256, 1)]
    [InlineData(257, 2)]
    [InlineData(600, 3)]
    public async Task Each_batch_of_256_documents_is_one_revision(int documents, int revisions)
    {
        var summary = await RunAsync(Lines(documents));
        Assert.Equal((1, documents, 0, 0, (long)revisions), (summary.Inputs, summary.Added, summary.Replaced, summary.Unchanged, summary.Revision));
        Assert.Equal(documents, (await _store.ListDocumentsAsync(new(), new(1))).TotalCount);
    }

    [Fact]
    public async Task A_batch_is_full_when_it_has_4_Mi_units_of_text()
    {
        var half = new string('a', 2 * 1024 * 1024);
        var lines = string.Concat(new[] { "b", "c", "d" }.Select(letter => $"{{\"text\": \"{letter}{half}\", \"language\": \"en\"}}\n"));
        Assert.Equal(2, (await RunAsync(_folder.Write("long.jsonl", lines))).Revision);
    }

    [Fact]
    public async Task A_text_that_stands_twice_in_a_batch_is_one_document()
    {
        var summary = await RunAsync(_folder.Write("a.txt", "Kuwait spoke."), _folder.Write("b.txt", "Kuwait spoke.\n"), _folder.Write("c.txt", "Oman spoke."));
        Assert.Equal((3, 2, 2), (summary.Inputs, summary.Added, summary.Documents));
    }

    [Fact]
    public async Task The_same_import_again_changes_nothing()
    {
        var path = Lines(300);
        var first = await RunAsync(path);
        var again = await RunAsync(path);
        Assert.Equal((0, 0, 300), (again.Added, again.Replaced, again.Unchanged));
        Assert.Equal(first.Revision, again.Revision);
    }

    [Fact]
    public async Task Problems_are_reported_when_met_and_the_rest_goes_in()
    {
        var missing = _folder["missing.txt"];
        var empty = _folder.Write("empty.txt", "");
        var lines = _folder.Write("lines.jsonl", "{\"text\": \"Kuwait spoke.\"}\nnope\n{\"text\": \"Oman spoke.\"}\n");
        var told = new List<InputProblem>();
        var summary = await new ImportPipeline(_store, new CountingExtractor()).RunAsync([missing, empty, lines], "import", report: told.Add);
        Assert.Equal(
            [$"{missing}: No such file or folder.", $"{empty}: The file is empty.", $"{lines}:2:2: The line is not JSON."],
            summary.Problems.Select(p => p.ToString()));
        Assert.Equal(told, summary.Problems);
        Assert.Equal((2, 2), (summary.Inputs, summary.Added));
    }

    [Fact]
    public async Task Nothing_to_import_makes_no_revision()
    {
        var summary = await RunAsync();
        Assert.Equal((0, 0, 0L), (summary.Inputs, summary.Documents, summary.Revision));
    }

    [Fact]
    public async Task Progress_tells_each_input_and_ends_with_all_of_them()
    {
        var (first, second) = (Lines(256), _folder.Write("z.txt", "Oman spoke."));
        var told = new Told();
        await new ImportPipeline(_store, new CountingExtractor()).RunAsync([first, second], "import", told);
        Assert.Equal([new(0, 2, 0, first), new(1, 2, 256, second), new(2, 2, 257, "")], told.Steps);
    }

    [Fact]
    public async Task The_author_stands_in_the_revision()
    {
        await new ImportPipeline(_store, new CountingExtractor()).RunAsync([Lines(1)], "editor:noor");
        Assert.Equal("editor:noor", Assert.Single(await _store.GetRevisionsAsync(0, 10)).Author);
    }

    [Fact]
    public async Task What_was_committed_before_a_cancellation_stays_and_the_same_import_again_does_the_rest()
    {
        var path = Lines(300);
        using var cancelled = new CancellationTokenSource();
        var extractor = new CountingExtractor(document =>
        {
            if (document.Name == "lines:290") cancelled.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ImportPipeline(_store, extractor).RunAsync([path], "import", cancellation: cancelled.Token));
        Assert.Equal(256, (await _store.ListDocumentsAsync(new(), new(1))).TotalCount);

        var again = await RunAsync(path);
        Assert.Equal((44, 256), (again.Added, again.Unchanged));
    }

    [Fact]
    public async Task A_cancelled_import_reads_nothing()
    {
        var extractor = new CountingExtractor();
        var run = () => new ImportPipeline(_store, extractor).RunAsync([Lines(3)], "import", cancellation: new CancellationToken(canceled: true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(run);
        Assert.Equal((0, 0L), (extractor.Documents, await _store.GetRevisionAsync()));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    private Task<ImportSummary> RunAsync(params string[] paths) => new ImportPipeline(_store, new CountingExtractor()).RunAsync(paths, "import");

    private string Lines(int documents)
    {
        var lines = new StringBuilder();
        for (var i = 1; i <= documents; i++) lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"text\": \"Kuwait spoke for the {i}th time.\"}}\n");
        return _folder.Write("lines.jsonl", lines.ToString());
    }

    private sealed class Told : IProgress<ImportProgress>
    {
        public List<ImportProgress> Steps { get; } = [];

        public void Report(ImportProgress value) => Steps.Add(value);
    }
}
