using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _seed;

    public ImportTests() => _seed = ["--seed", SmallSeed.Make(_folder["seed"])];

    [Fact]
    public async Task Bad_files_are_reported_and_the_rest_go_in_once()
    {
        _folder.Write("in/a.md", ImportedStore.English);
        _folder.Write("in/b.txt", "");
        File.WriteAllBytes(_folder["in/c.txt"], [0x41, 0x00]);
        _folder.Write("in/d.jsonl", "{\"text\": \"Oman spoke.\"}\n{oops\n");
        var first = await Kg.RunAsync(["import", _folder["in"], _folder["nowhere"], "--store", _folder["g.db"], "--json", .. _seed]);
        Assert.Equal(1, first.Code);
        Assert.Equal(
            [
                $"{_folder["nowhere"]}: No such file or folder.", $"{_folder["in/b.txt"]}: The file is empty.",
                $"{_folder["in/c.txt"]}: byte 1: The file is binary, not text.", $"{_folder["in/d.jsonl"]}:2:2: The line is not JSON.",
            ],
            first.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, 0, 0), Counts(first));

        var before = await Kg.RunAsync("export", "--store", _folder["g.db"]);
        var again = await Kg.RunAsync(["import", _folder["in"], "--store", _folder["g.db"], "--json", .. _seed]);
        Assert.Equal((0, 0, 2), Counts(again));
        Assert.Equal(Revision(first), Revision(again));
        Assert.Equal(before.Out, (await Kg.RunAsync("export", "--store", _folder["g.db"])).Out);
    }

    [Fact]
    public async Task An_import_that_was_killed_goes_on_to_the_same_graph()
    {
        for (var i = 0; i < 600; i++)
        {
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"in/{i:D3}.txt"), string.Create(
                CultureInfo.InvariantCulture, $"Report {i}. The foreign minister of Oman met the foreign minister of Qatar in Muscat on {(i % 28) + 1} May 2019.\n"));
        }

        await Kg.RunAsync(["import", _folder["in"], "--store", _folder["whole.db"], "--quiet", .. _seed]);
        var whole = await Kg.RunAsync("export", "--store", _folder["whole.db"]);
        foreach (var documents in new[] { 1, 256 })
        {
            var store = _folder[$"killed-{documents}.db"];
            await KillDuringImportAsync(store, documents);
            await Kg.RunAsync(["import", _folder["in"], "--store", store, "--quiet", .. _seed]);
            Assert.Equal("The store and the index are clean.\n", (await Kg.RunAsync("check", "--store", store)).Out.ReplaceLineEndings("\n"));
            Assert.Equal(whole.Out, (await Kg.RunAsync("export", "--store", store)).Out);
        }
    }

    [Fact]
    public async Task A_table_goes_in_by_its_mapping_and_a_bad_mapping_is_wrong_usage()
    {
        var table = _folder.Write("talks.csv", "Host,Guest,Day\nKuwait,Oman,2019-05-20\nKuwait,Qatar,someday\n");
        var mapping = _folder.Write("talks.json", """
            { "entities": { "host": { "kind": { "value": "STATE" }, "name": { "en": "Host" } }, "guest": { "kind": { "value": "STATE" }, "name": { "en": "Guest" } } },
              "events": [ { "type": { "value": "CONSULT" }, "actors": ["guest"], "recipients": ["host"], "date": "Day" } ] }
            """);
        var imported = await Kg.RunAsync(["import", table, "--mapping", mapping, "--store", _folder["t.db"], "--json", .. _seed]);
        Assert.Equal((1, 1), (imported.Code, Counts(imported).Added));
        Assert.Equal($"{table}:3:14: Column 'Day': 'someday' is not a date; EDTF is read.", imported.Error.TrimEnd());
        var counted = await Kg.RunAsync("query", "{ eventCounts(filter: { parties: [\"state:om\"] }, by: [TYPE, MONTH]) { keys count } }", "--store", _folder["t.db"]);
        Assert.Contains("2019-05", counted.Out, StringComparison.Ordinal);

        var broken = await Kg.RunAsync(["import", table, "--mapping", _folder.Write("broken.json", "{\"rows\": 1}"), "--store", _folder["t.db"], .. _seed]);
        Assert.Equal(2, broken.Code);
        Assert.StartsWith($"kg: {_folder["broken.json"]}:1:", broken.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts a real process and kills it when its store has grown by so many documents, wherever it then is.</summary>
    private async Task KillDuringImportAsync(string store, int documents)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kg.dll"), "import", _folder["in"], "--store", store, "--quiet", .. _seed]);
        using var process = Process.Start(start)!;
        while (!process.HasExited && !(File.Exists(store) && new FileInfo(store).Length + WalLength(store) > 20_000L * documents)) await Task.Delay(5);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static long WalLength(string store) => File.Exists(store + "-wal") ? new FileInfo(store + "-wal").Length : 0;

    private static (int Added, int Replaced, int Unchanged) Counts(KgResult result)
    {
        var json = JsonDocument.Parse(result.Out).RootElement;
        return (json.GetProperty("added").GetInt32(), json.GetProperty("replaced").GetInt32(), json.GetProperty("unchanged").GetInt32());
    }

    private static long Revision(KgResult result) => JsonDocument.Parse(result.Out).RootElement.GetProperty("revision").GetInt64();
}
