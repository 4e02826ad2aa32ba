using System.Text.Json;

namespace KnowledgeGraph.Tests;

/// <summary>Labelled cases: one JSON object a line, copied beside the tests.</summary>
internal static class CaseFile
{
    public static IEnumerable<JsonElement> Read(string path)
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, path)))
            if (line.Length > 0)
                yield return JsonDocument.Parse(line).RootElement.Clone();
    }

    public static string Text(this JsonElement row, string member) => row.GetProperty(member).GetString()!;

    public static string[] Texts(this JsonElement row, string member) => [.. row.GetProperty(member).EnumerateArray().Select(e => e.GetString()!)];
}
