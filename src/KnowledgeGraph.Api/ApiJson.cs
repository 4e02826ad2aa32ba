using System.Text.Encodings.Web;
using GraphQL.SystemTextJson;
using KnowledgeGraph.Api.Execution;

namespace KnowledgeGraph.Api;

/// <summary>
/// How answers are written: only what JSON demands is escaped, so that both scripts and quotes stay as they are. Answers go out as JSON that no browser
/// takes for a page (content type, nosniff); who puts one into HTML has to encode it.
/// </summary>
internal static class ApiJson
{
    public static GraphQLSerializer Serializer(bool indented) => new(
        options =>
        {
            options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.WriteIndented = indented;
        },
        new ErrorRenderer());
}
