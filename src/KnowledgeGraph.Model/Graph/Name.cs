using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Graph;

/// <summary>The part a name plays among an entity's names.</summary>
public enum NameRole
{
    /// <summary>The name shown for the entity in its language.</summary>
    Preferred,

    /// <summary>Another full name that stands by itself.</summary>
    Alias,

    /// <summary>An abbreviation; in Latin script its letter case matters.</summary>
    Acronym,

    /// <summary>A spelling in the other script's letters.</summary>
    Transliteration,

    /// <summary>A wrong form that occurs in print.</summary>
    Misspelling,

    /// <summary>A customary short name that means the entity only in context (<c>the Alliance</c>, a family name).</summary>
    Short,

    /// <summary>The adjective or people of a state or place (<c>Kuwaiti</c>).</summary>
    Demonym,
}

/// <summary>One name of an entity, as it is written. Equality is by all members, letter case included.</summary>
public sealed record Name(string Text, Language Language, NameRole Role);
