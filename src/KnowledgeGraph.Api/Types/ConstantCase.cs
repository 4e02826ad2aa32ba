using System.Text;

namespace KnowledgeGraph.Api.Types;

/// <summary>The spelling of enum values in GraphQL: <c>HoldsPosition</c> and <c>third-party</c> become <c>HOLDS_POSITION</c> and <c>THIRD_PARTY</c>.</summary>
internal static class ConstantCase
{
    public static string Of(string word)
    {
        var constant = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(word[i]) && char.IsAsciiLetterLower(word[i - 1])) constant.Append('_');
            constant.Append(word[i] == '-' ? '_' : char.ToUpperInvariant(word[i]));
        }

        return constant.ToString();
    }
}
