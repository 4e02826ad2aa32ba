using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Morphology;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeGraph.Search.Querying;

/// <summary>A word of a query.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Key">Its key, without a space.</param>
/// <param name="Start">UTF-16 unit in the query.</param>
/// <param name="Phrase">Number of the quotation it stands in, or -1.</param>
/// <param name="IsAcronym">True where it alone is all capitals: WHO is not who.</param>
internal sealed record QueryWord(string Text, string Key, int Start, int End, int Phrase, bool IsAcronym = false)
{
    public bool IsArabic => KeyFilter.IsArabic(Key);

    /// <summary>True for words too common to be looked for.</summary>
    public bool IsStop { get; } = !IsAcronym && (StopWords.English.Contains(Key) || StopWords.Arabic.Contains(Key) || StopWords.Questions.Contains(Key));

    /// <summary>True for the Arabic article in Latin letters.</summary>
    public static bool IsLatinArticle(string key) => key is "al" or "el";

    /// <summary>The word itself, with and without its article, then with attached particles taken off.</summary>
    public IEnumerable<string> Readings()
    {
        yield return Key;
        if (!IsArabic) yield break;
        if (!Key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal)) yield return ArabicAffixes.Article + Key;
        else if (Key.Length > ArabicAffixes.Article.Length + 1) yield return Key[ArabicAffixes.Article.Length..];
        foreach (var split in ArabicClitics.Splits(Key, Key).Where(split => split.Units > 0 || split.Proclitics.Length > 0)) yield return split.Rest;
    }
}

/// <summary>What was typed into the box, as words.</summary>
internal static class QueryText
{
    /// <summary>The query as far as it counts, broken surrogates and control characters replaced by as many others.</summary>
    public static string Clean(string query)
    {
        var length = Math.Min(query.Length, Limits.QueryLength);
        return string.Create(length, query, static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = from[i];
                var pairs = char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(from[i + 1])
                    : char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(from[i - 1]);
                text[i] = char.IsSurrogate(c) && !pairs ? '\uFFFD' : char.IsControl(c) || IsNoncharacter(c) ? ' ' : c;
            }
        });
    }

    /// <summary>The words of a clean query, the first <see cref="Limits.Words"/> of them.</summary>
    public static IReadOnlyList<QueryWord> Words(string query)
    {
        var quotes = Quotations(query);
        var shouted = !query.Any(char.IsLower);
        var words = new List<QueryWord>();
        using var stream = Analyzers.Names.GetTokenStream("", query);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (words.Count < Limits.Words && stream.IncrementToken())
        {
            var (start, end) = (offset.StartOffset, offset.EndOffset);
            words.Add(new(query[start..end], term.ToString()!, start, end, quotes.FindIndex(q => q.Start < start && end <= q.End), !shouted && IsAcronym(query.AsSpan(start, end - start))));
        }

        stream.End();
        return words;
    }

    private static List<(int Start, int End)> Quotations(string query)
    {
        var quotes = new List<(int, int)>();
        var open = -1;
        for (var i = 0; i < query.Length; i++)
        {
            if (query[i] is not ('"' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or '\u201E')) continue;
            if (open < 0) open = i;
            else
            {
                quotes.Add((open, i));
                open = -1;
            }
        }

        return quotes;
    }

    // The words of Lucene's syntax are no names.
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAsciiLetterUpper(c))
                return false;
        return word.Length > 1 && word is not ("AND" or "OR" or "NOT");
    }

    private static bool IsNoncharacter(char c) => c is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE';
}
