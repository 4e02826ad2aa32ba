using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Seed;

/// <summary>The names of a seed entity with their languages and roles.</summary>
internal static class SeedNames
{
    /// <summary>Preferred names first; a text stands once for each language, in its first role.</summary>
    public static IReadOnlyList<Name> Of(SeedEntity entity)
    {
        var names = new List<Name>();
        foreach (var language in new[] { Language.En, Language.Ar })
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (texts, role) in Groups(entity, language))
                foreach (var text in texts)
                    if (!string.IsNullOrWhiteSpace(text) && seen.Add(text))
                        names.Add(new Name(text, language, role));
        }

        return names;
    }

    private static IEnumerable<(IEnumerable<string> Texts, NameRole Role)> Groups(SeedEntity entity, Language language)
    {
        if ((language == Language.Ar ? entity.Ar : entity.En) is { } preferred) yield return ([preferred], NameRole.Preferred);
        yield return (entity.Aliases?.In(language) ?? [], NameRole.Alias);
        yield return (entity.Acronyms?.In(language) ?? [], NameRole.Acronym);
        yield return (entity.Short?.In(language) ?? [], NameRole.Short);
        yield return (entity.Demonyms?.In(language) ?? [], NameRole.Demonym);
        yield return (entity.Misspellings?.In(language) ?? [], NameRole.Misspelling);
    }
}
