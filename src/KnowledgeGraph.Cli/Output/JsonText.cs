using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Output;

/// <summary>JSON as people read it at a terminal: Arabic letters as they are.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Indented(JsonElement json) => JsonSerializer.Serialize(json, Options);
}
