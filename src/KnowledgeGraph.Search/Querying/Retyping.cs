using System.Text;
using KnowledgeGraph.Search.Indexing;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Mends what went wrong while typing and no spelling tells: the keyboard of the other language, spaces left out, words cut short.</summary>
internal sealed class Retyping(NameLookup names)
{
    private const int ShortestJoined = 6;
    private const int ShortestPart = 3;
    private const int LeastFrequency = 2;
    private const double CertainGuess = 0.8;

    private readonly NameGuesser guesser = new(names);

    /// <summary>What was meant; null where the text stands as it is.</summary>
    public string? Mend(string text, IReadOnlyList<QueryWord> words) => OtherKeyboard(text, words) ?? Parted(text, words) ?? WrittenOut(text, words);

    // Only where nothing of it is known as it stands, and all of it in the other reading.
    private string? OtherKeyboard(string text, IReadOnlyList<QueryWord> words)
    {
        if (words.Count == 0 || Known(words) > 0.5) return null;
        foreach (var other in Keyboard.Others(text).Where(other => other != text))
        {
            var read = QueryText.Words(other);
            if (read.Count > 0 && (read.Sum(w => w.Key.Length) >= ShortestPart ? read.Any(IsName) : read.All(IsWholeName)) && Known(read) >= 1) return other;
        }

        return null;
    }

    private string? Parted(string text, IReadOnlyList<QueryWord> words)
    {
        var mended = new StringBuilder();
        var copied = 0;
        foreach (var word in words.Where(w => w.Text.Length is >= ShortestJoined and <= Limits.ComparedLetters && !IsKnown(w) && !IsJoinedName(w) && guesser.Certainty(w) < CertainGuess))
        {
            if (Part(word.Text) is not { } at) continue;
            mended.Append(text, copied, word.Start - copied).Append(word.Text, 0, at).Append(' ').Append(word.Text, at, word.Text.Length - at);
            copied = word.End;
        }

        return copied == 0 ? null : mended.Append(text, copied, text.Length - copied).ToString();
    }

    private string? WrittenOut(string text, IReadOnlyList<QueryWord> words)
    {
        var mended = new StringBuilder();
        var copied = 0;
        foreach (var word in words.Where(w => Abbreviations.Of(w.Key) is not null && !IsKnown(w)))
        {
            mended.Append(text, copied, word.Start - copied).Append(Abbreviations.Of(word.Key));
            copied = word.End;
        }

        return copied == 0 ? null : mended.Append(text, copied, text.Length - copied).ToString();
    }

    // Where two known words meet; the commonest pair, by its rarer word.
    private int? Part(string text)
    {
        int? best = null;
        var most = 0;
        for (var at = ShortestPart; at <= text.Length - ShortestPart; at++)
        {
            var halves = QueryText.Words(text[..at] + ' ' + text[at..]);
            if (halves.Count != 2) continue;
            var frequency = halves.Min(Frequency);
            if (frequency >= LeastFrequency && frequency > most) (best, most) = (at, frequency);
        }

        return best;
    }

    private double Known(IReadOnlyList<QueryWord> words) => (double)words.Where(IsKnown).Sum(w => w.Key.Length) / words.Sum(w => w.Key.Length);

    private bool IsKnown(QueryWord word) => word.IsStop || Frequency(word) > 0 || IsName(word);

    private bool IsName(QueryWord word) => word.Readings().Any(reading => names.Has(IndexFields.NameWord, reading));

    private bool IsWholeName(QueryWord word) => names.Has(IndexFields.NameKey, word.Key);

    private bool IsJoinedName(QueryWord word) => word.Readings().Any(reading => names.Has(IndexFields.NameJoined, reading));

    private int Frequency(QueryWord word) =>
        WordQueries.TextTerms(word, 0).Select(t => names.Frequency(t.Field, t.Text)).Append(word.Readings().Max(reading => names.Frequency(IndexFields.NameWord, reading))).Max();
}
