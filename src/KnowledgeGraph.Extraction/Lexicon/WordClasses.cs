using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>The classes of <c>lexicon/mention-words.tsv</c>.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Common = 1,
    Speech = 2,
    Former = 4,
    Weekday = 8,
    Month = 16,
    Particle = 32,
    Locative = 64,
    Relational = 128,

    /// <summary>Arabic given names that are ordinary words too.</summary>
    Ambiguous = 256,

    /// <summary>The first word of names that mean a servant of God.</summary>
    Servant = 512,

    /// <summary>The second word of compound given names: of the faith, of God.</summary>
    Tail = 1024,

    /// <summary>Words that give a person's age.</summary>
    Age = 2048,

    /// <summary>Son of, daughter of: they only join the parts of a name.</summary>
    Joining = 4096,

    /// <summary>The article, and the word for a house or family, as words of their own.</summary>
    Article = 8192,

    /// <summary>Father of, mother of: they belong to the next word.</summary>
    Father = 16384,

    /// <summary>Small words of family names that are left out where names are compared.</summary>
    Noble = 32768,

    /// <summary>Verbs of what governments do, speech aside.</summary>
    Act = 65536,

    /// <summary>The names of Latin letters as Arabic writes initials.</summary>
    Letter = 131072,

    /// <summary>Arabic prepositions after which an unknown foreign word is a place: in, to, near.</summary>
    Placing = 262144,

    /// <summary>Arabic nouns of things that have names of their own: ships, storms, films, prizes.</summary>
    Thing = 524288,

    /// <summary>«His counterpart»: another holder of the office just told.</summary>
    Counterpart = 1048576,

    /// <summary>«Acting», «designate»: after an Arabic office.</summary>
    Acting = 2097152,

    /// <summary>Arabic verbs of going to and leaving a place: a capital after them is the city.</summary>
    Travel = 4194304,
}

/// <summary>Single words by class, of both languages together: the scripts tell them apart. Thread-safe.</summary>
internal sealed class WordClasses
{
    private const char AlefMaksura = ArabicLetters.AlefMaksura;

    private readonly Dictionary<string, WordClass> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _endInMaksura = new(StringComparer.Ordinal);

    public static WordClasses Load(string seedRoot)
    {
        var words = new WordClasses();
        foreach (var row in TsvFile.Read(Path.Combine(seedRoot, "lexicon", "mention-words.tsv"), 3))
            if (Enum.TryParse<WordClass>(row[0], true, out var word))
                foreach (var form in row[2].Split('|'))
                {
                    words.Add(TextKey.Of(form), word);
                    if (form.Length > 0 && form[^1] == AlefMaksura) words._endInMaksura.Add(TextKey.Of(form));
                }
        return words;
    }

    public WordClass Of(string key) => _classes.GetValueOrDefault(key);

    public bool Is(string key, WordClass word) => (Of(key) & word) != 0;

    /// <summary>True where the classes hold of a word that its writer ended in alef maksura, and this one ends in yeh: of two words that share a key, the name is meant.</summary>
    public bool IsOtherWord(string key, string text) => _endInMaksura.Contains(key) && text[^1] != AlefMaksura;

    private void Add(string key, WordClass word)
    {
        if (key.Length > 0) _classes[key] = _classes.GetValueOrDefault(key) | word;
    }
}
