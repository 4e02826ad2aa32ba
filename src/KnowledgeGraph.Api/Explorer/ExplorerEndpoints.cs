using System.Net.Mime;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>
/// The page at <c>/graphiql</c>: GraphiQL from the public CDN, held to known hashes, or from a local folder; where neither can be loaded,
/// an editor of the page's own.
/// </summary>
internal static class ExplorerEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints, ApiOptions options, Func<string> schema)
    {
        var local = options.GraphiqlAssets;
        var policy = Policy(local is null ? " " + GraphiqlAssets.Cdn : "");
        Serve("/graphiql", () => Resource("page.html").Replace("{{ASSETS}}", HtmlEncoder.Default.Encode(GraphiqlAssets.Json(local is null)), StringComparison.Ordinal), "text/html");
        Serve("/graphiql/editor.js", () => Resource("editor.js"), "text/javascript");
        Serve("/graphiql/editor.css", () => Resource("editor.css"), "text/css");
        Serve("/graphiql/examples.json", () => JsonSerializer.Serialize(Examples.All, JsonSerializerOptions.Web), MediaTypeNames.Application.Json);
        Serve("/schema.graphql", schema, "text/plain");
        if (local is not null)
            foreach (var asset in GraphiqlAssets.All) endpoints.MapMethods("/graphiql/assets/" + asset.Path, Reading, http => LocalAsync(http, local, asset)).WithMetadata(OpenEndpoint.Mark);

        void Serve(string path, Func<string> content, string type) => endpoints.MapMethods(path, Reading, http =>
        {
            SecurityHeaders.Set(http.Response, policy);
            http.Response.ContentType = type + "; charset=utf-8";
            return http.Response.WriteAsync(content(), http.RequestAborted);
        }).WithMetadata(OpenEndpoint.Mark);
    }

    private static async Task LocalAsync(HttpContext http, string folder, GraphiqlAsset asset)
    {
        SecurityHeaders.Set(http.Response);
        var file = new FileInfo(Path.Combine(folder, asset.Path));
        if (!file.Exists)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = (asset.Path.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript") + "; charset=utf-8";
        http.Response.ContentLength = file.Length;
        await http.Response.SendFileAsync(file.FullName, http.RequestAborted);
    }

    /// <summary>GraphiQL's editor sets styles on elements, and shows its icons as data.</summary>
    private static string Policy(string cdn) =>
        $"default-src 'none'; script-src 'self'{cdn}; style-src 'self' 'unsafe-inline'{cdn}; img-src 'self' data:; font-src 'self' data:{cdn}; "
        + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Explorer/" + name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
