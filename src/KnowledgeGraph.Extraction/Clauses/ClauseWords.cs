using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>The words of one language by the part they play in a clause; the data is <c>lexicon/events/words-*.tsv</c>.</summary>
internal sealed class ClauseWords
{
    private const string PrepositionClass = "prep:";
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _prepositions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads a table of classes.</summary>
    public static ClauseWords Load(string path)
    {
        var words = new ClauseWords();
        foreach (var row in LexiconTable.Read(path, 2)) words.Add(row[0], LexiconTable.List(row[1]));
        return words;
    }

    /// <summary>The names of the classes.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>True where the key is a word of the class.</summary>
    public bool Is(string name, string key) => Of(name).Contains(key);

    /// <summary>The keys of a class; empty where there is no such class.</summary>
    public IReadOnlySet<string> Of(string name) => _classes.GetValueOrDefault(name) ?? None;

    /// <summary>The entries of a class as written, in the file's order.</summary>
    public IReadOnlyList<string> Entries(string name) => _entries.GetValueOrDefault(name) ?? [];

    /// <summary>The slot a preposition of one or two words fills; null where the key is no preposition.</summary>
    public string? Slot(string key) => _prepositions.GetValueOrDefault(key);

    private void Add(string name, IEnumerable<string> entries)
    {
        if (!_classes.TryGetValue(name, out var keys)) _classes[name] = keys = new(StringComparer.Ordinal);
        if (!_entries.TryGetValue(name, out var list)) _entries[name] = list = [];
        foreach (var entry in entries)
        {
            var key = TextKey.Of(entry) is { Length: > 0 } word ? word : entry;
            keys.Add(key);
            list.Add(entry);
            if (name.StartsWith(PrepositionClass, StringComparison.Ordinal)) _prepositions.TryAdd(key, name[PrepositionClass.Length..]);
        }
    }
}
