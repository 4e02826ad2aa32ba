using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction.OpenAI.Prompts;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.OpenAI.Answers;

/// <summary>
/// Keeps answers in a folder by what was asked of whom: an import that goes on after a stop, or is repeated, asks for nothing twice and reads the same.
/// A file is written whole or not at all. Thread-safe, also between processes.
/// </summary>
internal sealed class AnswerStore(string folder)
{
    /// <summary>The key of a question: endpoint, model, prompt, form of the answer and message; not the API key.</summary>
    public static string KeyOf(ModelOptions options, Prompt prompt, string message) =>
        StableId.Of("", options.Url.AbsoluteUri, options.Model, prompt.Text, Hash(AnswerSchema.Json), message);

    /// <summary>The answer kept; null where there is none.</summary>
    /// <exception cref="ExtractionException">The folder cannot be read.</exception>
    public string? Read(string key)
    {
        var path = PathOf(key);
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Trouble(e);
        }
    }

    /// <exception cref="ExtractionException">The folder cannot be written.</exception>
    public void Write(string key, string answer)
    {
        var path = PathOf(key);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var temporary = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllText(temporary, answer, new UTF8Encoding(false));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Trouble(e);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key + ".json");

    private ExtractionException Trouble(Exception e) =>
        new("model-cache", $"The model's answers cannot be kept in {folder}: {e.Message}", stopsRun: true, e);

    private static string Hash(BinaryData data) => Convert.ToHexStringLower(SHA256.HashData(data.ToMemory().Span));
}
