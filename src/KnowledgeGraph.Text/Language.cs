namespace KnowledgeGraph.Text;

/// <summary>The languages the product reads and answers in, by their BCP 47 primary subtag (<c>en</c>, <c>ar</c>).</summary>
public enum Language
{
    En,
    Ar,
}

/// <summary>Conversions between <see cref="Language"/> and BCP 47 tags.</summary>
public static class LanguageTags
{
    /// <summary>The BCP 47 primary subtag in lower case.</summary>
    public static string Tag(this Language language) => language == Language.Ar ? "ar" : "en";

    /// <summary>The language whose primary subtag begins <paramref name="tag"/> (<c>ar-KW</c> is Arabic), letter case aside; null for any other or none.</summary>
    public static Language? FromTag(string? tag)
    {
        var primary = tag?.Split('-', '_')[0];
        if (string.Equals(primary, "ar", StringComparison.OrdinalIgnoreCase)) return Language.Ar;
        return string.Equals(primary, "en", StringComparison.OrdinalIgnoreCase) ? Language.En : null;
    }
}
