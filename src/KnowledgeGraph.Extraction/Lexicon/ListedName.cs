namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>A row of the bilingual name tables.</summary>
/// <param name="Standing">What stands for the name in both scripts: the Latin spelling of the first row that shares its Arabic spelling.</param>
/// <param name="Own">The row's own Latin spelling, which tells it from the others of that Arabic spelling.</param>
/// <param name="Gender"><c>m</c>, <c>f</c> or <see cref="AnyGender"/>.</param>
internal sealed record ListedName(string Standing, string Own, char Gender)
{
    public const char AnyGender = '-';
}
