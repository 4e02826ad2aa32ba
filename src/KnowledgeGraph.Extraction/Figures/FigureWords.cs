using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>The words around the numbers of events, by the part they play; the data is <c>lexicon/figures/words.tsv</c>.</summary>
internal sealed class FigureWords
{
    private readonly Dictionary<string, PhraseTable<string>> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<FigureKind, HashSet<EventType>> _events = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A kind or event type that there is not.</exception>
    public static FigureWords Load(string path)
    {
        var words = new FigureWords();
        foreach (var row in LexiconTable.Read(path, 4))
        {
            if (row[1] == "events")
            {
                words._events[KindOf(path, row[2])] = [.. LexiconTable.List(row[3]).Select(t => EnumSpelling.Read<EventType>(t) ?? throw new InvalidDataException($"{path}: '{t}' is no event type."))];
                continue;
            }

            if (row[1] is "count" or "countpair" or "act" or "state" or "toll") KindOf(path, row[2]);
            foreach (var form in LexiconTable.List(row[3])) words.Of(row[1]).Add(form, row[2]);
        }

        return words;
    }

    /// <summary>True where an event of this type can have such a figure.</summary>
    public bool Belongs(FigureKind kind, EventType type) => _events.TryGetValue(kind, out var types) && types.Contains(type);

    /// <summary>The value of the longest form of a class that begins at a token, with the index of its last token.</summary>
    public (string Value, int Last)? At(string name, IReadOnlyList<Token> tokens, int first) =>
        first >= 0 && first < tokens.Count && _classes.TryGetValue(name, out var table) ? table.At(tokens, first) : null;

    /// <summary>The same for a form that ends at a token, with the index of its first token.</summary>
    public (string Value, int First)? EndingAt(string name, IReadOnlyList<Token> tokens, int last) =>
        last >= 0 && last < tokens.Count && _classes.TryGetValue(name, out var table) ? table.EndingAt(tokens, last) : null;

    public static FigureKind Kind(string value) => EnumSpelling.Read<FigureKind>(value)!.Value;

    private PhraseTable<string> Of(string name)
    {
        if (!_classes.TryGetValue(name, out var table)) _classes.Add(name, table = new());
        return table;
    }

    private static FigureKind KindOf(string path, string text) =>
        EnumSpelling.Read<FigureKind>(text) ?? throw new InvalidDataException($"{path}: '{text}' is no kind of figure.");
}
