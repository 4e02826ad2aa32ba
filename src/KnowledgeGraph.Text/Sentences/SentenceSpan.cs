namespace KnowledgeGraph.Text.Sentences;

/// <summary>One sentence of a text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit; closing quotes belong to the sentence.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">At least one.</param>
/// <param name="Paragraph">0-based number of its paragraph.</param>
/// <param name="IsHeadline">True for a short line that stands alone and ends without a full stop.</param>
public sealed record SentenceSpan(int Start, int End, int FirstToken, int TokenCount, int Paragraph, bool IsHeadline);
