using System.Reflection;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>A title in one language.</summary>
/// <param name="Language">A BCP 47 tag.</param>
internal sealed record ExampleTitle(string Language, string Text);

/// <summary>A query that shows what can be asked.</summary>
/// <param name="Name">The file's name without its ending.</param>
internal sealed record Example(string Name, IReadOnlyList<ExampleTitle> Titles, string Query);

/// <summary>The queries of the folder <c>Examples</c>, in order of name. A file's first comment lines are its titles: English, then Arabic.</summary>
internal static class Examples
{
    private const string Folder = "Examples/";

    public static IReadOnlyList<Example> All { get; } = Read();

    private static List<Example> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var examples = new List<Example>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd();
            var titles = text.Split('\n').TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)).Select((l, i) => new ExampleTitle(i == 0 ? "en" : "ar", l[2..].Trim()));
            examples.Add(new(Path.GetFileNameWithoutExtension(name[Folder.Length..]), [.. titles], text));
        }

        return examples;
    }
}
