using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sound;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Persons;

/// <summary>Cuts personal names of either script into parts that compare across scripts. Thread-safe.</summary>
internal sealed class PersonNameParser(NameTables tables)
{
    private const string Article = "\u0627\u0644";
    private const int LongestStanding = 24;

    // Words that only join (son of, house of) or that belong to the next word (servant of, father of), as keys.
    private static readonly HashSet<string> Joining = ["bin", "ibn", "bn", "bint", "ben", "\u0628\u0646", "\u0627\u0628\u0646", "\u0628\u0646\u062A", "jr", "sr", "ii", "iii"];
    private static readonly HashSet<string> Articles = ["al", "el", "ul", "as", "ash", "ad", "ar", "az", "an", "at", "\u0627\u0644"];
    private static readonly HashSet<string> Houses = ["\u0627\u0644", "al"];
    private static readonly HashSet<string> Servants = ["abd", "abdul", "abdel", "abdal", "abdu", "\u0639\u0628\u062F"];
    private static readonly HashSet<string> Fathers = ["abu", "abou", "abi", "aboul", "abul", "\u0627\u0628\u0648", "\u0627\u0628\u064A", "\u0627\u0628\u0627", "umm", "\u0627\u0645"];
    private static readonly HashSet<string> Nobles = ["de", "del", "della", "di", "da", "dos", "das", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "\u062F\u064A", "\u062F\u0648", "\u062F\u0627", "\u0641\u0627\u0646", "\u0641\u0648\u0646", "\u062F\u064A\u0631", "\u0644\u0627", "\u0644\u0648", "ould", "\u0648\u0644\u062F", "y", "e"];

    public PersonName Parse(string name) => Parse(Tokenizer.Tokenize(name), 0, null);

    /// <summary>The name that tokens make; <paramref name="firstKey"/> stands for the first token where particles were cut off it.</summary>
    public PersonName Parse(IEnumerable<Token> tokens, string? firstKey) => Parse([.. tokens], 0, firstKey);

    private PersonName Parse(IReadOnlyList<Token> tokens, int from, string? firstKey)
    {
        var parts = new List<NamePart>();
        var prefix = "";
        var family = false;
        for (var i = from; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word) continue;
            var key = i == from && firstKey is not null ? firstKey : tokens[i].Key;
            var last = i == tokens.Count - 1;
            if (key.Length == 0 || (Joining.Contains(key) && !last)) continue;
            if (!last && Articles.Contains(key))
            {
                family |= Houses.Contains(key);
                continue;
            }

            if (!last && (Servants.Contains(key) || Fathers.Contains(key)))
            {
                prefix += key;
                continue;
            }

            if (!last && Nobles.Contains(key)) continue;
            if (IsInitial(tokens[i]) && parts.Count > 0 && !last) continue;
            parts.Add(new(tokens[i].Text, Standing(prefix, key), family));
            prefix = "";
            family = false;
        }

        return new(parts);
    }

    private static bool IsInitial(Token token) => token.Text.Length <= 2 && token.Text[^1] == '.';

    private string Standing(string prefix, string key)
    {
        var bare = key.StartsWith(Article, StringComparison.Ordinal) && key.Length > 4 ? key[2..] : key;
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
