namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>What a word does in its clause, as far as the clause reader needs to know.</summary>
internal enum ArabicTag
{
    /// <summary>A noun, an adjective, or a word that is not known.</summary>
    Word,

    /// <summary>Part of a name or of the title beside it.</summary>
    Name,
    Verb,
    Preposition,

    /// <summary>Opens a clause: «that», «where», «after».</summary>
    Complementizer,
    Relative,
    Negation,

    /// <summary>Stands before a verb without being one: «qad», «kaana».</summary>
    Particle,

    /// <summary>A preposition with its pronoun.</summary>
    Pronoun,
    Number,
    Punctuation,
}
