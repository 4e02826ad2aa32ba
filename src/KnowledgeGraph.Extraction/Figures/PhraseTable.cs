using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Forms of one or several words, each with a value, found from their first word on. Thread-safe once filled.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lengths = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>Takes a form in; the first value of a form stays.</summary>
    public void Add(string form, T value)
    {
        var key = TextKey.Of(form) is { Length: > 0 } known ? known : form;
        if (!_values.TryAdd(key, value)) return;
        var words = key.Split(' ');
        _lengths[words[0]] = Math.Max(words.Length, _lengths.GetValueOrDefault(words[0]));
        _longest = Math.Max(words.Length, _longest);
    }

    /// <summary>The longest form that begins at a token, with the index of its last token; null where none does.</summary>
    /// <param name="proclitics">True where an Arabic waw, feh, beh or lam may be attached to the first word.</param>
    public (T Value, int Last)? At(IReadOnlyList<Token> tokens, int first, bool proclitics = true)
    {
        var key = tokens[first].Key;
        if (_lengths.TryGetValue(key, out var words) && Longest(tokens, first, key, words) is { } found) return found;
        return proclitics && Unattached(key) is { } rest && _lengths.TryGetValue(rest, out words) ? Longest(tokens, first, rest, words) : null;
    }

    /// <summary>The form that ends at a token, with the index of its first; the longest, null where there is none.</summary>
    public (T Value, int First)? EndingAt(IReadOnlyList<Token> tokens, int last)
    {
        for (var i = Math.Max(0, last - _longest + 1); i <= last; i++)
            if (At(tokens, i) is { } found && found.Last == last)
                return (found.Value, i);
        return null;
    }

    private (T Value, int Last)? Longest(IReadOnlyList<Token> tokens, int first, string key, int words)
    {
        (T, int)? found = _values.TryGetValue(key, out var value) ? (value, first) : null;
        for (var i = first + 1; i < tokens.Count && i < first + words; i++)
        {
            key = key + " " + tokens[i].Key;
            if (_values.TryGetValue(key, out value)) found = (value, i);
        }

        return found;
    }

    private static string? Unattached(string key) =>
        key.Length > 3 && key[0] is ArabicLetters.Waw or ArabicLetters.Feh or ArabicLetters.Beh or ArabicLetters.Lam ? key[1..] : null;
}
