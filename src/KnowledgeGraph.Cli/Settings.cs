using System.CommandLine;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli;

/// <summary>What the common options say, defaults filled in.</summary>
/// <param name="StorePath">A full path: of the store's file, or of nothing where the store is on a server; what this machine keeps of its own beside a store stands there.</param>
/// <param name="Server">Where the graph is on a server; null where it is in the file.</param>
/// <param name="IndexFolder">A full path: of the local search index, which stands beside the store unless the command line says otherwise.</param>
/// <param name="SeedFolder">A full path.</param>
internal sealed record Settings(string StorePath, Neo4jAddress? Server, SearchPlace Search, string IndexFolder, string SeedFolder, Language Language, bool Json, bool Quiet)
{
    /// <summary>The store as it may be shown.</summary>
    public string StoreName => Server?.Location ?? StorePath;

    /// <summary>Where the keys of a server stand, unless the command line says otherwise.</summary>
    public string KeysFile => StorePath + ".keys";

    /// <exception cref="UsageException">The store is of a kind that kg does not know.</exception>
    public static Settings Of(ParseResult parsed)
    {
        var store = parsed.GetValue(CommonOptions.Store) ?? Environment.GetEnvironmentVariable("KG_STORE");
        var server = ServerOf(store);
        var seed = parsed.GetValue(CommonOptions.Seed);
        if (seed is not null && !Directory.Exists(seed)) throw new UsageException($"There is no folder {seed}.");
        var search = parsed.GetValue(CommonOptions.Search);
        if (search == SearchPlace.Neo4j && server is null) throw new UsageException("Searches are answered by Neo4j only where the store is there; give --store neo4j+http://….");
        var path = Path.GetFullPath(server is not null ? Beside(server) : string.IsNullOrEmpty(store) ? InDataFolder("graph.db") : store);
        return new(
            path, server, search, Path.GetFullPath(parsed.GetValue(CommonOptions.Index) ?? path + ".index"),
            Path.GetFullPath(seed ?? Path.Combine(AppContext.BaseDirectory, "graph-seed")),
            parsed.GetValue(CommonOptions.Language), parsed.GetValue(CommonOptions.Json), parsed.GetValue(CommonOptions.Quiet));
    }

    private static Neo4jAddress? ServerOf(string? store)
    {
        if (store is null || !store.Contains("://", StringComparison.Ordinal)) return null;
        if (!Neo4jAddress.IsAddress(store)) throw new UsageException($"The store {store[..store.IndexOf("://", StringComparison.Ordinal)]}://… is of no kind that kg knows: a file is, and neo4j+http://USER@HOST:PORT/DATABASE.");
        try
        {
            return Neo4jAddress.Parse(store, Variable);
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>A variable, or what stands in the file that the variable of the same name and <c>_FILE</c> names, as secrets are given to containers.</summary>
    private static string? Variable(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value) return value;
        if (Environment.GetEnvironmentVariable(name + "_FILE") is not { Length: > 0 } file) return null;
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The file of {name}_FILE cannot be read: {e.Message}");
        }
    }

    /// <summary>A path of its own for each graph of each server.</summary>
    private static string Beside(Neo4jAddress server) => InDataFolder(string.Join('-', ((string[])["neo4j", server.Server.Host, $"{server.Server.Port}", server.Database, server.Graph])
        .Where(part => part.Length > 0).Select(part => string.Concat(part.Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '_')))));

    private static string InDataFolder(string name) => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "knowledge-graph", name);
}
