namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>A date expression of a sentence: the indexes of its first and last token (inclusive) and what it means.</summary>
public readonly record struct DateExpression(int First, int Last, Edtf Date);
