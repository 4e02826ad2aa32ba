using System.Text.Encodings.Web;
using System.Text.Unicode;
using GraphQL.SystemTextJson;
using KnowledgeGraph.Api.Execution;

namespace KnowledgeGraph.Api;

/// <summary>How answers are written: both scripts as they are; what HTML gives a meaning is escaped.</summary>
internal static class ApiJson
{
    public static GraphQLSerializer Serializer(bool indented) => new(
        options =>
        {
            options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            options.WriteIndented = indented;
        },
        new ErrorRenderer());
}
