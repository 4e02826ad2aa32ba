using KnowledgeGraph.Text.Tokens;
using static KnowledgeGraph.Text.Dates.Expressions.DateWordClass;

namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>
/// Finds the dates of a sentence: absolute, partial, relative to the day of publication, ranges, spans, seasons, decades and Hijri dates,
/// with the month names of the Gulf, the Levant and the Maghreb. What cannot be worked out is no date. Thread-safe; linear in the sentence's length.
/// </summary>
public sealed class DateFinder(DateLexicon lexicon)
{
    /// <summary>The dates of one sentence, in order, without overlap.</summary>
    /// <param name="published">The document's date; null: relative expressions mean nothing.</param>
    /// <param name="told">The last date that the text has told before, which "the same month" and "two days later" count from; null where there is none.</param>
    public IReadOnlyList<DateExpression> Find(IReadOnlyList<Token> tokens, Language language, EdtfDate? published, EdtfDate? told = null)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var found = new List<DateExpression>();
        var items = DateItem.Of(tokens, language, lexicon);
        var sentence = new DateSentence(items, DateAnchor.Of(published)) { Told = DateAnchor.Of(told) };
        for (var i = 0; i < items.Count;)
        {
            // A date begins with a number or with a word of dates.
            if (items[i] is { Number: < 0, Meanings.Count: 0 } || DateRanges.Read(sentence, i) is not { } match)
            {
                i++;
                continue;
            }

            found.Add(new(items[i].First, items[match.End - 1].Last, match.Date));
            sentence.Told = DateAnchor.Of(match.Date.End ?? match.Date.Start) ?? sentence.Told;
            i = match.End;
        }

        return found;
    }
}

/// <summary>The items of a sentence and the day its relative dates count from.</summary>
internal sealed record DateSentence(List<DateItem> Items, DateAnchor? Anchor)
{
    private static readonly DateItem Nothing = new(-1, -1, -1, 0, '\0', "", false, []);

    /// <summary>The date told last.</summary>
    public DateAnchor? Told { get; set; }

    /// <summary>The item at an index, or one that is nothing where the sentence has ended.</summary>
    public DateItem this[int at] => at >= 0 && at < Items.Count ? Items[at] : Nothing;

    /// <summary>True where a word before the index says that what follows is still to come.</summary>
    public bool IsFuture(int at)
    {
        for (var i = Math.Max(0, at - 12); i < at; i++)
            if (Items[i].Is(Future))
                return true;
        return false;
    }
}

/// <summary>A date read from the grammar, and the index after its last item.</summary>
internal readonly record struct DateMatch(Edtf Date, int End);
