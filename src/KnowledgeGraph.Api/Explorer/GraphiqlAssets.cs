using System.Text.Json;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>A file of a package as npm has it.</summary>
/// <param name="Integrity">The hash by which a browser knows the file (W3C Subresource Integrity).</param>
internal sealed record GraphiqlAsset(string Package, string Version, string File, string Integrity)
{
    /// <summary>Package and path within it, as in a folder of installed packages.</summary>
    public string Path => $"{Package}/{File}";

    public string Url => $"{GraphiqlAssets.Cdn}/npm/{Package}@{Version}/{File}";
}

/// <summary>GraphiQL 3 and what it stands on, the last that come as plain scripts, in the order they are loaded in.</summary>
internal static class GraphiqlAssets
{
    public const string Cdn = "https://cdn.jsdelivr.net";

    public static IReadOnlyList<GraphiqlAsset> All { get; } =
    [
        new("react", "18.3.1", "umd/react.production.min.js", "sha384-DGyLxAyjq0f9SPpVevD6IgztCFlnMF6oW/XQGmfe+IsZ8TqEiDrcHkMLKI6fiB/Z"),
        new("react-dom", "18.3.1", "umd/react-dom.production.min.js", "sha384-gTGxhz21lVGYNMcdJOyq01Edg0jhn/c22nsx0kyqP0TxaV5WVdsSH1fSDUf5YJj1"),
        new("graphiql", "3.9.0", "graphiql.min.css", "sha384-QMux00XgRtwRLSYIY3kw2rj1ovk5AuuliAchk+HSQbqdbGFnz9GYuqIlOqxhwCE2"),
        new("graphiql", "3.9.0", "graphiql.min.js", "sha384-8NGfVj4CVlqHajlZj+bPJT4thxPMHMJYn7DWK2CvtopLd02E7qsPHazniBYvVjOO"),
    ];

    /// <summary>What the page loads. A local folder is the operator's own; what is in it is not held to a hash.</summary>
    public static string Json(bool fromCdn) => JsonSerializer.Serialize(
        All.Select(asset => new { url = fromCdn ? asset.Url : "graphiql/assets/" + asset.Path, integrity = fromCdn ? asset.Integrity : null }),
        JsonSerializerOptions.Web);
}
