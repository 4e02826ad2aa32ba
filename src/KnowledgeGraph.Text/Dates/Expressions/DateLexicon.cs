using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>The words of date expressions in both languages. Immutable.</summary>
public sealed class DateLexicon
{
    private readonly Dictionary<string, List<Phrase>>[] _phrases = [.. Enum.GetValues<Language>().Select(_ => new Dictionary<string, List<Phrase>>(StringComparer.Ordinal))];

    private DateLexicon()
    {
    }

    /// <summary>Reads the lines of <c>graph-seed/lexicon/dates.tsv</c>: language, class, value, forms joined by <c>|</c>; lines that begin with <c>#</c> are passed over.</summary>
    /// <exception cref="FormatException">A line is of another shape, or names no class.</exception>
    public static DateLexicon Parse(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var lexicon = new DateLexicon();
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != 4 || LanguageTags.FromTag(cells[0]) is not { } language
                || !Enum.TryParse<DateWordClass>(cells[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
                throw new FormatException($"Not a line of the lexicon of dates: {line}");
            var value = kind is DateWordClass.Unit or DateWordClass.Dual or DateWordClass.One
                ? (int)Enum.Parse<DateUnit>(cells[2], ignoreCase: true) : int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var form in cells[3].Split('|')) lexicon.Add(language, form, new(kind, value));
        }

        foreach (var phrases in lexicon._phrases.SelectMany(p => p.Values)) phrases.Sort((a, b) => b.Keys.Length.CompareTo(a.Keys.Length));
        return lexicon;
    }

    /// <summary>The longest phrase whose first word has this key and whose other words follow; its meanings are added to <paramref name="meanings"/>.</summary>
    /// <returns>How many tokens it takes; 0 where there is none.</returns>
    internal int Match(Language language, string firstKey, IReadOnlyList<Token> tokens, int at, ref List<DateMeaning>? meanings)
    {
        if (!_phrases[(int)language].TryGetValue(firstKey, out var phrases)) return 0;
        var length = 0;
        foreach (var phrase in phrases)
        {
            if (phrase.Keys.Length < length) break;
            if (!Continues(phrase.Keys, tokens, at)) continue;
            length = phrase.Keys.Length;
            (meanings ??= []).Add(phrase.Meaning);
        }

        return length;
    }

    private static bool Continues(string[] keys, IReadOnlyList<Token> tokens, int at)
    {
        if (at + keys.Length > tokens.Count) return false;
        for (var i = 1; i < keys.Length; i++)
            if (tokens[at + i].Key != keys[i])
                return false;
        return true;
    }

    private void Add(Language language, string form, DateMeaning meaning)
    {
        var keys = Tokenizer.Tokenize(form).Select(t => t.Key).ToArray();
        if (keys.Length == 0) keys = [TextKey.Of(form)];
        if (!_phrases[(int)language].TryGetValue(keys[0], out var phrases)) _phrases[(int)language].Add(keys[0], phrases = []);
        phrases.Add(new(keys, meaning));
    }

    private sealed record Phrase(string[] Keys, DateMeaning Meaning);
}

/// <summary>One thing a word can mean.</summary>
internal readonly record struct DateMeaning(DateWordClass Class, int Value);
