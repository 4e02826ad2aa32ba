using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>
/// Cuts a text into sentences in either script, in one pass over its tokens. A sentence ends at a full stop, question mark, exclamation mark or ellipsis
/// with the quotes and brackets that close after it, and at the end of a paragraph. A dot within an abbreviation, an initial or a number ends none.
/// What is longer than any sentence that people write, such as a table without lines, is cut at a comma or where it gets too long, so that
/// what reads sentences one by one takes time in proportion to the text.
/// </summary>
public static class SentenceSplitter
{
    private const int LongestHeadline = 30;
    private const int LongSentence = 400;
    private const int LongestSentence = 500;

    /// <summary>The sentences, in order; every token is in exactly one. Empty for a text without tokens.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">Its tokens, as <see cref="Tokenizer"/> gives them.</param>
    public static IReadOnlyList<SentenceSpan> Split(string text, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var sentences = new List<SentenceSpan>();
        var breaks = new LineBreaks(text);
        int first = 0, paragraph = 0, inParagraph = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var closesParagraph = i + 1 == tokens.Count || breaks.ClosesParagraph(tokens[i], tokens[i + 1]);
            if (!closesParagraph && !ClosesSentence(tokens, ref i, breaks, out closesParagraph) && !IsTooLong(i - first + 1, tokens[i])) continue;
            var headline = closesParagraph && inParagraph == 0 && i - first < LongestHeadline && !EndsLikeSentence(tokens, first, i) && i + 1 < tokens.Count;
            sentences.Add(new(tokens[first].Start, tokens[i].End, first, i - first + 1, paragraph, headline));
            first = i + 1;
            inParagraph++;
            if (!closesParagraph) continue;
            paragraph++;
            inParagraph = 0;
        }

        return sentences;
    }

    private static bool IsTooLong(int count, Token last) => count >= LongestSentence || (count >= LongSentence && last.Text is "," or ";" or "\u060C" or "\u061B");

    private static bool ClosesSentence(IReadOnlyList<Token> tokens, ref int i, LineBreaks breaks, out bool closesParagraph)
    {
        closesParagraph = false;
        var token = tokens[i];
        var isMark = token.Kind == TokenKind.Punctuation && SentenceMarks.EndsSentence(token.Text);
        var isDotted = token.Kind == TokenKind.Word && token.Text[^1] == '.';
        if (!isMark && !isDotted) return false;

        var last = i;
        while (last + 1 < tokens.Count && IsTail(tokens[last], tokens[last + 1]))
        {
            if (breaks.ClosesParagraph(tokens[last], tokens[last + 1])) break;
            last++;
        }

        if (last + 1 == tokens.Count || breaks.ClosesParagraph(tokens[last], tokens[last + 1]))
        {
            i = last;
            closesParagraph = true;
            return true;
        }

        var spaced = tokens[last + 1].Start > tokens[last].End;
        if (!spaced && !RunsIntoNextSentence(tokens, last)) return false;
        var next = NextWord(tokens, last + 1);
        if (next is null) return false;
        if (isDotted && last == i && !DottedWordCloses(tokens, i, next)) return false;
        if (last > i && IsQuotedInside(tokens, i, last, next)) return false;
        if (char.IsLower(next.Text[0]) && token.Text != "\u061F") return false;
        i = last;
        return true;
    }

    /// <summary>A closing quote or bracket directly after the stop, or a further stop.</summary>
    private static bool IsTail(Token before, Token mark) =>
        mark.Kind == TokenKind.Punctuation && mark.Start == before.End && (SentenceMarks.Closes(mark.Text) || SentenceMarks.EndsSentence(mark.Text));

    /// <summary>A space is missing after the full stop: <c>region.The</c>.</summary>
    private static bool RunsIntoNextSentence(IReadOnlyList<Token> tokens, int last)
    {
        var before = last > 0 ? tokens[last - 1] : null;
        var after = tokens[last + 1];
        if (before is null || before.Kind != TokenKind.Word || after.Kind != TokenKind.Word) return false;
        return Scripts.IsArabicLetter(after.Text[0]) ? before.Text.Length > 1 && Scripts.IsArabicLetter(before.Text[0])
            : before.Text.Length > 2 && char.IsLower(before.Text[^1]) && char.IsUpper(after.Text[0]) && after.Text.Length > 1 && char.IsLower(after.Text[^1]);
    }

    /// <summary>An exclamation or question mark within a quotation that its speaker's verb follows: <c>"Stop!" he said</c>.</summary>
    private static bool IsQuotedInside(IReadOnlyList<Token> tokens, int mark, int last, Token next) =>
        tokens[mark].Text is "!" or "?" && SentenceMarks.Closes(tokens[last].Text) && char.IsLower(next.Text[0]);

    private static bool DottedWordCloses(IReadOnlyList<Token> tokens, int i, Token next)
    {
        var text = tokens[i].Text;
        if (text.Length == 2 && char.IsLetter(text[0])) return false;
        if (text.IndexOf('.', StringComparison.Ordinal) < text.Length - 1) return next.Kind == TokenKind.Word && IsSentenceOpener(next.Text);
        return Abbreviations.MayCloseSentence(text) && next.Kind == TokenKind.Word && char.IsUpper(next.Text[0]) && IsSentenceOpener(next.Text);
    }

    private static bool IsSentenceOpener(string word) =>
        word is "The" or "A" or "An" or "He" or "She" or "It" or "They" or "We" or "I" or "This" or "That" or "These" or "Those" or "But" or "And" or "In" or "On"
            or "At" or "For" or "As" or "After" or "Before" or "While" or "When" or "If" or "However" or "Meanwhile" or "There" or "His" or "Her" or "Its" or "Their"
            or "Our" or "No" or "Since" or "Under" or "With" or "Both" or "Some" or "Many" or "Most" or "All" or "Earlier" or "Last" or "Later" or "You" or "What";

    private static Token? NextWord(IReadOnlyList<Token> tokens, int from)
    {
        for (var i = from; i < tokens.Count && i < from + 4; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation) return tokens[i];
            if (!SentenceMarks.Opens(tokens[i].Text) && tokens[i].Text is not ("-" or "\u2013" or "\u2014" or "\u2022" or "*")) return tokens[i];
        }

        return null;
    }

    private static bool EndsLikeSentence(IReadOnlyList<Token> tokens, int first, int last)
    {
        while (last > first && tokens[last].Kind == TokenKind.Punctuation && SentenceMarks.Closes(tokens[last].Text)) last--;
        return tokens[last].Kind == TokenKind.Punctuation && (SentenceMarks.EndsSentence(tokens[last].Text) || tokens[last].Text is "," or ";" or "\u060C" or "\u061B");
    }
}
