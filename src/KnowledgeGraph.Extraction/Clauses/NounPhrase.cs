using KnowledgeGraph.Extraction.Analysis;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>A noun phrase that names entities: one, or several in coordination («A, B and C»), with titles, modifiers and collective nouns around them.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, inclusive.</param>
/// <param name="Members">The entities it stands for, in order.</param>
/// <param name="Slot">How it hangs in the clause: empty for a bare phrase (subject or object), a preposition's slot, or one of <see cref="Slots"/>.</param>
/// <param name="Head">Index of the noun it depends on where the slot is <see cref="Slots.Genitive"/>, else -1.</param>
/// <param name="Plural">True for a coordination or a plural collective.</param>
internal sealed record NounPhrase(int First, int Last, IReadOnlyList<PhraseMember> Members, string Slot, int Head, bool Plural)
{
    /// <summary>True where a noun that is no collective of people or states has it as its modifier.</summary>
    public bool IsModifier => Slot == Slots.Genitive;
}

/// <summary>One entity of a phrase.</summary>
/// <param name="Mention">Where it is named.</param>
/// <param name="ForBody">The state or organisation it acts for as the title beside it says, or null.</param>
/// <param name="Collective">True where a collective noun stands with it: «NATO officials», «قادة الخليج».</param>
internal sealed record PhraseMember(FoundMention Mention, string? ForBody, bool Collective)
{
    public string Id => Mention.EntityId;
}

/// <summary>Slots that no preposition names.</summary>
internal static class Slots
{
    /// <summary>A bare phrase.</summary>
    public const string Bare = "";

    /// <summary>The modifier of a noun: possessive, compound, demonym, or Arabic construct.</summary>
    public const string Genitive = "gen";

    /// <summary>A demonym as the adjective of a noun, where a frame tells it from the genitive.</summary>
    public const string Adjective = "adj";

    /// <summary>The subject of a verb.</summary>
    public const string Subject = "subj";

    /// <summary>The direct object of a verb.</summary>
    public const string Object = "obj";

    /// <summary>Whatever follows, however it is attached.</summary>
    public const string About = "about";
}
