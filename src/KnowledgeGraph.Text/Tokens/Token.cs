namespace KnowledgeGraph.Text.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    Word,
    Number,
    Punctuation,
}

/// <summary>A word, number or punctuation mark of a text. Offsets are UTF-16 units into the whole text.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Text">As written.</param>
/// <param name="Key"><see cref="Normalization.TextKey.Of"/> of the text; for punctuation, and for a word of tatweel or marks alone, the text itself. Never empty.</param>
public sealed record Token(int Start, int End, string Text, string Key, TokenKind Kind);
