using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.OpenAI.Chunks;

/// <summary>What the model is sent of a document: a JSON object, so that nothing in the text can be taken for anything else than text.</summary>
internal static class ChunkMessage
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Document document, Chunk chunk)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", document.Title);
            json.WriteString("published", document.Date?.Text);
            json.WriteString("language", document.Language.Tag());
            json.WriteString("text", document.Text[chunk.Start..chunk.End]);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
