
namespace KnowledgeGraph.Text.Sound;

/// <summary>
/// One key per name by its consonants: vowels go, doubled letters become one, Latin and Arabic letters of one sound fall into one class
/// (table <c>classes.tsv</c>). Spellings that keep to the ordinary value of each letter meet under it, in either script.
/// </summary>
public static class SoundKey
{
    /// <summary>The key: the words' classes in capitals, words parted by a space, articles and particles left out; empty where there is no letter.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(' ', NameWord.Of(name).Select(word => ConsonantClasses.Strict(word.Text)).Where(key => key.Length > 0));
    }
}

/// <summary>
/// The broader keys of a name's words: fewer classes, and where a letter can sound in more than one way (g, j, ch, th; silent h and t), a key for each.
/// Two spellings of one word share at least one of them nearly always; what else shares one is told apart by <see cref="NameSimilarity"/>.
/// </summary>
public static class SoundKeys
{
    /// <summary>The most keys that one word has.</summary>
    public const int MaximumPerWord = 24;

    /// <summary>True for articles and particles of Arabic names (<c>al</c>, <c>bin</c>, in either script), which have no key beside other words.</summary>
    public static bool IsParticle(string key) => NameWord.IsParticle(key);

    /// <summary>Keys of all words of a name, likeliest first within a word, none twice.</summary>
    public static IReadOnlyList<string> All(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var keys = new List<string>();
        foreach (var word in NameWord.Of(name))
        {
            foreach (var key in ConsonantClasses.Broad(word.Text)) Add(key);
            if (word.WithArticle.Length != word.Text.Length)
                foreach (var key in ConsonantClasses.Broad(word.WithArticle))
                    Add(key);
        }

        return keys;

        void Add(string key)
        {
            if (!keys.Contains(key)) keys.Add(key);
        }
    }
}
