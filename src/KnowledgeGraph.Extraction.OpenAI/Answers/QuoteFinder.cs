namespace KnowledgeGraph.Extraction.OpenAI.Answers;

/// <summary>Finds the model's quotes in the text: word for word, letter for letter; only how wide a space is does not matter.</summary>
internal static class QuoteFinder
{
    /// <summary>Where the quote first stands between two offsets of the text; null where it does not.</summary>
    public static (int Start, int End)? Find(string text, int from, int to, string? quote)
    {
        if (string.IsNullOrWhiteSpace(quote)) return null;
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var at = from; at < to; at++)
        {
            at = text.IndexOf(words[0], at, to - at, StringComparison.Ordinal);
            if (at < 0) return null;
            if (EndAt(text, at, to, words) is { } end) return (at, end);
        }

        return null;
    }

    private static int? EndAt(string text, int at, int to, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var start = at;
            if (i > 0)
                while (at < to && char.IsWhiteSpace(text[at]))
                    at++;
            if ((i > 0 && at == start) || string.CompareOrdinal(text, at, words[i], 0, words[i].Length) != 0 || at + words[i].Length > to) return null;
            at += words[i].Length;
        }

        return at;
    }
}
