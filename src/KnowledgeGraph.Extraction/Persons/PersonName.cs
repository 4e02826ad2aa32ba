namespace KnowledgeGraph.Extraction.Persons;

/// <summary>A part of a personal name: a given name, a father's or a family name.</summary>
/// <param name="Text">As written, its article or first word (<c>Abdul</c>, <c>Abu</c>) joined to it.</param>
/// <param name="Standing">What stands for all its spellings in both scripts: lower-case Latin letters.</param>
/// <param name="IsFamily">True for what <c>Al</c> or آل marks as a family's name.</param>
internal sealed record NamePart(string Text, string Standing, bool IsFamily);

/// <summary>A personal name cut into its parts.</summary>
/// <param name="Id">
/// The id that the name gives a person whom the seed lacks, the same from both scripts for nine of ten names: what its parts stand for, a foreign given name
/// in full where its skeleton leaves no doubt (<c>person:david-kmrn</c>). Null for a name without letters.
/// </param>
internal sealed record PersonName(IReadOnlyList<NamePart> Parts, string? Id);
