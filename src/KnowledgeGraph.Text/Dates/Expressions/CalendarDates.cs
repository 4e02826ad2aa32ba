using System.Globalization;
using static KnowledgeGraph.Text.Dates.Expressions.DateWordClass;

namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>Dates named by the calendar: days, months, years, seasons, decades, in figures or words, Gregorian or Hijri.</summary>
internal static class CalendarDates
{
    private const int FirstYear = 1500;
    private const int LastYear = 2100;

    public static DateMatch? Read(DateSentence sentence, int at) =>
        AfterWeekday(sentence, at) ?? Figures(sentence, at) ?? DayAndMonth(sentence, at) ?? MonthFirst(sentence, at) ?? SeasonOf(sentence, at)
        ?? Decade(sentence, at) ?? Year(sentence, at);

    /// <summary>True for a number that a year may be, in four digits.</summary>
    public static bool IsYear(DateItem item) => item is { Digits: 4, Number: >= FirstYear and <= LastYear };

    /// <summary>
    /// The year of a month that ends before <paramref name="end"/>, which moves past it: written, or the nearest to the anchor, or as last and next say.
    /// Null where no year can be known.
    /// </summary>
    public static int? YearAfter(DateSentence sentence, ref int end, DateItem month)
    {
        var at = end;
        if (sentence[at].Mark is ',' or '\u060C') at++;
        while (sentence[at].Is(Of) || sentence[at].Is(YearWord)) at++;
        if (sentence[at - 1].Is(YearWord) && at > end && sentence[at].Is(Same) && sentence.Told is null) return null;
        if (sentence[at - 1].Is(YearWord) && at > end && YearNamed(sentence, at) is { } named)
        {
            end = at + 1;
            return named;
        }

        if (sentence[at].Is(SameBefore) && sentence[at + 1].Is(YearWord) && sentence.Told is { } same)
        {
            end = at + 2;
            return same.Year;
        }

        if (IsYear(sentence[at]) && !sentence[at + 1].Is(HijriEra))
        {
            var year = sentence[at].Number;
            end = at + 1;
            if (sentence[end].Is(CommonEra)) end++;
            return year;
        }

        if (!month.Is(Month, out var number)) return null;
        var direction = sentence[end].Is(Last) ? -1 : sentence[end].Is(Next) ? 1 : 0;
        if (direction == 0 && !sentence[end].Is(This) && GoesOn(sentence, end, number) is { } told) return told;
        if (sentence.Anchor is not { } anchor) return null;
        if (direction != 0 || sentence[end].Is(This)) end++;
        else if (anchor.Precision != EdtfPrecision.Year) return anchor.YearOf(number, 0);
        return direction == 0 ? anchor.Year : anchor.YearOf(number, direction);
    }

    /// <summary>A tale of another year than that of publication goes on in it, forwards, until the text names another.</summary>
    private static int? GoesOn(DateSentence sentence, int at, int number)
    {
        if (sentence.Told is not { } told || (told.Precision != EdtfPrecision.Year && number < told.Month)) return null;
        return sentence.Anchor is null || (told.Year < sentence.Anchor.Year && !sentence.IsFuture(at)) ? told.Year : null;
    }

    /// <summary>The year that <c>العام نفسه</c>, <c>العام الماضي</c> mean, by the word after the noun.</summary>
    private static int? YearNamed(DateSentence sentence, int at)
    {
        if (sentence[at].Is(Same)) return sentence.Told?.Year;
        return sentence.Anchor is { } anchor && (sentence[at].Is(Last, out var shift) || sentence[at].Is(Next, out shift) || sentence[at].Is(This, out shift)) ? anchor.Year + shift : null;
    }

    private static DateMatch? AfterWeekday(DateSentence sentence, int at)
    {
        if (!sentence[at].Is(Weekday)) return null;
        var next = sentence[at + 1].Mark is ',' or '\u060C' or '(' ? at + 2 : at + 1;
        return DayAndMonth(sentence, next) ?? MonthDay(sentence, next) ?? Figures(sentence, next);
    }

    /// <summary><c>2016-02-29</c>, <c>29/2/2016</c> (day before month, as both languages' press of the region writes it; the other way where only that is a date).</summary>
    private static DateMatch? Figures(DateSentence sentence, int at)
    {
        var (a, b, c) = (sentence[at], sentence[at + 2], sentence[at + 4]);
        if (a.Number < 0 || b.Number < 0 || c.Number < 0 || sentence[at + 1].Mark is not ('-' or '/') || sentence[at + 3].Mark != sentence[at + 1].Mark) return null;
        var text = IsYear(a) ? Text(a.Number, b.Number, c.Number) : IsYear(c) ? Text(c.Number, b.Number, a.Number) : null;
        var date = EdtfDate.TryParse(text) ?? (IsYear(c) ? EdtfDate.TryParse(Text(c.Number, a.Number, b.Number)) : null);
        return date is null ? null : new(Edtf.Of(date), at + 5);
    }

    /// <summary><c>29 February 2016</c>, <c>29th of February</c>, <c>29 شباط/فبراير 2016</c>, <c>التاسع من شباط</c>, <c>10 رمضان 1438 هـ</c>.</summary>
    private static DateMatch? DayAndMonth(DateSentence sentence, int at)
    {
        var day = sentence[at] is { Number: >= 1 and <= 31, Digits: <= 2 } figure ? figure.Number : sentence[at].Is(Ordinal, out var ordinal) ? ordinal : 0;
        if (day == 0) return null;
        var next = at + 1;
        while (sentence[next].Is(Of) || sentence[next].Is(MonthWord)) next++;
        if (sentence[next].Is(Month, out var month) && IsMonthName(sentence[next]))
        {
            var end = AfterMonth(sentence, next);
            return YearAfter(sentence, ref end, sentence[next]) is { } year && EdtfDate.TryParse(Text(year, month, day)) is { } date ? new(Edtf.Of(date), end) : null;
        }

        if (sentence[next].Is(HijriMonth, out var hijri)) return Hijri(sentence, next, hijri, day);
        return next > at + 1 && MonthNamed(sentence, next) is { } named && EdtfDate.TryParse(Text(named.Month.Year, named.Month.Month, day)) is { } within ? new(Edtf.Of(within), named.End) : null;
    }

    /// <summary><c>الشهر نفسه</c>, <c>الشهر الماضي</c>, <c>the same month</c> after a day.</summary>
    private static ((int Year, int Month) Month, int End)? MonthNamed(DateSentence sentence, int at)
    {
        if (sentence[at - 1].Is(MonthWord)) at--;
        if (sentence[at].Is(SameBefore) && IsMonthUnit(sentence[at + 1])) return Of(sentence.Told, 0, at + 2);
        if (!IsMonthUnit(sentence[at])) return null;
        if (sentence[at + 1].Is(Same)) return Of(sentence.Told, 0, at + 2);
        return sentence[at + 1].Is(Last, out var shift) || sentence[at + 1].Is(Next, out shift) || sentence[at + 1].Is(This, out shift) ? Of(sentence.Anchor, shift, at + 2) : null;

        static bool IsMonthUnit(DateItem item) => item.Is(Unit, out var unit) && unit == (int)DateUnit.Month;
        static ((int, int), int)? Of(DateAnchor? anchor, int shift, int end) => anchor?.Unit(DateUnit.Month, shift)?.Start is { } month ? ((month.Earliest.Year, month.Earliest.Month), end) : null;
    }

    /// <summary>A month with a day, a year, or a word before it that shows it to be one.</summary>
    private static DateMatch? MonthFirst(DateSentence sentence, int at)
    {
        if (sentence[at].Is(HijriMonth, out var hijri)) return Hijri(sentence, at, hijri, null);
        if (!sentence[at].Is(Month, out var month) || !IsMonthName(sentence[at])) return null;
        if (MonthDay(sentence, at) is { } day) return day;
        var end = AfterMonth(sentence, at);
        var written = end;
        if (YearAfter(sentence, ref end, sentence[at]) is not { } year) return null;
        var before = sentence[at - 1];
        var direction = before.Is(Last) ? -1 : before.Is(Next) ? 1 : 0;
        if (direction != 0 && end == written && sentence.Anchor?.YearOf(month, direction) is { } relative) year = relative;
        return end > written || direction != 0 || before.Is(Cue) || before.Is(MonthWord) || before.Is(This) || before.Is(To) || before.Is(Between) || sentence[at].Proclitics.Length > 0
            ? new(Edtf.Of(EdtfDate.OfMonth(year, month)), end) : null;
    }

    /// <summary><c>February 29, 2016</c>.</summary>
    private static DateMatch? MonthDay(DateSentence sentence, int at)
    {
        if (!sentence[at].Is(Month, out var month) || !IsMonthName(sentence[at]) || sentence[at + 1] is not { Number: >= 1 and <= 31, Digits: <= 2 } day) return null;
        var end = at + 2;
        return YearAfter(sentence, ref end, sentence[at]) is { } year && EdtfDate.TryParse(Text(year, month, day.Number)) is { } date ? new(Edtf.Of(date), end) : null;
    }

    private static DateMatch? Hijri(DateSentence sentence, int at, int month, int? day)
    {
        var end = at + 1;
        while (sentence[end].Is(Of) || sentence[end].Is(YearWord) || sentence[end].Mark is ',' or '\u060C') end++;
        if (sentence[end] is not { Digits: 4, Number: >= 1300 and <= 1499 } year) return null;
        end++;
        if (sentence[end].Is(HijriEra)) end++;
        return HijriDates.Of(year.Number, month, day) is { } date ? new(date, end) : null;
    }

    private static DateMatch? SeasonOf(DateSentence sentence, int at)
    {
        if (!sentence[at].Is(Season, out var season)) return null;
        var next = at + 1;
        while (sentence[next].Is(Of) || sentence[next].Is(YearWord)) next++;
        if (IsYear(sentence[next])) return EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{sentence[next].Number:D4}-{season}")) is { } date ? new(Edtf.Of(date), next + 1) : null;
        if (next > at + 1 && YearNamed(sentence, next) is { } named) return EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{named:D4}-{season}")) is { } of ? new(Edtf.Of(of), next + 1) : null;
        if (sentence.Anchor is not { } anchor) return null;
        var shift = Shift(sentence[at - 1]) ?? Shift(sentence[at + 1]);
        return shift is { } s && EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{anchor.Year + s:D4}-{season}")) is { } relative
            ? new(Edtf.Of(relative), Shift(sentence[at - 1]) is null ? at + 2 : at + 1) : null;

        static int? Shift(DateItem item) => item.Is(Last, out var value) || item.Is(Next, out value) || item.Is(This, out value) ? value : null;
    }

    /// <summary><c>1990s</c>, <c>the nineties</c>.</summary>
    private static DateMatch? Decade(DateSentence sentence, int at)
    {
        var (first, decade) = (sentence[at], 0);
        if (!first.Is(DecadeWord, out decade) && IsYear(first) && first.Number % 10 == 0 && sentence[at + 1].IsPluralEnding) decade = first.Number / 10;
        else if (decade == 0) return null;
        var end = first.Is(DecadeWord) ? at + 1 : at + 2;
        return EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{decade:D3}X")) is { } date ? new(Edtf.Of(date), end) : null;
    }

    /// <summary>A year by itself, where a word, a bracket or a comma shows it to be one; never a count of things.</summary>
    private static DateMatch? Year(DateSentence sentence, int at)
    {
        if (sentence[at].Is(YearWord) && Year(sentence, at + 1) is { } named) return named;
        var item = sentence[at];
        if (item is { Digits: 4, Number: >= 1300 and <= 1499 } && sentence[at + 1].Is(HijriEra))
            return HijriDates.Of(item.Number, null, null) is { } hijri ? new(hijri, at + 2) : null;
        if (!IsYear(item)) return null;
        var (before, after) = (sentence[at - 1], sentence[at + 1]);
        var approximate = before.Is(Approximate) || sentence[at - 2].Is(Approximate) || (before.Is(YearWord) && sentence[at - 2].Is(Approximate));
        if (!before.Is(Cue) && !before.Is(YearWord) && !before.Is(Approximate) && !before.Is(Of) && !before.Is(Month) && before.Mark is not ('(' or ',' or '\u060C' or '[')
            && !after.Is(CommonEra) && !(at == 0 && after.Mark is ':' or '\u2013' or '\u2014') && !(before.Meanings.Count == 0 && IsAttributive(before, after))) return null;
        var text = item.Number.ToString("D4", CultureInfo.InvariantCulture) + (approximate ? "~" : "");
        return new(Edtf.Of(EdtfDate.TryParse(text)!), after.Is(CommonEra) ? at + 2 : at + 1);
    }

    /// <summary><c>Istanbul 2004</c>: after a name at a clause's end; a determiner before it is one of the cues.</summary>
    private static bool IsAttributive(DateItem before, DateItem after) =>
        before is { Number: < 0, Mark: '\0', First: > 0, IsCapital: true } && (after.First < 0 || after.Mark != '\0');

    /// <summary>The item after a month and its other name: <c>شباط/فبراير</c>, <c>شباط (فبراير)</c>.</summary>
    private static int AfterMonth(DateSentence sentence, int at)
    {
        if (sentence[at + 1].Mark is '/' or '-' && sentence[at + 2].Is(Month)) return at + 3;
        return sentence[at + 1].Mark == '(' && sentence[at + 2].Is(Month) && sentence[at + 3].Mark == ')' ? at + 4 : at + 1;
    }

    private static bool IsMonthName(DateItem item) => item.IsCapital;

    private static string Text(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
}
