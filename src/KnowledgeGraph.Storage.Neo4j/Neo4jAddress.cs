using System.Text.RegularExpressions;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Where a graph is on a Neo4j server, as it is written after <c>--store</c>: <c>neo4j+http://USER@HOST:PORT/DATABASE?graph=NAME</c>.</summary>
/// <param name="Server">The address of the server's HTTP interface, without user and path.</param>
/// <param name="Database">The database; <c>neo4j</c> where none is given.</param>
/// <param name="Graph">The graph in the database: its labels and relationship types begin with this name and an underscore. Empty for the one without a name.</param>
/// <param name="User">Null where no authentication is wanted.</param>
public sealed partial record Neo4jAddress(Uri Server, string Database, string Graph, string? User, string? Password)
{
    private const string Http = "neo4j+http";
    private const string Https = "neo4j+https";

    /// <summary>The address as it may be shown: with neither user nor password.</summary>
    public string Location =>
        $"neo4j+{Server.Scheme}://{Server.Authority}/{Database}" + (Graph.Length == 0 ? "" : "?graph=" + Graph);

    /// <summary>True for what begins as such an address does.</summary>
    public static bool IsAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Http + "://", StringComparison.OrdinalIgnoreCase) || text.StartsWith(Https + "://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads an address. A user or password that it does not give comes from <c>NEO4J_USERNAME</c> and <c>NEO4J_PASSWORD</c>.</summary>
    /// <param name="variable">The environment.</param>
    /// <exception cref="FormatException">It is no such address; the message says what is wrong and never shows the password.</exception>
    public static Neo4jAddress Parse(string text, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(variable);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !IsAddress(text) || uri.Host.Length == 0)
            throw new FormatException("A Neo4j store is written neo4j+http://USER@HOST:PORT/DATABASE or neo4j+https://…, the password in NEO4J_PASSWORD.");
        var secure = uri.Scheme.Equals(Https, StringComparison.OrdinalIgnoreCase);
        var server = new UriBuilder(secure ? "https" : "http", uri.Host, uri.Port >= 0 ? uri.Port : secure ? 443 : 7474).Uri;
        var database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        if (!DatabaseName().IsMatch(database)) throw new FormatException($"'{database}' is no name of a Neo4j database.");
        var given = uri.UserInfo.Length == 0 ? [] : uri.UserInfo.Split(':', 2);
        var user = given.Length > 0 && given[0].Length > 0 ? Uri.UnescapeDataString(given[0]) : NonEmpty(variable("NEO4J_USERNAME"));
        var password = given.Length > 1 ? Uri.UnescapeDataString(given[1]) : NonEmpty(variable("NEO4J_PASSWORD"));
        if (user is null && password is not null) user = "neo4j";
        return new(server, database.Length == 0 ? "neo4j" : database, GraphOf(uri.Query), user, password);
    }

    private static string GraphOf(string query)
    {
        var graph = "";
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            if (pair is not ["graph", var name]) throw new FormatException($"A Neo4j store has the option graph=NAME; '{pair[0]}' is none.");
            if (!GraphName().IsMatch(name)) throw new FormatException($"'{name}' cannot name a graph: a letter, then letters and digits, 30 at most.");
            graph = name;
        }

        return graph;
    }

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9.-]{0,62})?$")]
    private static partial Regex DatabaseName();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,29}$")]
    private static partial Regex GraphName();
}
