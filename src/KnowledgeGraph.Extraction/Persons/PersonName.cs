using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Persons;

/// <summary>A part of a personal name: a given name, a father's or a family name.</summary>
/// <param name="Text">As written, its article or first word (<c>Abdul</c>, <c>Abu</c>) joined to it.</param>
/// <param name="Standing">What stands for all its spellings in both scripts as a father's or family name: lower-case Latin letters.</param>
/// <param name="Given">What stands for all its spellings as a given name, finer than <paramref name="Standing"/>.</param>
/// <param name="Listed">Its row of the name tables; null where they lack it.</param>
/// <param name="IsFamily">True for what <c>Al</c> or آل marks as a family's name.</param>
internal sealed record NamePart(string Text, string Standing, string Given, ListedName? Listed, bool IsFamily);

/// <summary>A personal name cut into its parts.</summary>
/// <param name="Id">
/// The id that the name gives a person whom the seed lacks, the same from both scripts for nine of ten names: what its parts stand for, the first as a given name
/// (<c>person:david-kmrn</c>). Null for a name without letters.
/// </param>
internal sealed record PersonName(IReadOnlyList<NamePart> Parts, string? Id)
{
    /// <summary>The id of a second person of a document whose name would give the first one's <see cref="Id"/>: its given name as it is written.</summary>
    public string? SpelledId => Id is null ? null : "person:" + string.Join('-', Parts.Select((p, i) => i == 0 ? NameTables.Compact(p.Text) : p.Standing));
}
