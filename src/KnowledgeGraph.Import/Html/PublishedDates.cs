using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Html;

/// <summary>The day in the dates of page metadata, in the time zone in which it is written.</summary>
internal static partial class PublishedDates
{
    private static readonly string[] Written =
    [
        "ddd, d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm:ss", "ddd, d MMM yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy",
        "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "ddd MMM d HH:mm:ss yyyy",
    ];

    /// <summary>ISO 8601 with or without a time, its numbers parted by slashes or dots or by nothing, or English words; null for anything else.</summary>
    public static EdtfDate? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        if (Numbers().Match(text) is { Success: true } match)
            return EdtfDate.TryParse($"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}");
        if (EdtfDate.TryParse(text) is { } date) return date;
        var bare = Zone().Replace(text, "").Trim();
        return DateTime.TryParseExact(bare, Written, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            ? EdtfDate.OfDay(NodaTime.LocalDate.FromDateTime(day)) : null;
    }

    [GeneratedRegex(@"^(\d{4})[-/.]?(\d{2}|(?<=[-/.])\d)[-/.]?(\d{2}|(?<=[-/.])\d)(?=$|[T\s+Z])")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s*(GMT|UTC|UT|EST|EDT|[A-Z]{3,4}|Z)?\s*([+-]\d{2}:?\d{2})?\s*(\([^)]*\))?$")]
    private static partial Regex Zone();
}
