using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>What the database is asked so that names can be recognised in the words of a query, or suggested.</summary>
internal static class NameQuestions
{
    private const int Bearers = 32;
    private const int PerWord = 40;
    private const int MostTogether = 60;
    private const int HoldersPerBody = 150;
    private const int ShortestBeginning = 3;
    private const int LongFuzzy = 8;
    private const int LongestSoundingName = 4;

    /// <summary>Names that words are, have, or begin.</summary>
    public static NameQuestion Recognizing(IReadOnlyList<QueryWord> words)
    {
        var keys = Spans(words);
        var content = words.Where(word => !word.IsStop).DistinctBy(word => word.Key).ToList();
        var probes = new List<NameProbe>();
        if (content.Count > 1) probes.Add(new([[.. content.SelectMany(Readings)]], MostTogether, MostTerms: true));
        probes.AddRange(content.Take(Limits.Words / 2).Select(word => new NameProbe([[.. Readings(word)]], PerWord)));
        probes.Add(new([[.. keys.Select(key => key.Replace(" ", "", StringComparison.Ordinal)).Where(key => key.Length >= ShortestBeginning).Distinct().SelectMany(key => new NameTerm[] { new(NamePart.Joined, key), new(NamePart.Word, key) })]], PerWord));
        if (words[^1].Key.Length >= ShortestBeginning) probes.Add(new([[new(NamePart.Beginning, words[^1].Key)]], PerWord));
        if (content.Count > 1 && words[^1].Key.Length >= ShortestBeginning)
            probes.Add(new([.. content.Where(word => word != words[^1]).TakeLast(2).Select(word => (IReadOnlyList<NameTerm>)[.. Readings(word)]), [new(NamePart.Beginning, words[^1].Key)]], PerWord));
        return new(keys, [], Bearers, probes, Holders: content.Count > 1 ? HoldersPerBody : 0);
    }

    /// <summary>Names that unknown words sound like, begin, or miss by a letter or two, alone and together with their neighbours.</summary>
    public static NameQuestion Guessing(IReadOnlyList<QueryWord> words, IReadOnlySet<QueryWord> unknown)
    {
        var probes = new List<NameProbe>();
        foreach (var word in unknown.Where(word => word.Key.Length is >= ShortestBeginning and <= Limits.ComparedLetters).Take(Limits.ComparedWords))
        {
            probes.Add(new([Sounds(word)], MostTogether));
            probes.Add(new([Sounds(word, NamePart.SoundOfWhole)], PerWord));
            probes.Add(new([[new(NamePart.Beginning, word.Key)]], PerWord));
            probes.Add(new([[Near(word)]], MostTogether));
        }

        var content = words.Where(word => !word.IsStop && !SoundKeys.IsParticle(word.Key)).ToList();
        if (content.Count is > 1 and <= Limits.NameWords) probes.Add(new([.. content.Select(word => Sounds(word))], PerWord));
        for (var first = 0; first < words.Count; first++)
            for (var length = 2; length <= LongestSoundingName && first + length <= words.Count; length++)
            {
                var span = words.Skip(first).Take(length).Where(word => !word.IsStop && !SoundKeys.IsParticle(word.Key)).ToList();
                if (span.Count < 2 || !span.Any(unknown.Contains)) continue;
                if (span.All(unknown.Contains)) probes.Add(new([.. span.Select(word => Sounds(word))], PerWord));
                probes.Add(new([.. span.Select(word => unknown.Contains(word) ? [Near(word)] : (IReadOnlyList<NameTerm>)[.. Readings(word)])], PerWord));
            }

        return new([], [], Bearers, probes);
    }

    /// <summary>Names in what the keys typed on the other keyboard, and in the halves of unknown words.</summary>
    public static NameQuestion Retyping(string text, IEnumerable<QueryWord> unknown)
    {
        var others = Keyboard.Others(text).Where(other => other != text).Select(QueryText.Words).Where(words => words.Count > 0).ToList();
        var words = others.SelectMany(read => read).Concat(Halves(unknown)).DistinctBy(word => word.Key).ToList();
        return new(
            [.. others.SelectMany(Spans).Distinct(StringComparer.Ordinal)], [], Bearers,
            words.Count == 0 ? [] : [.. words.Select(word => new NameProbe([[.. Readings(word)]], 5))]);
    }

    /// <summary>Both sides of each place where a space may be missing in a word.</summary>
    public static IEnumerable<QueryWord> Halves(IEnumerable<QueryWord> words) => words.Where(word => word.Text.Length is >= 2 * ShortestBeginning and <= Limits.ComparedLetters)
        .SelectMany(word => Enumerable.Range(ShortestBeginning, word.Text.Length - 2 * ShortestBeginning + 1).SelectMany(at => QueryText.Words(word.Text[..at] + ' ' + word.Text[at..])))
        .DistinctBy(word => word.Key);

    /// <summary>Names that begin so, from their first word or a later one.</summary>
    public static NameQuestion Beginning(string key, SuggestRequest request)
    {
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var inside = words.Select((word, i) => (IReadOnlyList<NameTerm>)(i < words.Length - 1
            ? [new(NamePart.Word, word)]
            : [new(NamePart.Beginning, word), new(NamePart.Beginning, ArabicAffixes.Article + word)])).ToList();
        return new([key], [key, ArabicAffixes.Article + key, "the " + key], 8 * request.Limit, [new(inside, 8 * request.Limit)], request.Kinds);
    }

    /// <summary>Names that begin so by sound, or but for a letter.</summary>
    public static NameQuestion Resembling(string key, SuggestRequest request)
    {
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var probes = new List<NameProbe>
        {
            new([.. words.Select((word, i) => (IReadOnlyList<NameTerm>)[.. SoundKeys.All(word).Select(sound => new NameTerm(i < words.Length - 1 ? NamePart.Sound : NamePart.SoundBeginning, sound))])], MostTogether * 2),
        };
        if (key.Length <= Limits.ComparedLetters)
            probes.Add(new([.. words.Select((word, i) => (IReadOnlyList<NameTerm>)[new(i < words.Length - 1 ? NamePart.OneLetterOff : NamePart.BeginningOneLetterOff, word)])], MostTogether * 2));
        return new([], [], Bearers, probes, request.Kinds);
    }

    private static HashSet<string> Spans(IReadOnlyList<QueryWord> words)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 0; first < words.Count; first++)
            foreach (var start in words[first].Readings())
            {
                var key = start;
                keys.Add(key);
                for (var last = first + 1; last < words.Count && last - first < Limits.NameWords; last++) keys.Add(key += " " + words[last].Key);
            }

        return keys;
    }

    private static IEnumerable<NameTerm> Readings(QueryWord word) => word.Readings().Distinct(StringComparer.Ordinal).Select(reading => new NameTerm(NamePart.Word, reading));

    private static IReadOnlyList<NameTerm> Sounds(QueryWord word, NamePart part = NamePart.Sound) =>
        [.. NameGuesser.Spoken(word).SelectMany(SoundKeys.All).Distinct(StringComparer.Ordinal).Select(sound => new NameTerm(part, sound))];

    private static NameTerm Near(QueryWord word) => new(word.Key.Length < LongFuzzy ? NamePart.OneLetterOff : NamePart.TwoLettersOff, word.Key);
}
