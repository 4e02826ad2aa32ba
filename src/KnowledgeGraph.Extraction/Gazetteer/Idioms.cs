using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>Set phrases within which nothing is a name, whatever it looks like: a birthplace («مسقط رأسه» is not Muscat), brussels sprouts. The data is <c>lexicon/idioms.tsv</c>. Thread-safe.</summary>
internal sealed class Idioms
{
    private readonly TokenTrie<string> _phrases = new();

    public static Idioms Load(string seedRoot)
    {
        var idioms = new Idioms();
        foreach (var row in TsvFile.Read(Path.Combine(seedRoot, "lexicon", "idioms.tsv"), 2))
            foreach (var phrase in row[1].Split('|'))
                idioms._phrases.Add(phrase.Split(' ').Select(TextKey.Of), phrase);
        return idioms;
    }

    /// <summary>True where a name would lie within a set phrase.</summary>
    /// <param name="ends">What <see cref="In"/> gives for the document.</param>
    public static bool Covers(int[] ends, Candidate name)
    {
        for (var from = name.First; from >= 0 && from >= name.First - 4; from--)
            if (ends[from] >= name.Last)
                return true;
        return false;
    }

    /// <summary>For each token the last one of the set phrase that begins there; -1 where none does.</summary>
    public int[] In(DocumentReading reading)
    {
        var ends = new int[reading.Tokens.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = -1;
            foreach (var split in reading.Splits(i))
                if (_phrases.Root.Next(split.Rest) is { } node)
                    ends[i] = Math.Max(ends[i], End(reading, i, node));
        }

        return ends;
    }

    private static int End(DocumentReading reading, int first, TrieNode<string>? node)
    {
        var end = -1;
        for (var last = first; node is not null; node = node.Next(reading.Tokens[last].Key))
        {
            if (node.Values.Count > 0) end = last;
            last++;
            if (last >= reading.Tokens.Count || reading.SentenceOf[last] != reading.SentenceOf[first]) break;
        }

        return end;
    }
}
