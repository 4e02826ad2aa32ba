using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>A statement, the key a store has it by, and the relation or event it is linked to now.</summary>
public sealed record StoredStatement<TKey, T>(TKey Key, T Statement, string? Link)
    where TKey : notnull
    where T : Statement;
