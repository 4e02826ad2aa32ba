using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Persons;

/// <summary>Cuts personal names of either script into parts that compare across scripts. Thread-safe.</summary>
internal sealed class PersonNameParser(NameTables tables, WordClasses words)
{
    private const int LongestStanding = 24;
    private const string Servant = "abd";

    public PersonName Parse(string name) => Parse(Tokenizer.Tokenize(name), 0, null);

    /// <summary>The name that tokens make; <paramref name="firstKey"/> stands for the first token where particles were cut off it.</summary>
    public PersonName Parse(IEnumerable<Token> tokens, string? firstKey) => Parse([.. tokens], 0, firstKey);

    /// <summary>What stands for a single word in both scripts, a word of the name of a place or body.</summary>
    public string Standing(Token token, string key) => Part(token.Text, "", key, HasHamza(token), false).Standing;

    private PersonName Parse(IReadOnlyList<Token> tokens, int from, string? firstKey)
    {
        var parts = new List<NamePart>();
        var keys = new List<string>();
        var prefix = "";
        var family = false;
        for (var i = from; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word) continue;
            var key = i == from && firstKey is not null ? firstKey : tokens[i].Key;
            var last = i == tokens.Count - 1;
            var word = words.Of(key);
            if (key.Length == 0 || (word.HasFlag(WordClass.Joining) && !last && parts.Count > 0)) continue;
            if (!last && word.HasFlag(WordClass.Article))
            {
                family = true;
                continue;
            }

            if (!last && (word & (WordClass.Servant | WordClass.Father)) != 0)
            {
                prefix += key;
                continue;
            }

            if (word.HasFlag(WordClass.Tail) && parts.Count > 0 && prefix.Length == 0)
            {
                // "Salah al-Din" is one given name.
                var whole = keys[^1] + key;
                parts[^1] = Part(parts[^1].Text + tokens[i].Text, "", whole, false, parts[^1].IsFamily);
                keys[^1] = whole;
                family = false;
                continue;
            }

            if (!last && word.HasFlag(WordClass.Noble)) continue;
            if (parts.Count > 0 && !last && (IsInitial(tokens[i]) || word.HasFlag(WordClass.Letter))) continue;
            parts.Add(Part(tokens[i].Text, prefix, key, HasHamza(tokens[i]), family));
            keys.Add(prefix + key);
            prefix = "";
            family = false;
        }

        return new(parts, parts.Count == 0 ? null : "person:" + string.Join('-', parts.Select((p, i) => i == 0 ? p.Given : p.Standing)));
    }

    private static bool IsInitial(Token token) => token.Text.Length <= 2 && token.Text[^1] == '.';

    /// <summary>A foreign name that begins with hamza (Albert) has no article.</summary>
    private static bool HasHamza(Token token) => token.Text[0] is ArabicLetters.AlefHamzaAbove or ArabicLetters.AlefHamzaBelow;

    private NamePart Part(string text, string prefix, string key, bool whole, bool family)
    {
        var bare = !whole && key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && key.Length > 4 ? key[2..] : key;
        // A servant's name is written with and without the article, and with its vowel or without.
        var unlisted = prefix.Length > 0 && words.Is(prefix, WordClass.Servant) ? Servant + bare : prefix + bare;
        var name = tables.IsListed(prefix + key) ? prefix + key : tables.IsListed(prefix + bare) ? prefix + bare : unlisted;
        return new(text, Shortened(tables.Standing(name), prefix + bare), Shortened(tables.Given(name), prefix + bare), tables.Listed(name), family);
    }

    private static string Shortened(string standing, string key)
    {
        if (standing.Length == 0) standing = NameTables.Compact(key);
        return standing.Length > LongestStanding ? standing[..LongestStanding] : standing;
    }
}
