using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>A word that heads names of one kind.</summary>
/// <param name="Concept">The English word that stands for it in ids.</param>
/// <param name="IsWeak">True where the head with an adjective alone is usually no name.</param>
/// <param name="IsTrailing">True for an Arabic spelling of an English head, which the name stands before.</param>
internal sealed record HeadNoun(EntityKind Kind, string Key, string Concept, bool IsWeak, bool IsTrailing);

/// <summary>The head nouns of <c>lexicon/head-nouns.tsv</c>. Thread-safe.</summary>
internal sealed class HeadNouns
{
    private readonly Dictionary<string, HeadNoun> _heads = new(StringComparer.Ordinal);

    public static HeadNouns Load(string seedRoot)
    {
        var heads = new HeadNouns();
        foreach (var row in TsvFile.Read(Path.Combine(seedRoot, "lexicon", "head-nouns.tsv"), 5))
        {
            if (!Enum.TryParse<EntityKind>(row[0], true, out var kind)) continue;
            var key = TextKey.Of(row[2]);
            heads._heads.TryAdd(key, new(kind, key, row[3].Length > 0 ? row[3] : key, row[4] == "weak", row[4] == "after"));
        }

        return heads;
    }

    public HeadNoun? Of(string key) => _heads.GetValueOrDefault(key);

    public bool IsHead(string key) => _heads.ContainsKey(key);
}
