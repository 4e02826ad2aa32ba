using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sound;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Persons;

/// <summary>Cuts personal names of either script into parts that compare across scripts. Thread-safe.</summary>
internal sealed class PersonNameParser(NameTables tables, WordClasses words)
{
    private const int LongestStanding = 24;

    public PersonName Parse(string name) => Parse(Tokenizer.Tokenize(name), 0, null);

    /// <summary>The name that tokens make; <paramref name="firstKey"/> stands for the first token where particles were cut off it.</summary>
    public PersonName Parse(IEnumerable<Token> tokens, string? firstKey) => Parse([.. tokens], 0, firstKey);

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
            if (key.Length == 0 || (word.HasFlag(WordClass.Joining) && !last)) continue;
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
                parts[^1] = new(parts[^1].Text + tokens[i].Text, Standing("", whole, false), parts[^1].IsFamily);
                keys[^1] = whole;
                family = false;
                continue;
            }

            if (!last && word.HasFlag(WordClass.Noble)) continue;
            if (IsInitial(tokens[i]) && parts.Count > 0 && !last) continue;
            parts.Add(new(tokens[i].Text, Standing(prefix, key, HasHamza(tokens[i])), family));
            keys.Add(prefix + key);
            prefix = "";
            family = false;
        }

        return new(parts);
    }

    private static bool IsInitial(Token token) => token.Text.Length <= 2 && token.Text[^1] == '.';

    /// <summary>A foreign name that begins with hamza (Albert) has no article.</summary>
    private static bool HasHamza(Token token) => token.Text[0] is ArabicLetters.AlefHamzaAbove or ArabicLetters.AlefHamzaBelow;

    private string Standing(string prefix, string key, bool whole)
    {
        var bare = !whole && key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && key.Length > 4 ? key[2..] : key;
        var standing = tables.Standing(prefix + key) ?? tables.Standing(prefix + bare) ?? BySound(prefix + bare);
        return standing.Length > LongestStanding ? standing[..LongestStanding] : standing;
    }

    /// <summary>
    /// The consonants, with what the scripts and languages confuse most taken together (g, j and k, s and z, f and v, h within a word): nine of ten names
    /// meet that are written by sound in the other script.
    /// </summary>
    private static string BySound(string key)
    {
        var standing = new StringBuilder(key.Length);
        foreach (var c in SoundKey.Of(key).ToLower(CultureInfo.InvariantCulture))
        {
            var letter = c switch { 'j' or 'g' or 'q' or 'x' => 'k', 'z' => 's', 'v' => 'f', _ => c };
            if (letter == ' ' || (letter == 'h' && standing.Length > 0) || (standing.Length > 0 && standing[^1] == letter)) continue;
            standing.Append(letter);
        }

        return standing.Length > 0 ? standing.ToString() : TextKey.Of(key).Replace(" ", "", StringComparison.Ordinal);
    }
}
