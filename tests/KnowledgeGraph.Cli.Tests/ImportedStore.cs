namespace KnowledgeGraph.Cli.Tests;

/// <summary>A store with the shipped seed and two reports, one in each language; made once and only read.</summary>
public sealed class ImportedStore : IAsyncLifetime
{
    public const string English =
        "---\ntitle: Talks in Muscat\ndate: 2019-05-20\n---\nMUSCAT - Oman's foreign minister met NATO Secretary General Jens Stoltenberg on Monday.\n\nKuwait and Qatar signed a transit agreement.\n";

    public const string Arabic = "---\ntitle: زيارة\ndate: 2019-05-21\n---\nزار الأمين العام لحلف شمال الأطلسي ينس ستولتنبرغ الكويت اليوم الثلاثاء.\n";

    public TemporaryFolder Folder { get; } = new();

    public string Store => Folder["graph.db"];

    public async Task InitializeAsync()
    {
        Folder.Write("reports/en.md", English);
        Folder.Write("reports/ar.md", Arabic);
        var result = await Kg.RunAsync("import", Folder["reports"], "--store", Store, "--quiet");
        Assert.Equal((0, "", ""), (result.Code, result.Out, result.Error));
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}

[CollectionDefinition(Name)]
public sealed class ImportedStoreTests : ICollectionFixture<ImportedStore>
{
    public const string Name = "An imported store";
}
