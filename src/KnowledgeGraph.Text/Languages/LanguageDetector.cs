using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Text.Languages;

/// <summary>Tells Arabic from English by the script that most letters belong to.</summary>
public static class LanguageDetector
{
    /// <summary>The language of a text; <paramref name="otherwise"/> where it has no letter of either script, or as many of both.</summary>
    public static Language Detect(ReadOnlySpan<char> text, Language otherwise = Language.En)
    {
        int arabic = 0, latin = 0;
        foreach (var c in text)
        {
            if (c < '\u0080')
            {
                if (char.IsAsciiLetter(c)) latin++;
            }
            else if (Scripts.IsArabicLetter(c)) arabic++;
            else if (Scripts.IsLatinLetter(c)) latin++;
        }

        return arabic == latin ? otherwise : arabic > latin ? Language.Ar : Language.En;
    }
}
