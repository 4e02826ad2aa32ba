using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>The words of <c>lexicon/name-words.tsv</c>: what each means in an id. Thread-safe.</summary>
internal sealed class NameWords
{

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public static NameWords Load(string seedRoot)
    {
        var words = new NameWords();
        foreach (var row in TsvFile.Read(Path.Combine(seedRoot, "lexicon", "name-words.tsv"), 3))
        {
            words._words.TryAdd(TextKey.Of(row[0]).Replace(' ', '-'), row[0]);
            foreach (var form in row[2].Split('|'))
                if (TextKey.Of(form) is { Length: > 0 } key)
                    words._words.TryAdd(key, row[0]);
            foreach (var form in row[1].Split('|'))
            {
                if (TextKey.Of(form) is not { Length: > 0 } key || key.Contains(' ', StringComparison.Ordinal)) continue;
                words._words.TryAdd(key, row[0]);
                words._words.TryAdd(ArabicAffixes.Article + key, row[0]);
            }
        }

        return words;
    }

    /// <summary>The English word that stands for a word of either language; null for one the table lacks.</summary>
    public string? Standing(string key) => _words.GetValueOrDefault(key);
}
