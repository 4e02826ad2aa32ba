namespace KnowledgeGraph.Extraction.OpenAI.Chat;

/// <summary>What the model answered.</summary>
/// <param name="IsCutOff">True where it had more to say than it may.</param>
internal sealed record ChatReply(string Text, bool IsCutOff);
