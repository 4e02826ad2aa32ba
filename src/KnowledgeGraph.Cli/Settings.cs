using System.CommandLine;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli;

/// <summary>What the common options say, defaults filled in.</summary>
/// <param name="StorePath">A full path.</param>
/// <param name="SeedFolder">A full path.</param>
internal sealed record Settings(string StorePath, string SeedFolder, Language Language, bool Json, bool Quiet)
{
    /// <summary>The search index of a store stands beside it.</summary>
    public string IndexFolder => StorePath + ".index";

    /// <summary>Where the keys of a server stand, unless the command line says otherwise.</summary>
    public string KeysFile => StorePath + ".keys";

    /// <exception cref="UsageException">The store is of a kind that kg does not know.</exception>
    public static Settings Of(ParseResult parsed)
    {
        var store = parsed.GetValue(CommonOptions.Store) ?? Environment.GetEnvironmentVariable("KG_STORE");
        if (store is not null && store.Contains("://", StringComparison.Ordinal))
            throw new UsageException($"The store {store} is not a file; this version of kg keeps its graph in a file only.");
        var seed = parsed.GetValue(CommonOptions.Seed);
        if (seed is not null && !Directory.Exists(seed)) throw new UsageException($"There is no folder {seed}.");
        return new(
            Path.GetFullPath(string.IsNullOrEmpty(store) ? DefaultStore() : store), Path.GetFullPath(seed ?? Path.Combine(AppContext.BaseDirectory, "graph-seed")),
            parsed.GetValue(CommonOptions.Language), parsed.GetValue(CommonOptions.Json), parsed.GetValue(CommonOptions.Quiet));
    }

    private static string DefaultStore() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "knowledge-graph", "graph.db");
}
