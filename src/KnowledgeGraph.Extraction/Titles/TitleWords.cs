using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Titles;

/// <summary>An office or a form of address where it stands in a text.</summary>
/// <param name="OfficeId">Null for a form of address.</param>
/// <param name="Start">First unit, after attached particles.</param>
internal sealed record TitleWord(int First, int Last, int Start, string? OfficeId);

/// <summary>The offices and forms of address of the lexicon, found by their token keys. Thread-safe.</summary>
internal sealed class TitleWords
{

    private readonly TokenTrie<SeedOffice> _offices = new();
    private readonly TokenTrie<string> _honorifics = new();

    public static TitleWords Load(string seedRoot, IEnumerable<SeedOffice> offices)
    {
        var words = new TitleWords();
        foreach (var office in offices)
        {
            foreach (var form in office.En ?? []) words._offices.Add(Keys(form), office);
            foreach (var form in office.Ar ?? [])
                foreach (var keys in Definite(Keys(form)))
                    words._offices.Add(keys, office);
        }

        foreach (var row in TsvFile.Read(Path.Combine(seedRoot, "lexicon", "honorifics.tsv"), 4))
            foreach (var keys in row[1] == "ar" ? Definite(Keys(row[0])) : [Keys(row[0])])
                words._honorifics.Add(keys, row[2]);
        return words;
    }

    /// <summary>The offices that begin at a token, attached Arabic particles aside, the longest first.</summary>
    public IReadOnlyList<TitleWord> OfficesAt(DocumentReading reading, int token)
    {
        ref var memo = ref reading.Offices[token];
        return memo ??= FindOffices(reading, token);
    }

    /// <summary>The longest form of address or rank that begins at a token.</summary>
    public TitleWord? HonorificAt(DocumentReading reading, int token)
    {
        // "king" and "major" in lower case are common words.
        if (reading.Is(token, WordShape.Latin) && !reading.Is(token, WordShape.Capital)) return null;
        ref var memo = ref reading.Honorifics[token];
        memo ??= Longest(reading, token, _honorifics) is var (last, _) ? [new(token, last, reading.Tokens[token].Start, null)] : [];
        return memo is [var found] ? found : null;
    }

    /// <summary>True where the token alone is a royal form of address or a rank, as well as perhaps an office.</summary>
    public bool IsHonorific(DocumentReading reading, int token) =>
        Longest(reading, token, _honorifics) is var (last, kind) && last == token && kind is "royal" or "rank" or "religious";

    /// <summary>True where a rank or royal form of address covers just these tokens: «الفريق أول», as well as perhaps an office.</summary>
    public bool IsHonorific(DocumentReading reading, int first, int last) =>
        Longest(reading, first, _honorifics) is var (end, kind) && end == last && kind is "royal" or "rank" or "religious";

    private TitleWord[] FindOffices(DocumentReading reading, int token)
    {
        List<TitleWord>? found = null;
        foreach (var split in reading.Splits(token))
        {
            var node = _offices.Root.Next(split.Rest) ?? Masculine(split.Rest);
            for (var last = token; node is not null; node = Step(reading, token, ref last, node))
                if (node.Values.Count > 0 && !EndsAt(found, last))
                    (found ??= []).Add(new(token, last, reading.Tokens[token].Start + split.Units, node.Values[0].Id));
        }

        if (found is null) return [];
        found.Sort((x, y) => y.Last.CompareTo(x.Last));
        return [.. found];
    }

    private static bool EndsAt(List<TitleWord>? words, int last)
    {
        for (var i = 0; i < words?.Count; i++)
            if (words[i].Last == last)
                return true;
        return false;
    }

    /// <summary>What the lexicon has for the office of a woman under the masculine form.</summary>
    private TrieNode<SeedOffice>? Masculine(string key) => key.Length > 4 && key[^1] == ArabicLetters.Heh ? _offices.Root.Next(key[..^1]) : null;

    private static (int Last, T Value)? Longest<T>(DocumentReading reading, int first, TokenTrie<T> trie)
    {
        (int Last, T Value)? best = null;
        foreach (var split in reading.Splits(first))
        {
            var node = trie.Root.Next(split.Rest);
            for (var last = first; node is not null; node = Step(reading, first, ref last, node))
                if (node.Values.Count > 0 && (best is null || last > best.Value.Last))
                    best = (last, node.Values[0]);
        }

        return best;
    }

    private static TrieNode<T>? Step<T>(DocumentReading reading, int first, ref int last, TrieNode<T> node)
    {
        last++;
        if (!reading.InSentence(last, first)) return null;
        if (reading.Tokens[last].Text == "." && reading.Is(last - 1, WordShape.Capital) && last - first < 3) return null;
        return node.Next(reading.Tokens[last].Key);
    }

    private static string[] Keys(string form) => [.. Tokenizer.Tokenize(form).Where(t => t.Kind != TokenKind.Punctuation || t.Text == ",").Select(t => t.Kind == TokenKind.Punctuation ? t.Text : TextKey.Of(t.Text))];

    /// <summary>An Arabic form, and with the article: on the first word, and on every word, as nouns with adjectives have it.</summary>
    private static IEnumerable<string[]> Definite(string[] keys)
    {
        yield return keys;
        if (keys.Length == 0 || keys[0].StartsWith(ArabicAffixes.Article, StringComparison.Ordinal)) yield break;
        if (keys.Length == 1) yield return [ArabicAffixes.Article + keys[0]];
        else if (!keys.Skip(1).Any(k => k.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal))) yield return [.. keys.Select(k => ArabicAffixes.Article + k)];
    }
}
