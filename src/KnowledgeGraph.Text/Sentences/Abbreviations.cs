using System.Collections.Frozen;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Latin-script abbreviations written with a full stop that ends no sentence.</summary>
public static class Abbreviations
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "Rev", "Hon", "Amb", "Fr", "St", "Ste", "Mt", "Ft", "Sr", "Jr",
        "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Cdr", "Cpl", "Sgt", "Pvt", "Spc", "Pfc", "Adm", "Brig", "Sen", "Rep", "Gov", "Pres", "Supt", "Insp", "Det",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
        "vs", "etc", "approx", "dept", "est", "eds", "vol", "fig", "art", "para", "arts", "paras", "ext", "tel",
        "No", "Nos", "Inc", "Ltd", "Co", "Corp", "Bros", "Ave", "Blvd", "Rd",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that are also whole words, or that close a sentence as often as not: only what follows decides.</summary>
    private static readonly FrozenSet<string> Weak = new[]
    {
        "etc", "Inc", "Ltd", "Co", "Corp", "Bros", "No", "Jr", "Sr", "Mar", "Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "art", "fig", "est", "ext", "para", "paras", "arts", "vol", "Ave", "Blvd", "Rd", "dept", "tel",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of the lists above that the lower case makes ordinary ones: <c>no.</c>, <c>mar.</c>, <c>art.</c></summary>
    private static readonly FrozenSet<string> OnlyCapitalised = new[]
    {
        "No", "Mar", "Sun", "Mon", "Wed", "Fri", "Sat", "Jan", "Jun", "Art", "Fig", "Co", "Rep", "Hon", "Gen", "Col", "St", "Mt", "Fr", "Ms", "Det", "Dec", "Sen", "Rev",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CapitalisedBySpan = OnlyCapitalised.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where the word, written without its dot, is such an abbreviation.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        word.Length is > 1 and < 8 && BySpan.Contains(word) && (char.IsUpper(word[0]) || !CapitalisedBySpan.Contains(word));

    /// <summary>True where the abbreviation, with its dot, may close a sentence too (<c>Jan.</c>, <c>Ltd.</c>).</summary>
    public static bool MayCloseSentence(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Weak.Contains(token.TrimEnd('.'));
    }
}
