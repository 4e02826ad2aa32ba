namespace KnowledgeGraph.Text.Sound;

/// <summary>Turns a word into the classes of its consonants.</summary>
internal static class ConsonantClasses
{
    private const string None = "-";

    private static readonly Graphemes<Classes> Table = new(SoundData.Rows("classes.tsv").ToDictionary(
        row => row[0],
        row => new Classes(row[1] == None ? "" : row[1], [.. row[2].Split(',').Select(c => c == None ? "" : c)])));

    /// <summary>One class per grapheme, its ordinary one.</summary>
    public static string Strict(string word)
    {
        var key = "";
        foreach (var classes in Read(word)) key = Append(key, classes.Strict);
        return key;
    }

    /// <summary>Every combination of classes, those with the fewest unlikely ones first, at most <see cref="SoundKeys.MaximumPerWord"/>.</summary>
    public static IReadOnlyList<string> Broad(string word)
    {
        var keys = new List<(string Key, int Cost)> { ("", 0) };
        foreach (var classes in Read(word))
        {
            var longer = new List<(string Key, int Cost)>(keys.Count * classes.Broad.Length);
            foreach (var (key, cost) in keys)
                for (var i = 0; i < classes.Broad.Length; i++)
                    longer.Add((Append(key, classes.Broad[i]), cost + i));
            keys = longer.Count <= 2 * SoundKeys.MaximumPerWord
                ? longer
                : [.. longer.OrderBy(k => k.Cost).DistinctBy(k => k.Key).Take(2 * SoundKeys.MaximumPerWord)];
        }

        return [.. keys.OrderBy(k => k.Cost).Select(k => k.Key).Where(k => k.Length > 0).Distinct().Take(SoundKeys.MaximumPerWord)];
    }

    private static IEnumerable<Classes> Read(string word)
    {
        for (var at = 0; at < word.Length;)
        {
            var length = Table.TryGetLongest(word, at, out var classes);
            if (length > 0) yield return classes;
            else if (char.IsAsciiDigit(word[at])) yield return new(word[at].ToString(), [word[at].ToString()]);
            at += Math.Max(1, length);
        }
    }

    private static string Append(string key, string classes)
    {
        foreach (var c in classes)
            if (key.Length == 0 || key[^1] != c)
                key += c;
        return key;
    }

    private sealed record Classes(string Strict, string[] Broad);
}
