namespace KnowledgeGraph.Extraction.Persons;

/// <summary>Tokens that make a person's name, and why.</summary>
/// <param name="Start">First unit, after attached particles.</param>
/// <param name="FirstKey">The first token's key without attached particles; null where there are none.</param>
internal sealed record FoundName(int First, int Last, int Start, string Proclitics, string? FirstKey, string Rule);
