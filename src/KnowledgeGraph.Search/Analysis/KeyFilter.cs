using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>
/// Writes each token as <see cref="TextKey"/> does and lets through those of the wanted script; digits pass in both.
/// What is left out leaves a gap in the positions, so that phrases stay true.
/// </summary>
internal sealed class KeyFilter : TokenFilter
{
    private readonly Func<string, bool> accepts;
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute position;

    public KeyFilter(TokenStream input, Func<string, bool> accepts)
        : base(input)
    {
        this.accepts = accepts;
        term = AddAttribute<ICharTermAttribute>();
        position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        var skipped = 0;
        while (m_input.IncrementToken())
        {
            var key = Key(term.ToString()!);
            if (key.Length > 0 && accepts(key))
            {
                if (skipped > 0) position.PositionIncrement += skipped;
                term.SetEmpty().Append(key);
                return true;
            }

            skipped += position.PositionIncrement;
        }

        return false;
    }

    /// <summary>The key of one token, in which no space can stand.</summary>
    public static string Key(string token)
    {
        if (IsPlain(token)) return token.ToLowerInvariant();
        var key = TextKey.Of(token);
        return key.Contains(' ', StringComparison.Ordinal) ? key.Replace(" ", "", StringComparison.Ordinal) : key;
    }

    public static bool IsArabic(string key) => Scripts.IsArabicLetter(key[0]);

    private static bool IsPlain(string token)
    {
        foreach (var c in token)
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        return true;
    }
}
