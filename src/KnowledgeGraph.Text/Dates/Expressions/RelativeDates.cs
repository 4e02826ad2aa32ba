using static KnowledgeGraph.Text.Dates.Expressions.DateWordClass;

namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>Dates told from the day of publication: yesterday, on Monday, last month, two years ago, over the past year.</summary>
internal static class RelativeDates
{
    public static DateMatch? Read(DateSentence sentence, int at)
    {
        if (sentence.Told is { } told && (SameUnit(sentence, told, at) ?? LaterOrEarlier(sentence, told, at)) is { } counted) return counted;
        if (sentence.Anchor is not { } anchor) return null;
        return DayWord(sentence, anchor, at) ?? OnWeekday(sentence, anchor, at) ?? PastSpan(sentence, anchor, at) ?? Ago(sentence, anchor, at)
            ?? LastOrNext(sentence, anchor, at);
    }

    /// <summary><c>the same month</c>, <c>the following day</c>, <c>العام نفسه</c>, <c>اليوم التالي</c>.</summary>
    private static DateMatch? SameUnit(DateSentence sentence, DateAnchor told, int at)
    {
        var (first, second) = (sentence[at], sentence[at + 1]);
        if ((first.Is(SameBefore) || first.Is(FollowingBefore)) && second.Is(Unit, out var unit))
            return told.Unit((DateUnit)unit, first.Is(FollowingBefore) ? 1 : 0) is { } before ? new(before, at + 2) : null;
        // «that July», «the following January».
        if ((first.Is(SameBefore) || first.Is(FollowingBefore)) && second.Is(Month, out var month) && second.IsCapital && told.YearOf(month, 0) is not null)
            return (first.Is(SameBefore) ? told.Year : told.YearOf(month, 1)) is { } year ? new(Edtf.Of(EdtfDate.OfMonth(year, month)), at + 2) : null;
        if (first.Is(Unit, out var arabic) && (second.Is(Same) || second.Is(Following)))
            return told.Unit((DateUnit)arabic, second.Is(Following) ? 1 : 0) is { } after ? new(after, at + 2) : null;
        return null;
    }

    /// <summary><c>two days later</c>, <c>a year earlier</c>, <c>بعد ذلك بيومين</c>, <c>بعد خمسة أيام</c>; not what is counted from something named (<c>بعد يومين من</c>).</summary>
    private static DateMatch? LaterOrEarlier(DateSentence sentence, DateAnchor told, int at)
    {
        if (Counted(sentence, at) is { } english && (sentence[english.End].Is(Later) || sentence[english.End].Is(Earlier)))
            return told.Unit(english.Unit, sentence[english.End].Is(Later) ? english.Count : -english.Count) is { } date ? new(date, english.End + 1) : null;
        var direction = sentence[at].Is(LaterBefore) ? 1 : sentence[at].Is(EarlierBefore) ? -1 : 0;
        return direction != 0 && Counted(sentence, at + 1) is { } counted && !sentence[counted.End].Is(CountedFrom) && told.Unit(counted.Unit, direction * counted.Count) is { } later
            ? new(later, counted.End) : null;
    }

    private static (DateUnit Unit, int Count, int End)? Counted(DateSentence sentence, int at)
    {
        if (sentence[at].Is(Dual, out var dual)) return ((DateUnit)dual, 2, at + 1);
        if (sentence[at].Is(One, out var single)) return ((DateUnit)single, 1, at + 1);
        return Count(sentence[at]) is { } count && sentence[at + 1].Is(Unit, out var unit) ? ((DateUnit)unit, count, at + 2) : null;
    }

    private static DateMatch? DayWord(DateSentence sentence, DateAnchor anchor, int at)
    {
        if (!sentence[at].Is(DayOffset, out var offset) || anchor.Day(offset) is not { } day) return null;
        var end = sentence[at + 1].Is(Weekday, out var weekday) && (int)day.Earliest.DayOfWeek == weekday ? at + 2 : at + 1;
        return new(Edtf.Of(day), end);
    }

    private static DateMatch? OnWeekday(DateSentence sentence, DateAnchor anchor, int at)
    {
        var (first, end) = (at, at + 1);
        var direction = sentence.IsFuture(at) ? 1 : 0;
        if (Direction(sentence[at]) is { } before && sentence[at + 1].Is(Weekday)) (first, end, direction) = (at + 1, at + 2, before);
        if (!sentence[first].Is(Weekday, out var weekday)) return null;
        if (Direction(sentence[end]) is { } after) (end, direction) = (end + 1, after);
        return anchor.Weekday(weekday, direction) is { } day ? new(Edtf.Of(day), end) : null;
    }

    /// <summary><c>over the past year</c>, <c>in the last three months</c>, <c>خلال السنوات الثلاث الماضية</c>.</summary>
    private static DateMatch? PastSpan(DateSentence sentence, DateAnchor anchor, int at)
    {
        if (!sentence[at].Is(Within)) return null;
        var next = at + 1;
        if (sentence[next].Is(Last))
        {
            var count = Count(sentence[next + 1]);
            var unit = count is null ? next + 1 : next + 2;
            if (sentence[unit].Is(Unit, out var value) && anchor.Span((DateUnit)value, count ?? 1) is { } span && (count is not null || IsSpan(sentence, at))) return new(span, unit + 1);
            return null;
        }

        if (sentence[next].Is(Dual, out var dual) && sentence[next + 1].Is(Last)) return anchor.Span((DateUnit)dual, 2) is { } two ? new(two, next + 2) : null;
        var before = Count(sentence[next]);
        var at2 = before is null ? next : next + 1;
        if (!sentence[at2].Is(Unit, out var arabic)) return null;
        var behind = Count(sentence[at2 + 1]);
        var last = behind is null ? at2 + 1 : at2 + 2;
        return sentence[last].Is(Last) && (before ?? behind) is { } several && anchor.Span((DateUnit)arabic, several) is { } past ? new(past, last + 1) : null;
    }

    /// <summary><c>two years ago</c>, <c>قبل ثلاثة أيام</c>, <c>منذ عامين</c>.</summary>
    private static DateMatch? Ago(DateSentence sentence, DateAnchor anchor, int at)
    {
        if (Count(sentence[at]) is { } count && sentence[at + 1].Is(Unit, out var unit) && sentence[at + 2].Is(DateWordClass.Ago))
            return anchor.Unit((DateUnit)unit, -count) is { } date ? new(Softened(date, (DateUnit)unit), at + 3) : null;
        if (!sentence[at].Is(AgoBefore)) return null;
        if (sentence[at + 1].Is(Dual, out var dual)) return anchor.Unit((DateUnit)dual, -2) is { } two ? new(Softened(two, (DateUnit)dual), at + 2) : null;
        if (Count(sentence[at + 1]) is { } several && sentence[at + 2].Is(Unit, out var arabic))
            return anchor.Unit((DateUnit)arabic, -several) is { } date ? new(Softened(date, (DateUnit)arabic), at + 3) : null;
        return null;
    }

    /// <summary><c>last month</c>, <c>this year</c>, <c>الشهر الماضي</c>, <c>العام الجاري</c>.</summary>
    private static DateMatch? LastOrNext(DateSentence sentence, DateAnchor anchor, int at)
    {
        var (first, second) = (sentence[at], sentence[at + 1]);
        if ((Direction(first) ?? (first.Is(ThisBefore) ? 0 : null)) is { } before && second.Is(Unit, out var unit) && unit != (int)DateUnit.Day)
            return anchor.Unit((DateUnit)unit, before) is { } date ? new(date, at + 2) : null;
        if (first.Is(Unit, out var arabic) && arabic != (int)DateUnit.Day && second.First >= 0 && Direction(second) is { } after && !first.Is(Last))
            return anchor.Unit((DateUnit)arabic, after) is { } relative ? new(relative, at + 2) : null;
        return null;
    }

    private static int? Direction(DateItem item) => item.Is(Last, out var value) || item.Is(Next, out value) || item.Is(This, out value) ? value : null;

    private static int? Count(DateItem item) => item is { Number: > 0, Digits: <= 3 } ? item.Number : item.Is(Number, out var value) ? value : null;

    /// <summary>"In the last year" may be the calendar year; only words of duration make a span of a bare unit.</summary>
    private static bool IsSpan(DateSentence sentence, int at) => sentence[at].Last > sentence[at].First;

    /// <summary>A count of years, months or weeks ago is about then, not on the day.</summary>
    private static Edtf Softened(Edtf date, DateUnit unit) =>
        unit is DateUnit.Day or DateUnit.Week || date.IsInterval ? date : Edtf.Of(EdtfDate.TryParse(date.Start!.Text + "~")!);
}
