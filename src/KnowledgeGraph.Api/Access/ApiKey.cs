using System.Buffers;
using System.Globalization;

namespace KnowledgeGraph.Api.Access;

/// <summary>What is kept of a key: all but the key.</summary>
/// <param name="Id">Eight hexadecimal digits; part of the key, and no secret.</param>
/// <param name="Name">Who or what has it; edits name it as their author.</param>
/// <param name="Hash">SHA-256 of the key's secret, in hexadecimal digits. A secret of 256 random bits needs no slow hash.</param>
/// <param name="Expires">When it ends; null for never.</param>
public sealed record ApiKey(string Id, string Name, AccessRole Role, string Hash, DateTimeOffset Created, DateTimeOffset? Expires)
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 64;

    private static readonly SearchValues<char> Marks = SearchValues.Create("-_.@");

    /// <summary>True for names of letters and digits of any script, and <c>- _ . @</c>: they go into logs and lists as they are.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= LongestName && name.All(c => char.IsLetterOrDigit(c) || Marks.Contains(c));
    }

    /// <summary>The end that a user writes: a date, from whose start it no longer holds, or a number of days from now (<c>90d</c>); null where it is neither.</summary>
    public static DateTimeOffset? ReadExpiry(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 36_500)
            return now.AddDays(days);
        return DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }
}
