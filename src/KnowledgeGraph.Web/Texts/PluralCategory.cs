using KnowledgeGraph.Text;

namespace KnowledgeGraph.Web.Texts;

/// <summary>Which plural form a whole number takes (Unicode CLDR, cardinal rules of <c>en</c> and <c>ar</c>).</summary>
internal static class PluralCategory
{
    public static string Of(Language language, long number)
    {
        if (language == Language.En) return number == 1 ? "one" : "other";
        return number switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ => (number % 100) switch
            {
                >= 3 and <= 10 => "few",
                >= 11 => "many",
                _ => "other",
            },
        };
    }
}
