using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text.Morphology;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sound;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// Recognises names in the words of a query. The holders of an office that is asked for come first; longer names win over shorter, whole ones over parts;
/// what is left is guessed at.
/// </summary>
internal sealed class NameRecognizer(NameLookup names)
{
    private const int RarestCommonName = 30;
    private const int ShortestGuess = 3;
    private const int MostMisspelt = 2;

    // Short names and demonyms stand for many; a name of one's own goes before.
    private const double InContext = 0.6;

    private static readonly string Person = FacetValues.Of(KnowledgeGraph.Model.Graph.EntityKind.Person);
    private static readonly string Event = FacetValues.Of(KnowledgeGraph.Model.Graph.EntityKind.Event);

    private readonly OfficeRecognizer offices = new(names);
    private readonly NameGuesser guesser = new(names);

    public IReadOnlyList<NameMatch> Find(IReadOnlyList<QueryWord> words)
    {
        var matches = new List<NameMatch>();
        var free = Enumerable.Repeat(true, words.Count).ToArray();
        Cover(2, (first, last) => Exact(words, first, last));
        if (offices.Find(words) is { } office && matches.All(name => IsWithin(name, office))) Replace(office);
        Cover(2, (first, last) => IsSeveral(words, first, last) ? Partial(words, first, last) is { } part ? guesser.WithOtherScript(part, words) : Misspelt(words, first, last) : null);
        var alone = words.Count(w => !w.IsStop) == 1;
        var candidates = words.Where((w, i) => free[i] && !w.IsStop && w.Key.Length is >= ShortestGuess and <= Limits.ComparedLetters).Where(IsGuessable)
            .Take(Limits.ComparedWords).ToHashSet();
        Cover(2, (first, last) => IsSeveral(words, first, last) && AreCandidates(first, last) ? guesser.BySound(words, first, last, Weights.CertainSimilarity, Weights.CertainAcross) : null);
        Cover(1, (first, last) => Exact(words, first, last));
        Cover(1, (first, last) => Surname(words[first], first));
        Cover(2, (first, last) => AreCandidates(first, last)
            ? guesser.BySound(words, first, last, Weights.LeastSimilarity, Weights.LeastAcross) ?? (IsSeveral(words, first, last) ? guesser.BySound(words, first, last, double.PositiveInfinity, Weights.CertainAcross, but: 1) : null)
            : null);
        Cover(1, (first, _) => candidates.Contains(words[first]) && guesser.Word(words[first], first, alone) is { } guess
            ? guess with { IsTentative = !alone && !IsUnknown(words[first]) }
            : null);
        var content = Enumerable.Range(0, words.Count).Where(i => !words[i].IsStop).ToList();
        return IsTornOrGuessed() && guesser.BySound(words, content[0], content[^1], Weights.CertainSimilarity, Weights.CertainAcross) is { } whole ? [whole] : [.. matches.OrderBy(m => m.First)];

        // Something was not recognised, or only guessed at, or there are names and nothing else: all of it together may sound like one name.
        bool IsTornOrGuessed() => content.Count is > 1 and <= Limits.NameWords && IsSeveral(words, content[0], content[^1])
            && (content.Exists(i => free[i] || matches.Exists(m => m.First <= i && i <= m.Last && m.How >= Recognition.Beginning)) || (matches.Count > 1 && content.TrueForAll(i => !free[i])));

        // A name is the office's body, or stands apart from the office or within it («speaker of the [Lebanese parliament]»); one that shares only some of its words says more than the office.
        bool IsWithin(NameMatch name, NameMatch office) =>
            name.Last < office.First || name.First > office.Last || office.Entities[^1].Id == name.Entities[0].Id
            || (office.First <= name.First && name.Last <= office.Last && name.Last - name.First < office.Last - office.First);

        bool AreCandidates(int first, int last) => Enumerable.Range(first, last - first + 1).All(i => words[i].IsStop || SoundKeys.IsParticle(words[i].Key) || candidates.Contains(words[i]));

        void Replace(NameMatch office)
        {
            matches.RemoveAll(name => name.First >= office.First && name.Last <= office.Last);
            Take(office);
        }

        void Take(NameMatch match)
        {
            matches.Add(match);
            Array.Fill(free, false, match.First, match.Last - match.First + 1);
        }

        void Cover(int shortest, Func<int, int, NameMatch?> recognize)
        {
            var longest = shortest == 1 ? 1 : Math.Min(Limits.NameWords, words.Count);
            for (var length = longest; length >= shortest; length--)
                for (var first = 0; first + length <= words.Count; first++)
                {
                    var last = first + length - 1;
                    if (!Enumerable.Range(first, length).All(i => free[i]) || IsPlain(words, first, last)) continue;
                    if (recognize(first, last) is not { } match) continue;
                    Take(match);
                }
        }
    }

    /// <summary>Words that no name has and that texts use seldom: what is guessed at where more names are known.</summary>
    public IEnumerable<QueryWord> Unrecognized(IReadOnlyList<QueryWord> words)
    {
        var matches = Find(words).Where(match => match is { IsTentative: false, How: Recognition.Exact or Recognition.Office or Recognition.Partial }).ToList();
        return words.Where((word, i) => !word.IsStop && IsGuessable(word) && !matches.Exists(match => match.First <= i && i <= match.Last));
    }

    // Words too common to be looked for name nothing by themselves.
    private static bool IsPlain(IReadOnlyList<QueryWord> words, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (!words[i].IsStop && words[i].Key.Length > 1 && !SoundKeys.IsParticle(words[i].Key))
                return false;
        return true;
    }

    // An article or a preposition does not make two words of one.
    private static bool IsSeveral(IReadOnlyList<QueryWord> words, int first, int last) =>
        words.Skip(first).Take(last - first + 1).Count(word => !word.IsStop && !SoundKeys.IsParticle(word.Key)) > 1;

    private NameMatch? Exact(IReadOnlyList<QueryWord> words, int first, int last)
    {
        var rest = string.Concat(Enumerable.Range(first + 1, last - first).Select(i => " " + words[i].Key));
        var keys = words[first].Readings().Select(start => start + rest);
        if (first < last && QueryWord.IsLatinArticle(words[first].Key)) keys = keys.Append(rest[1..]);
        foreach (var key in keys)
        {
            var (field, name) = names.Has(IndexFields.NameKey, key) ? (IndexFields.NameKey, key) : (IndexFields.NameJoined, key.Replace(" ", "", StringComparison.Ordinal));
            if (!names.Has(field, name) || name.Length < ShortestGuess && field == IndexFields.NameJoined) continue;
            var found = names.Find(NameLookup.Is(field, name), 4 * Limits.EntitiesPerName);
            if (Entities(found, candidate => candidate.Role is "Short" or "Demonym" ? InContext : 1) is { Count: > 0 } entities) return new(first, last, Recognition.Exact, entities);
        }

        return null;
    }

    private NameMatch? Partial(IReadOnlyList<QueryWord> words, int first, int last)
    {
        var all = new BooleanQuery(disableCoord: true);
        var letters = 0;
        for (var i = first; i <= last; i++)
        {
            var readings = words[i].Readings().Where(reading => names.Has(IndexFields.NameWord, reading)).ToList();
            letters += words[i].Key.Length;
            if (readings.Count > 0) all.Add(NameLookup.AnyOf(IndexFields.NameWord, readings), Occur.MUST);
            else if (i == words.Count - 1 && words[i].Key.Length >= ShortestGuess) all.Add(new PrefixQuery(new Term(IndexFields.NameWord, words[i].Key)), Occur.MUST);
            else return null;
        }

        all.Add(NameLookup.Is(IndexFields.NameKind, Event), Occur.MUST_NOT);
        return Match(first, last, Recognition.Partial, names.Find(all, Limits.SoundCandidates), name => Coverage(letters, name), Weights.LeastCoverage);
    }

    // A longer name with some of its words misspelt: the rest tells which.
    private NameMatch? Misspelt(IReadOnlyList<QueryWord> words, int first, int last)
    {
        var all = new BooleanQuery(disableCoord: true);
        var (letters, known, misspelt) = (0, 0, 0);
        for (var i = first; i <= last; i++)
        {
            letters += words[i].Key.Length;
            var terms = words[i].Readings().Where(reading => names.Has(IndexFields.NameWord, reading)).ToList();
            if (terms.Count > 0) known += words[i].IsStop ? 0 : 1;
            else if (++misspelt > MostMisspelt || !IsUnknown(words[i]) || (terms = [.. guesser.Spellings(words[i])]).Count == 0) return null;
            all.Add(NameLookup.AnyOf(IndexFields.NameWord, terms), Occur.MUST);
        }

        if (known == 0 || misspelt == 0) return null;
        all.Add(NameLookup.Is(IndexFields.NameKind, Event), Occur.MUST_NOT);
        return Match(first, last, Recognition.Fuzzy, names.Find(all, Limits.SoundCandidates), name => Coverage(letters, name), Weights.LeastCoverageMisspelt);
    }

    private NameMatch? Surname(QueryWord word, int at)
    {
        var readings = word.Readings().Where(reading => names.Frequency(IndexFields.NameWord, reading) is > 0 and <= RarestCommonName).ToList();
        if (readings.Count == 0) return null;
        var person = new BooleanQuery(disableCoord: true)
        {
            { NameLookup.AnyOf(IndexFields.NameWord, readings), Occur.MUST },
            { NameLookup.Is(IndexFields.NameKind, Person), Occur.MUST },
        };
        return Match(at, at, Recognition.Partial, names.Find(person, RarestCommonName), name => Coverage(word.Key.Length, name), 0);
    }

    // A word that texts use often is not a misspelt or foreign name.
    private bool IsGuessable(QueryWord word) => FrequencyInTexts(word) <= Math.Max(20, names.Documents / 100);

    // Among others a word that texts use at all is more likely meant as it stands.
    private bool IsUnknown(QueryWord word) => FrequencyInTexts(word) == 0;

    private int FrequencyInTexts(QueryWord word) => WordQueries.TextTerms(word, 0).Select(term => names.Frequency(term.Field, term.Text)).DefaultIfEmpty(int.MaxValue).Max();

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

    private static double Coverage(int letters, FoundName name) =>
        Math.Min(1, (double)letters / Math.Max(1, TextKey.Of(name.Text).Count(c => c != ' ')));
}
