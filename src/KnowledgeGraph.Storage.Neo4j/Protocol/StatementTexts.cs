using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>The statements of a graph: the files of <c>Statements</c>, with the graph's name before each label and relationship type.</summary>
internal sealed partial class StatementTexts(string graph)
{
    private static readonly ConcurrentDictionary<string, string> Files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, bool Backward), string> _texts = new();
    private readonly string _prefix = graph.Length == 0 ? "" : graph + "_";

    /// <summary>The text of a file's statement.</summary>
    /// <param name="backward">True for the list in reverse order.</param>
    public string this[string name, bool backward = false] =>
        _texts.GetOrAdd((name, backward), key => Of(key.Backward ? Reversed(File(key.Name)) : File(key.Name)));

    /// <summary>The text of a statement that was made for a question.</summary>
    /// <param name="backward">True for the list in reverse order.</param>
    public string Made(string text, bool backward) => Prefixed(backward ? Reversed(text) : text);

    /// <summary>A label or relationship type of this graph.</summary>
    public string Label(string name) => _prefix + name;

    /// <summary>A statement with this graph's labels and types, its comment left out.</summary>
    public string Of(string text) => Prefixed(Comments().Replace(text, "").Trim());

    /// <summary>The names of all statements.</summary>
    public static IEnumerable<string> Names => typeof(StatementTexts).Assembly.GetManifestResourceNames().Where(n => !char.IsAsciiDigit(n[0])).Order(StringComparer.Ordinal);

    /// <summary>A file as it is, comments too.</summary>
    public static string File(string name) => Files.GetOrAdd(name, static name =>
    {
        using var stream = typeof(StatementTexts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no statement '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    private string Prefixed(string text) => _prefix.Length == 0 ? text : Labels().Replace(text, m => m.Value + _prefix);

    private static string Reversed(string text) => text.Replace(" ASC", " DESC", StringComparison.Ordinal);

    [GeneratedRegex(@"^//.*\n", RegexOptions.Multiline)]
    private static partial Regex Comments();

    /// <summary>The colon before a label or type, and the bar between two.</summary>
    [GeneratedRegex(@"[:|](?=[A-Z])")]
    private static partial Regex Labels();
}
