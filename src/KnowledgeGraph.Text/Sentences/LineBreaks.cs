using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Tells line ends that close a paragraph from those that only wrap a line.</summary>
internal sealed class LineBreaks
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 132;

    private readonly string _text;
    private readonly bool _wrapped;

    public LineBreaks(string text)
    {
        _text = text;
        _wrapped = IsWrapped(text);
    }

    /// <summary>True where the gap between two neighbouring tokens closes a paragraph.</summary>
    public bool ClosesParagraph(Token before, Token after)
    {
        var breaks = 0;
        for (var i = before.End; i < after.Start; i++)
            if (_text[i] is '\n' or '\u2029' or '\v' or '\f' || (_text[i] == '\r' && _text[i + 1] != '\n'))
                breaks++;
        if (breaks != 1) return breaks > 1;
        if (SentenceMarks.EndsSentence(before.Text)) return true;
        return !_wrapped && !(after.Text.Length > 0 && char.IsLower(after.Text[0]) && IsInSentence(before));
    }

    private static bool IsInSentence(Token before) => before.Kind != TokenKind.Punctuation || before.Text is "," or "(" or "\u201C";

    /// <summary>Most lines that are followed by another line are of nearly the same length, as an editor's wrapping makes them.</summary>
    private static bool IsWrapped(string text)
    {
        int lines = 0, full = 0, start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0 || end + 1 >= text.Length) break;
            var length = end - start;
            if (length > 1 && text[end + 1] is not ('\n' or '\r'))
            {
                lines++;
                if (length is >= NarrowestWrap and <= WidestWrap && !SentenceMarks.EndsSentence(text[end - 1].ToString())) full++;
            }

            start = end + 1;
        }

        return lines >= 4 && full * 10 >= lines * 7;
    }
}
