using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The full names and acronyms of organisations and initiatives, to be found within the names of their bodies («NATO-ICI Regional Centre»).</summary>
internal sealed class NestedNames
{
    private const int LongestName = 8;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public NestedNames(IEnumerable<SeedEntity> entities)
    {
        foreach (var entity in entities)
        {
            if (EntityKinds.OfId(entity.Id) is not (EntityKind.Organization or EntityKind.Initiative)) continue;
            foreach (var language in (Language[])[Language.En, Language.Ar])
                foreach (var name in NamesOf(entity, language))
                    if (TextKey.Of(name) is { Length: > 1 } key)
                        _names.TryAdd(key, entity.Id);
        }
    }

    /// <summary>The entities whose names stand within a row of words without being all of it; the longest at each place.</summary>
    public IEnumerable<string> In(IReadOnlyList<string> keys)
    {
        for (var first = 0; first < keys.Count; first++)
            for (var length = Math.Min(LongestName, keys.Count - first); length > 0; length--)
            {
                if (length == keys.Count) continue;
                if (Find(string.Join(' ', keys.Skip(first).Take(length))) is not { } id) continue;
                yield return id;
                first += length - 1;
                break;
            }
    }

    private string? Find(string words)
    {
        if (_names.TryGetValue(words, out var id)) return id;
        // Arabic: attached lam, and lam that has swallowed the article.
        if (words.Length > 3 && words[0] == '\u0644')
            return _names.GetValueOrDefault(words[1..]) ?? (words[1] == '\u0644' ? _names.GetValueOrDefault("\u0627\u0644" + words[2..]) : null);
        return null;
    }

    private static IEnumerable<string> NamesOf(SeedEntity entity, Language language)
    {
        if ((language == Language.Ar ? entity.Ar : entity.En) is { } preferred) yield return preferred;
        foreach (var alias in entity.Aliases?.In(language) ?? []) yield return alias;
        foreach (var acronym in entity.Acronyms?.In(language) ?? []) yield return acronym;
    }
}
