using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sound;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// Suggests entities while a name is typed: names that begin so, then names with a word that begins so, then names whose words begin as those typed do, then names that sound so,
/// then names that begin so but for a letter.
/// Each stage only fills up what the ones before left.
/// </summary>
internal static class Suggester
{
    private const int MostTyped = 60;
    private const int ShortPrefix = 3;
    private const int ShortestSound = 2;
    private const int ShortestFuzzy = 4;
    private const int ShortestOfEach = 3;
    private const double Stage = 1_000_000;
    private const double LeastSimilarity = 0.6;

    public static IReadOnlyList<Suggestion> Suggest(IndexSearcher searcher, SuggestRequest request)
    {
        var key = Key(request);
        if (key.Length == 0) return [];
        var names = new NameLookup(searcher);
        var filter = FilterOf(request);
        var found = new Dictionary<string, (FoundName Name, double Score)>(StringComparer.Ordinal);
        TakeBeginning();
        if (found.Count == 0 && (Abbreviations.Expand(key) ?? Chat.Spelt(key)) is { } other)
        {
            key = other;
            TakeBeginning();
        }

        if (found.Count < request.Limit && EachBeginning(key) is { } each) Take(1.5, each, name => name.Rank);
        if (found.Count < request.Limit && Sounding(names, key) is { } sounding) TakeSimilar(1, sounding);
        if (found.Count < request.Limit && key.Length is >= ShortestFuzzy and <= Limits.ComparedLetters && Misspelt(names, key) is { } misspelt) TakeSimilar(0, misspelt);
        return
        [
            .. found.Values.OrderByDescending(f => f.Score).ThenBy(f => f.Name.EntityId, StringComparer.Ordinal).Take(request.Limit).Select(f => new Suggestion(
                f.Name.EntityId, Enum.Parse<EntityKind>(f.Name.Kind, ignoreCase: true), f.Name.Text, LanguageTags.FromTag(f.Name.Language) ?? Language.En, f.Score)),
        ];

        void TakeBeginning()
        {
            Take(4, NameLookup.Is(IndexFields.NameKey, key), name => name.Rank);
            Take(3, Beginning(IndexFields.NameBegin, IndexFields.NameBeginShort, key), name => name.Rank);
            Take(2, Beginning(IndexFields.NameInside, IndexFields.NameInsideShort, key), name => name.Rank);
        }

        void Take(double stage, Query query, Func<FoundName, double> score)
        {
            foreach (var name in names.Find(query, 8 * request.Limit, filter)) Add(stage, name, score(name));
        }

        void TakeSimilar(double stage, Query query)
        {
            foreach (var name in names.Find(query, Limits.SoundCandidates, filter))
            {
                var similarity = NameSimilarity.OfPrefix(key, name.Text);
                if (similarity >= LeastSimilarity) Add(stage, name, 10_000 * similarity + name.Rank);
            }
        }

        void Add(double stage, FoundName name, double score)
        {
            score += stage * Stage;
            if (!found.TryGetValue(name.EntityId, out var known) || score > known.Score) found[name.EntityId] = (name, score);
        }
    }

    /// <summary>The key of what was typed, as far as it counts.</summary>
    public static string Key(SuggestRequest request)
    {
        var typed = request.Prefix.TrimStart();
        return TextKey.Of(QueryText.Clean(typed.Length <= MostTyped ? typed : typed[..MostTyped]));
    }

    private static QueryWrapperFilter? FilterOf(SuggestRequest request)
    {
        var all = new BooleanQuery(disableCoord: true);
        if (request.Language is { } language) all.Add(NameLookup.Is(IndexFields.NameLanguage, language.Tag()), Occur.MUST);
        if (request.Kinds is { } kinds) all.Add(NameLookup.AnyOf(IndexFields.NameKind, kinds.Select(FacetValues.Of)), Occur.MUST);
        return all.Clauses.Count == 0 ? null : new(all);
    }

    private static Query Beginning(string field, string shortField, string key) =>
        key.Length <= ShortPrefix ? NameLookup.Is(shortField, key) : new PrefixQuery(new Term(field, key));

    // Several words, each the beginning of one of the name.
    private static BooleanQuery? EachBeginning(string key)
    {
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words.Any(word => word.Length < ShortestOfEach)) return null;
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
        {
            var any = new BooleanQuery(disableCoord: true) { { new PrefixQuery(new Term(IndexFields.NameWord, word)), Occur.SHOULD } };
            if (Scripts.IsArabicLetter(word[0])) any.Add(new PrefixQuery(new Term(IndexFields.NameWord, ArabicAffixes.Article + word)), Occur.SHOULD);
            all.Add(any, Occur.MUST);
        }

        return all;
    }

    private static BooleanQuery? Sounding(NameLookup names, string key)
    {
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var all = new BooleanQuery(disableCoord: true);
        for (var i = 0; i < words.Length; i++)
        {
            var sounds = SoundKeys.All(words[i]);
            var any = new BooleanQuery(disableCoord: true);
            foreach (var sound in sounds)
                if (i < words.Length - 1)
                {
                    if (names.Has(IndexFields.NameSound, sound)) any.Add(NameLookup.Is(IndexFields.NameSound, sound), Occur.SHOULD);
                }
                else if (sound.Length >= ShortestSound) any.Add(new PrefixQuery(new Term(IndexFields.NameSound, sound)), Occur.SHOULD);
            if (any.Clauses.Count == 0) return null;
            all.Add(any, Occur.MUST);
        }

        return all.Clauses.Count == 0 ? null : all;
    }

    // Each word with its first letter as typed and one of the others wrong; the last may go on.
    private static BooleanQuery? Misspelt(NameLookup names, string key)
    {
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var all = new BooleanQuery(disableCoord: true);
        for (var i = 0; i < words.Length; i++)
        {
            var near = i == words.Length - 1 ? names.NearBeginnings(words[i], 1) : names.Near(words[i], 1);
            if (near.Count == 0) return null;
            all.Add(NameLookup.AnyOf(IndexFields.NameWord, near), Occur.MUST);
        }

        return all;
    }
}
