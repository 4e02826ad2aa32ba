using System.Text.Json;
using KnowledgeGraph.Api.Subscriptions;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Api.Tests.Subscriptions;

public sealed class ImportProgressTests
{
    [Fact]
    public async Task An_import_is_told_of_until_it_has_ended()
    {
        var activity = new ImportActivity();
        using (activity.Begin("before", 1))
        {
        }

        using var run = activity.Begin("articles", 3);
        await using var states = activity.FollowAsync(CancellationToken.None).GetAsyncEnumerator();
        Assert.Equal(("articles", 0, 3, null), Told(await Next(states)));

        run.Report(1, 3, "b.md", 1, 5);
        Assert.Equal(("articles", 1, 3, "b.md"), Told(await Next(states)));
        run.Fail();
        run.Report(3, 3, null, 2, 9);
        run.Complete(7);
        run.Dispose();
        var last = await Next(states);
        Assert.Equal(("articles", 3, 3, null), Told(last));
        Assert.Equal((2, 9, 1, 7L), (last.Documents, last.Statements, last.Failed, last.Revision));
        Assert.NotNull(last.Ended);
    }

    [Fact]
    public async Task Who_is_slow_is_told_the_latest_of_each_and_every_end()
    {
        var activity = new ImportActivity();
        await using var states = activity.FollowAsync(CancellationToken.None).GetAsyncEnumerator();
        var first = states.MoveNextAsync();
        var runs = Enumerable.Range(0, 3).Select(i => activity.Begin($"run {i}", 1_000)).ToList();
        foreach (var run in runs)
        {
            for (var i = 1; i <= 1_000; i++) run.Report(i, 1_000, null, i, i);
            run.Dispose();
        }

        var told = new List<ImportState>();
        Assert.True(await first);
        told.Add(states.Current);
        while (told.Count(s => s.Ended is not null) < 3) told.Add(await Next(states));
        Assert.InRange(told.Count, 3, 50);
        Assert.All(told.Where(s => s.Ended is not null), s => Assert.Equal(1_000, s.FilesDone));
    }

    [Fact]
    public async Task A_document_imported_by_a_client_is_told_of()
    {
        var store = SampleGraph.Create();
        await using var host = await ApiHost.StartAsync(store, importer: new RecordingImporter());
        using var socket = await Socket.ConnectAsync(host);
        await socket.SubscribeAsync("p", "subscription { importProgress { name filesDone filesTotal documents failed ended revision } }");
        await Task.Delay(100);
        await socket.SubscribeAsync("m", """mutation { importDocument(input: { text: "x", title: "A visit" }) { revision } }""");

        JsonElement progress;
        do
        {
            progress = await socket.ReadJsonAsync();
        }
        while (progress.GetProperty("id").GetString() != "p" || progress.GetProperty("payload").GetProperty("data").GetProperty("importProgress").GetProperty("ended").ValueKind == JsonValueKind.Null);
        var state = progress.GetProperty("payload").GetProperty("data").GetProperty("importProgress");
        Assert.Equal(("A visit", 1, 2), (state.GetProperty("name").GetString()!, state.GetProperty("filesDone").GetInt32(), state.GetProperty("revision").GetInt32()));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_counts_as_failed()
    {
        var activity = new ImportActivity();
        await using var states = activity.FollowAsync(CancellationToken.None).GetAsyncEnumerator();
        var next = states.MoveNextAsync();
        var importer = new ReportingImporter(new RecordingImporter { Problem = new InputProblem("empty", "text", null, null, null, "Nothing in it.") }, activity);

        await Assert.ThrowsAsync<InputException>(() => importer.ImportAsync(new ImportedText(""), "x"));

        Assert.True(await next);
        var last = states.Current.Ended is null ? await Next(states) : states.Current;
        Assert.Equal((1, null, true), (last.Failed, last.Revision, last.Ended is not null));
    }

    private static async Task<ImportState> Next(IAsyncEnumerator<ImportState> states)
    {
        Assert.True(await states.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));
        return states.Current;
    }

    private static (string Name, int Done, int Total, string? Current) Told(ImportState s) => (s.Name, s.FilesDone, s.FilesTotal, s.Current);
}
