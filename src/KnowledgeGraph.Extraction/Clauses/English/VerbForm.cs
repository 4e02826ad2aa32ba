namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>The inflected forms of an English verb; one spelling can be several.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    ThirdPerson = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}
