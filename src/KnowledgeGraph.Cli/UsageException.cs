namespace KnowledgeGraph.Cli;

/// <summary>The command line asks for something that cannot be meant; the message is one sentence for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
