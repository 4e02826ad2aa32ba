using static KnowledgeGraph.Text.Dates.Expressions.DateWordClass;

namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>Two dates as one interval: <c>from 2010 to 2014</c>, <c>5-7 June 2017</c>, <c>بين عامي 2010 و2014</c>; else a single date.</summary>
internal static class DateRanges
{
    public static DateMatch? Read(DateSentence sentence, int at)
    {
        if (sentence[at].Is(Between))
        {
            var start = Skip(sentence, at + 1);
            if (ReadPair(sentence, start) is { } pair) return pair;
        }

        if (DayRange(sentence, at) is { } days) return days;
        if (sentence[at].Is(Weekday) && sentence[at + 1].Is(Weekday) && sentence[at + 1].Proclitics is "\u0648" && Single(sentence, at) is { } one && Single(sentence, at + 1) is { } other && Join(one, other) is { } both) return both;
        return YearRange(sentence, at) ?? Single(sentence, at);
    }

    public static DateMatch? Single(DateSentence sentence, int at) =>
        CalendarDates.Read(sentence, at) ?? RelativeDates.Read(sentence, at);

    /// <summary>A date, a word or dash that leads on, and another date: the interval of both.</summary>
    private static DateMatch? ReadPair(DateSentence sentence, int at)
    {
        if (DayRange(sentence, at) is { } days) return days;
        var first = Single(sentence, at) ?? BareYear(sentence, at);
        if (first is not { } from || !LeadsOn(sentence, from.End, out var next)) return null;
        next = Skip(sentence, next);
        var second = Single(sentence, next) ?? BareYear(sentence, next);
        return second is { } to ? Join(from, to) : null;
    }

    /// <summary>Days that share a month: <c>5-7 June</c>, <c>June 5-7, 2017</c>, <c>5 و7 يونيو</c>.</summary>
    private static DateMatch? DayRange(DateSentence sentence, int at)
    {
        if (IsDay(sentence[at]) && LeadsOn(sentence, at + 1, out var second) && IsDay(sentence[second]) && CalendarDates.Read(sentence, second) is { } last
            && last.Date.Start is { Precision: EdtfPrecision.Day } lastDay && !last.Date.IsInterval)
            return Days(sentence[at].Number, lastDay, last.End);
        if (sentence[at].Is(Month) && IsDay(sentence[at + 1]) && LeadsOn(sentence, at + 2, out var third) && IsDay(sentence[third]))
        {
            var day = sentence[third].Number;
            var end = third + 1;
            var year = CalendarDates.YearAfter(sentence, ref end, sentence[at]);
            if (year is { } y && sentence[at].Is(Month, out var month) && EdtfDate.TryParse($"{y:D4}-{month:D2}-{day:D2}") is { } to)
                return Days(sentence[at + 1].Number, to, end);
        }

        return null;
    }

    /// <summary><c>2010-2014</c>, <c>2010/2014</c>.</summary>
    private static DateMatch? YearRange(DateSentence sentence, int at) =>
        CalendarDates.IsYear(sentence[at]) && sentence[at + 1].Mark is '-' or '\u2013' or '\u2014' or '/' && CalendarDates.IsYear(sentence[at + 2])
            && sentence[at].Number < sentence[at + 2].Number && sentence[at + 3].Mark is not ('-' or '/')
            ? new(Edtf.Between(EdtfDate.OfYear(sentence[at].Number), EdtfDate.OfYear(sentence[at + 2].Number)), at + 3) : null;

    private static DateMatch? BareYear(DateSentence sentence, int at) =>
        CalendarDates.IsYear(sentence[at]) ? new(Edtf.Of(EdtfDate.OfYear(sentence[at].Number)), at + 1) : null;

    private static DateMatch? Days(int day, EdtfDate last, int end)
    {
        var first = EdtfDate.TryParse($"{last.Text[..8]}{day:D2}");
        return first is not null && first < last ? new(Edtf.Between(first, last), end) : null;
    }

    private static DateMatch? Join(DateMatch from, DateMatch to)
    {
        var (start, end) = (from.Date.Start, to.Date.End ?? to.Date.Start);
        return start is not null && end is not null && start < end && end.Earliest > start.Latest ? new(Edtf.Between(start, end), to.End) : null;
    }

    /// <summary>A dash, a word such as <c>to</c>, or an attached waw before the next item.</summary>
    private static bool LeadsOn(DateSentence sentence, int at, out int next)
    {
        next = at;
        var item = sentence[at];
        if (item.Mark is '-' or '\u2013' or '\u2014' || item.Is(To) || item.Proclitics is "\u0648")
        {
            if (item.Mark != '\0' || item.Is(To) || (item.Meanings.Count == 0 && item.Number < 0)) next++;
            return true;
        }

        return false;
    }

    private static int Skip(DateSentence sentence, int at) => sentence[at].Is(YearWord) || sentence[at].Is(MonthWord) ? at + 1 : at;

    private static bool IsDay(DateItem item) => item is { Number: >= 1 and <= 31, Digits: <= 2 };
}
