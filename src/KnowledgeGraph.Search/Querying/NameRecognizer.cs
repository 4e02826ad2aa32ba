using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text.Morphology;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sound;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// Recognises names in the words of a query. Longer names win over shorter, whole ones over parts; what is left is tried by sound, as the beginning of a name,
/// and with a letter wrong, in this order.
/// </summary>
internal sealed class NameRecognizer(NameLookup names)
{
    private const string Article = "\u0627\u0644";
    private const int RarestCommonName = 30;
    private const int ShortestGuess = 3;
    private const int ShortestFuzzy = 4;
    private const int LongFuzzy = 8;

    // Short names and demonyms stand for many; a name of one's own goes before.
    private const double InContext = 0.6;

    private static readonly string Person = FacetValues.Of(KnowledgeGraph.Model.Graph.EntityKind.Person);
    private static readonly string Event = FacetValues.Of(KnowledgeGraph.Model.Graph.EntityKind.Event);

    public IReadOnlyList<NameMatch> Find(IReadOnlyList<QueryWord> words)
    {
        var matches = new List<NameMatch>();
        var free = Enumerable.Repeat(true, words.Count).ToArray();
        Cover(2, (first, last) => Exact(words, first, last));
        Cover(2, (first, last) => Partial(words, first, last));
        Cover(1, (first, last) => Exact(words, first, last));
        Cover(1, (first, last) => Surname(words[first], first));
        var guesses = words.Where((w, i) => free[i] && !w.IsStop && w.Key.Length is >= ShortestGuess and <= Limits.ComparedLetters).Where(IsGuessable)
            .Take(Limits.ComparedWords).ToHashSet();
        Cover(2, Sounding);
        Cover(1, Beginning);
        Cover(1, SoundingWord);
        Cover(1, Misspelt);
        return [.. matches.OrderBy(m => m.First)];

        NameMatch? Sounding(int first, int last) =>
            Enumerable.Range(first, last - first + 1).All(i => words[i].IsStop || guesses.Contains(words[i])) ? BySound(words, first, last) : null;

        NameMatch? SoundingWord(int first, int last) => guesses.Contains(words[first]) ? WordBySound(words[first], first) : null;

        NameMatch? Beginning(int first, int last) => guesses.Contains(words[first]) ? ByBeginning(words[first], first) : null;

        NameMatch? Misspelt(int first, int last) => guesses.Contains(words[first]) ? ByLetters(words[first], first) : null;

        void Cover(int shortest, Func<int, int, NameMatch?> recognize)
        {
            var longest = shortest == 1 ? 1 : Math.Min(Limits.NameWords, words.Count);
            for (var length = longest; length >= shortest; length--)
                for (var first = 0; first + length <= words.Count; first++)
                {
                    var last = first + length - 1;
                    if (!Enumerable.Range(first, length).All(i => free[i]) || IsPlain(words, first, last)) continue;
                    if (recognize(first, last) is not { } match) continue;
                    matches.Add(match);
                    Array.Fill(free, false, first, length);
                }
        }
    }

    // Words too common to be looked for name nothing by themselves.
    private static bool IsPlain(IReadOnlyList<QueryWord> words, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (!words[i].IsStop && words[i].Key.Length > 1)
                return false;
        return true;
    }

    private NameMatch? Exact(IReadOnlyList<QueryWord> words, int first, int last)
    {
        var rest = string.Concat(Enumerable.Range(first + 1, last - first).Select(i => " " + words[i].Key));
        foreach (var start in Readings(words[first]))
        {
            var key = start + rest;
            if (!names.Has(IndexFields.NameKey, key)) continue;
            var found = names.Find(NameLookup.Is(IndexFields.NameKey, key), 4 * Limits.EntitiesPerName);
            if (Entities(found, name => name.Role is "Short" or "Demonym" ? InContext : 1) is { Count: > 0 } entities) return new(first, last, Recognition.Exact, entities);
        }

        return null;
    }

    private NameMatch? Partial(IReadOnlyList<QueryWord> words, int first, int last)
    {
        var all = new BooleanQuery(disableCoord: true);
        var letters = 0;
        for (var i = first; i <= last; i++)
        {
            var readings = Readings(words[i]).Where(reading => names.Has(IndexFields.NameWord, reading)).ToList();
            letters += words[i].Key.Length;
            if (readings.Count > 0) all.Add(NameLookup.AnyOf(IndexFields.NameWord, readings), Occur.MUST);
            else if (i == words.Count - 1 && words[i].Key.Length >= ShortestGuess) all.Add(new PrefixQuery(new Term(IndexFields.NameWord, words[i].Key)), Occur.MUST);
            else return null;
        }

        all.Add(NameLookup.Is(IndexFields.NameKind, Event), Occur.MUST_NOT);
        return Match(first, last, Recognition.Partial, names.Find(all, Limits.SoundCandidates), name => Coverage(letters, name), Weights.LeastCoverage);
    }

    private NameMatch? Surname(QueryWord word, int at)
    {
        var readings = Readings(word).Where(reading => names.Frequency(IndexFields.NameWord, reading) is > 0 and <= RarestCommonName).ToList();
        if (readings.Count == 0) return null;
        var person = new BooleanQuery(disableCoord: true)
        {
            { NameLookup.AnyOf(IndexFields.NameWord, readings), Occur.MUST },
            { NameLookup.Is(IndexFields.NameKind, Person), Occur.MUST },
        };
        return Match(at, at, Recognition.Partial, names.Find(person, RarestCommonName), name => Coverage(word.Key.Length, name), 0);
    }

    private NameMatch? BySound(IReadOnlyList<QueryWord> words, int first, int last)
    {
        var text = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => words[i].Text));
        var all = new BooleanQuery(disableCoord: true);
        for (var i = first; i <= last; i++)
        {
            var keys = SoundKeys.All(words[i].Text).Where(key => names.Has(IndexFields.NameSound, key)).ToList();
            if (keys.Count == 0) return null;
            all.Add(NameLookup.AnyOf(IndexFields.NameSound, keys), Occur.MUST);
        }

        return Match(first, last, Recognition.Sound, names.Find(all, Limits.SoundCandidates), name => NameSimilarity.Of(text, name.Text), Weights.LeastSimilarity);
    }

    private NameMatch? WordBySound(QueryWord word, int at)
    {
        var keys = SoundKeys.All(word.Text).Where(key => names.Has(IndexFields.NameSound, key)).ToList();
        if (keys.Count == 0) return null;
        var found = names.Find(NameLookup.AnyOf(IndexFields.NameSound, keys), Limits.SoundCandidates);
        return Match(at, at, Recognition.Sound, found, name => SimilarityToPart(word.Text, name), Weights.LeastSimilarity);
    }

    private NameMatch? ByBeginning(QueryWord word, int at)
    {
        var prefix = new PrefixQuery(new Term(IndexFields.NameWord, word.Key));
        var notEvent = new BooleanQuery(disableCoord: true) { { prefix, Occur.MUST }, { NameLookup.Is(IndexFields.NameKind, Event), Occur.MUST_NOT } };
        return Match(at, at, Recognition.Beginning, names.Find(notEvent, RarestCommonName), name => BeginningOf(word.Key, name), 0);
    }

    private NameMatch? ByLetters(QueryWord word, int at)
    {
        if (word.Key.Length < ShortestFuzzy) return null;
        var fuzzy = new FuzzyQuery(new Term(IndexFields.NameWord, word.Key), word.Key.Length < LongFuzzy ? 1 : 2, 1, Limits.Expansions, true);
        var notEvent = new BooleanQuery(disableCoord: true) { { fuzzy, Occur.MUST }, { NameLookup.Is(IndexFields.NameKind, Event), Occur.MUST_NOT } };
        return Match(at, at, Recognition.Fuzzy, names.Find(notEvent, Limits.EntitiesPerName), name => SimilarityToPart(word.Text, name), 0);
    }

    // A word that texts use often is not a misspelt or foreign name.
    private bool IsGuessable(QueryWord word)
    {
        var (field, term) = word.IsArabic ? (IndexFields.TextAr, ArabicStemmer.Stem(word.Key)) : (IndexFields.TextEn, Analyzers.English.Terms(word.Key) is [var stem, ..] ? stem.Text : null);
        return term is not null && names.Frequency(field, term) <= Math.Max(20, names.Documents / 100);
    }

    private static NameMatch? Match(
        int first, int last, Recognition how, IReadOnlyList<FoundName> found, Func<FoundName, double> weight, double least)
    {
        var entities = Entities([.. found.Where(name => weight(name) >= least)], weight);
        return entities.Count == 0 ? null : new(first, last, how, entities);
    }

    private static List<NamedEntity> Entities(IReadOnlyList<FoundName> found, Func<FoundName, double> weight) =>
        [.. found.GroupBy(name => name.EntityId, (id, group) => (Id: id, Weight: group.Max(weight), Rank: group.Max(name => name.Rank)))
            .OrderByDescending(e => Math.Round(e.Weight, 1)).ThenByDescending(e => e.Rank).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Take(Limits.EntitiesPerName).Select(e => new NamedEntity(e.Id, e.Weight))];

    // How much of the word that begins so is typed; half of the weight is for beginning so at all.
    private static double BeginningOf(string key, FoundName name)
    {
        var words = TextKey.Of(name.Text).Split(' ').Where(w => w.StartsWith(key, StringComparison.Ordinal)).Select(w => (double)key.Length / w.Length);
        return 0.5 + 0.5 * words.DefaultIfEmpty(0).Max();
    }

    private static double Coverage(int letters, FoundName name) =>
        Math.Min(1, (double)letters / Math.Max(1, TextKey.Of(name.Text).Count(c => c != ' ')));

    // A person goes by one part of the name; anything else by the whole.
    private static double SimilarityToPart(string word, FoundName name) => name.Kind == Person
        ? name.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(name.Text).Max(part => NameSimilarity.Of(word, part))
        : NameSimilarity.Of(word, name.Text);

    // The word itself, with and without its article, then with attached particles taken off.
    private static IEnumerable<string> Readings(QueryWord word)
    {
        yield return word.Key;
        if (!word.IsArabic) yield break;
        if (!word.Key.StartsWith(Article, StringComparison.Ordinal)) yield return Article + word.Key;
        else if (word.Key.Length > Article.Length + 1) yield return word.Key[Article.Length..];
        foreach (var split in ArabicClitics.Splits(word.Key, word.Key).Where(split => split.Units > 0 || split.Proclitics.Length > 0)) yield return split.Rest;
    }
}
