using System.Text;
using KnowledgeGraph.Text.Characters;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>Letters as written, in lower case, without Arabic vowel marks and tatweel; words without a letter, and those longer than a name can be, are left out.</summary>
internal sealed class SurfaceFilter : TokenFilter
{
    private const int Longest = 40;

    private readonly ICharTermAttribute term;

    public SurfaceFilter(TokenStream input)
        : base(input) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
        {
            var word = Of(term.ToString()!);
            if (word.Length is 0 or > Longest || !word.Any(char.IsLetter)) continue;
            term.SetEmpty().Append(word);
            return true;
        }

        return false;
    }

    public static string Of(string token)
    {
        if (Ascii.IsValid(token)) return token.ToLowerInvariant();
        var word = new StringBuilder(token.Length);
        foreach (var c in IsPlain(token) ? token : token.Normalize(NormalizationForm.FormC))
            if (c != ArabicLetters.Tatweel && !Scripts.IsMark(c) && !Scripts.IsFormat(c))
                word.Append(char.ToLowerInvariant(c));
        return word.ToString();
    }

    // Letters that are composed already.
    private static bool IsPlain(string token)
    {
        foreach (var c in token)
            if (!char.IsAscii(c) && c is not (>= '\u0621' and <= '\u064A'))
                return false;
        return true;
    }
}
