using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sound;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Takes words that no name has for the names they sound like, begin, or miss by a letter or two; the likeliest of these ways wins.</summary>
internal sealed class NameGuesser(NameLookup names)
{
    private const int RarestCommonName = 30;
    private const int ShortestFuzzy = 4;
    private const int LongFuzzy = 8;
    private const int ShortestWithArticle = 6;
    private const int LongSlip = 7;
    private const double NearlyWhole = 0.95;

    // What is better connected is meant more often.
    private const double FullRank = 10_000;

    private static readonly string Person = FacetValues.Of(KnowledgeGraph.Model.Graph.EntityKind.Person);
    private static readonly string Arabic = Language.Ar.Tag();
    private static readonly string Event = FacetValues.Of(KnowledgeGraph.Model.Graph.EntityKind.Event);

    /// <summary>Several words that together sound like a name: each of them like a word of it, short ones aside.</summary>
    /// <param name="least">The least similarity to a name in the same script.</param>
    /// <param name="across">The least similarity to one in the other, where the same sounds are written more differently.</param>
    /// <param name="but">How many of the words may sound like nothing in the name.</param>
    public NameMatch? BySound(IReadOnlyList<QueryWord> words, int first, int last, double least, double across, int but = 0)
    {
        var spoken = words.Skip(first).Take(last - first + 1).Select(Spoken).ToList();
        var own = Enumerable.Range(0, spoken.Count).Where(i => !SoundKeys.IsParticle(words[first + i].Key)).ToList();
        var longer = own.Where(i => words[first + i].Key.Length > NameSounds.ShortWord).ToList();
        var clauses = (longer.Count > 0 ? longer : own).Select(i => Keys(WithNeighbours(i))).ToList();
        var sounding = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = clauses.Count - but };
        foreach (var keys in clauses.Where(keys => keys.Count > 0)) sounding.Add(NameLookup.AnyOf(IndexFields.NameSound, keys), Occur.SHOULD);
        if (sounding.MinimumNumberShouldMatch < 1 || sounding.Clauses.Count < sounding.MinimumNumberShouldMatch) return null;
        var text = string.Join(' ', spoken.Select(word => word[^1]));
        return Match(first, last, Ranked(Recognition.Sound, names.Find(sounding, Limits.SoundCandidates * (1 + but)), Weight, double.Epsilon));

        IEnumerable<string> WithNeighbours(int i)
        {
            foreach (var way in spoken[i]) yield return way;
            if (i > 0 && NameSounds.AreOne(spoken[i - 1][0], spoken[i][0])) yield return spoken[i - 1][0] + spoken[i][0];
            if (i + 1 < spoken.Count && NameSounds.AreOne(spoken[i][0], spoken[i + 1][0])) yield return spoken[i][0] + spoken[i + 1][0];
        }

        double Weight(FoundName name)
        {
            var similarity = NameSimilarity.Of(text, name.Text);
            return similarity >= (Scripts.IsArabicLetter(text[0]) == Scripts.IsArabicLetter(name.Text[0]) ? least : across) ? similarity : 0;
        }
    }

    /// <summary>A name of which words are a part, and what they together sound like in the other script, which may be all of a name.</summary>
    public NameMatch WithOtherScript(NameMatch part, IReadOnlyList<QueryWord> words)
    {
        if (part.Entities[0].Weight >= NearlyWhole || BySound(words, part.First, part.Last, double.PositiveInfinity, Weights.CertainAcross) is not { } sounding) return part;
        return part with
        {
            Entities = [.. part.Entities.Concat(sounding.Entities).GroupBy(entity => entity.Id).Select(same => same.MaxBy(entity => entity.Weight)!).OrderByDescending(entity => entity.Weight).Take(Limits.EntitiesPerName)],
        };
    }

    /// <summary>How a word may be spoken. A Latin one that begins as the Arabic article does may be article and name written as one; the last way to read it parts them.</summary>
    public static string[] Spoken(QueryWord word)
    {
        var text = Chat.Spelt(word.Key) ?? word.Text;
        return word.Key.Length >= ShortestWithArticle && QueryWord.IsLatinArticle(word.Key[..2]) ? [text, text[..2] + ' ' + text[2..]] : [text];
    }

    private List<string> Keys(IEnumerable<string> spoken) => [.. spoken.SelectMany(SoundKeys.All).Distinct(StringComparer.Ordinal).Where(key => names.Has(IndexFields.NameSound, key))];

    /// <summary>The words of names that a word misses by a letter or two, the commonest first.</summary>
    public IReadOnlyList<string> Spellings(QueryWord word) => word.Key.Length < Shortest(word) || word.Key.Length > Limits.ComparedLetters
        ? []
        : names.Near(word.Key, Edits(word));

    // Arabic writes few vowels: three letters say there what four or five do in English.
    private static int Shortest(QueryWord word) => word.IsArabic ? ShortestFuzzy - 1 : ShortestFuzzy;

    private static int Edits(QueryWord word) => word.Key.Length < LongFuzzy ? 1 : 2;

    /// <summary>How good the best guess of a word is, from 0 to 1.</summary>
    public double Certainty(QueryWord word) => word.Key.Length > Limits.ComparedLetters ? 0 : new[] { Sounding(word, alone: false), Misspelt(word) }.OfType<Guess>().Select(way => way.Entities[0].Weight).DefaultIfEmpty(0).Max();

    /// <summary>One word.</summary>
    /// <param name="alone">True where nothing else is asked for: then also what sounds less like it, in the other script, is worth showing.</param>
    public NameMatch? Word(QueryWord word, int at, bool alone)
    {
        Guess?[] ways = [Sounding(word, alone), Beginning(word), Misspelt(word)];
        return Match(at, at, ways.OfType<Guess>().MaxBy(way => way.Best));
    }

    private Guess? Sounding(QueryWord word, bool alone)
    {
        var spoken = Spoken(word);
        var keys = Keys(spoken);
        if (keys.Count == 0) return null;

        // Names of that one word stand behind longer ones of better connected entities, which are many in a large graph.
        var found = names.Find(NameLookup.AnyOf(IndexFields.NameSound, keys.Select(NameSounds.Whole)), Limits.SoundCandidates)
            .Concat(names.Find(NameLookup.AnyOf(IndexFields.NameSound, keys), Limits.SoundCandidates)).ToList();

        // Names share their parts; comparing two spellings is what a guess costs.
        var known = new Dictionary<(string Word, string Name), double>();
        return Ranked(Recognition.Sound, found, Weight, alone ? Weights.LeastSimilarityAlone * Weights.Doubtful : Weights.LeastSimilarity);

        double Weight(FoundName name)
        {
            var similarity = spoken.Max(text => SimilarityToPart(text, name, Known));
            return similarity >= Weights.LeastSimilarity ? similarity : alone && similarity >= Weights.LeastSimilarityAlone && word.IsArabic != (name.Language == Arabic) ? similarity * Weights.Doubtful : 0;
        }

        double Known(string text, string part)
        {
            if (!known.TryGetValue((text, part), out var similarity)) known[(text, part)] = similarity = Similarity(text, part);
            return similarity;
        }
    }

    private Guess? Beginning(QueryWord word) =>
        Ranked(Recognition.Beginning, names.Find(NotEvent(new PrefixQuery(new Term(IndexFields.NameWord, word.Key))), RarestCommonName), name => BeginningOf(word.Key, name), 0);

    private Guess? Misspelt(QueryWord word)
    {
        if (Spellings(word) is not { Count: > 0 } spellings) return null;
        return Ranked(Recognition.Fuzzy, names.Find(NotEvent(NameLookup.AnyOf(IndexFields.NameWord, spellings)), RarestCommonName), name => LikenessOfLetters(word.Key, name), 0.3);
    }

    private static BooleanQuery NotEvent(Query query) =>
        new(disableCoord: true) { { query, Occur.MUST }, { NameLookup.Is(IndexFields.NameKind, Event), Occur.MUST_NOT } };

    private static NameMatch? Match(int first, int last, Guess? guess) => guess is null ? null : new(first, last, guess.How, guess.Entities);

    private static Guess? Ranked(Recognition how, IReadOnlyList<FoundName> found, Func<FoundName, double> weight, double least)
    {
        var entities = found.Select(name => (Name: name, Weight: weight(name))).Where(n => n.Weight >= least)
            .Select(n => (n.Name.EntityId, n.Weight, Score: n.Weight * (1 + Math.Max(0, n.Name.Rank) / FullRank)))
            .GroupBy(n => n.EntityId).Select(group => group.MaxBy(n => n.Score))
            .OrderByDescending(n => n.Score).ThenBy(n => n.EntityId, StringComparer.Ordinal).Take(Limits.EntitiesPerGuess).ToList();
        if (entities.Count == 0) return null;
        var best = entities[0].Score;
        return new(how, NameMatch.FactorOf(how) * best, [.. entities.Select(n => new NamedEntity(n.EntityId, Math.Min(1, entities[0].Weight) * n.Score / best))]);
    }

    // How much of the word that begins so is typed; half of the weight is for beginning so at all.
    private static double BeginningOf(string key, FoundName name)
    {
        var words = TextKey.Of(name.Text).Split(' ').Where(w => w.StartsWith(key, StringComparison.Ordinal)).Select(w => (double)key.Length / w.Length);
        return (0.5 + 0.5 * words.DefaultIfEmpty(0).Max()) * ShareOfName(key.Length, name);
    }

    private static double LikenessOfLetters(string key, FoundName name)
    {
        var nearest = TextKey.Of(name.Text).Split(' ').Min(word => Letters.Distance(key, word));
        return (nearest <= 1 ? Weights.OneLetterWrong : nearest == 2 ? Weights.TwoLettersWrong : 0) * ShareOfName(key.Length, name);
    }

    // A person goes by one part of the name; anything else by the whole.
    private static double SimilarityToPart(string word, FoundName name, Func<string, string, double> similarity) => name.Kind == Person
        ? name.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(name.Text).Max(part => similarity(word, part))
        : Scripts.IsArabicLetter(word[0]) == Scripts.IsArabicLetter(name.Text[0]) && name.Text.Contains(' ', StringComparison.Ordinal)
            ? NameSimilarity.Of(word, name.Text) * ShareOfName(word.Length, name)
            : similarity(word, name.Text);

    // A slip of the finger changes how a long word sounds more than how it looks.
    private static double Similarity(string word, string name)
    {
        var sound = NameSimilarity.Of(word, name);
        return word.Length >= LongSlip && name.Length <= Limits.ComparedLetters && Scripts.IsArabicLetter(word[0]) == Scripts.IsArabicLetter(name[0]) && Letters.Distance(TextKey.Of(word), TextKey.Of(name)) == 1
            ? Math.Max(sound, Weights.OneLetterOfLongWrong)
            : sound;
    }

    private static double ShareOfName(int letters, FoundName name) =>
        name.Kind == Person ? 1 : 0.5 + 0.5 * Math.Min(1, (double)letters / Math.Max(1, name.Text.Count(c => c != ' ')));

    private sealed record Guess(Recognition How, double Best, IReadOnlyList<NamedEntity> Entities);
}
