namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>What a word does in its clause, as far as the clause reader needs to know.</summary>
internal enum WordTag
{
    /// <summary>A noun, an adjective, or a word that is not known.</summary>
    Word,

    /// <summary>Part of a name or of the title beside it.</summary>
    Name,
    Determiner,
    Preposition,
    Subordinator,
    Relative,
    Coordinator,
    Auxiliary,
    Negation,
    Pronoun,
    Adverb,

    /// <summary>A verb that its subject stands before.</summary>
    Finite,

    /// <summary>A past participle: after an auxiliary, or as a short relative clause («hosted by»).</summary>
    Participle,
    Gerund,
    Infinitive,
    Possessive,
    Number,

    /// <summary>Part of a date.</summary>
    Date,
    Punctuation,
}
