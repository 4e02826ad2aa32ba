using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// Makes a query of what was typed into the search box. Its parts are names, quotations and single words. Each part can be met in several ways,
/// a name also by texts of the other language that mention its entity; of few parts a hit must have all, of many some, and counts more the more it has.
/// </summary>
internal static class BoxQuery
{
    private const int FewParts = 2;

    /// <summary>The query; null where nothing in the text can be looked for.</summary>
    public static ParsedQuery? Parse(string text, NameLookup names)
    {
        var words = QueryText.Words(text);
        var mended = new Retyping(names).Mend(text, words);
        if (mended is not null) words = QueryText.Words(mended);
        if (words.Count == 0) return null;
        var matches = new NameRecognizer(names).Find(words);
        var spellings = Spelling.Of(words, names);
        var parts = new List<Query>();
        var terms = new List<SearchTerm>();
        var sought = words.Any(w => !w.IsStop);
        for (var i = 0; i < words.Count;)
        {
            if (matches.FirstOrDefault(m => m.First == i) is { } match)
            {
                parts.Add(NamePart(words, match, parts.Count, terms, names, spellings));
                i = match.Last + 1;
            }
            else if (words[i].Phrase >= 0)
            {
                var quoted = words.Skip(i).TakeWhile(w => w.Phrase == words[i].Phrase).ToList();
                parts.Add(WordQueries.Phrase(quoted));
                foreach (var word in quoted) terms.AddRange(WordQueries.AllTerms(word, parts.Count - 1));
                i += quoted.Count;
            }
            else
            {
                if (!words[i].IsStop || !sought) parts.Add(WordPart(words[i], parts.Count, terms, names, spellings));
                i++;
            }
        }

        var named = Named(matches);
        var who = StopWords.Persons.Contains(words[0].Key);
        return new(
            WithNamed(Needing(parts, parts.Count <= FewParts ? parts.Count : (int)Math.Ceiling(Weights.PartsNeeded * parts.Count))),
            parts.Count > 1 ? WithNamed(Needing(parts, 1)) : null,
            terms, named)
        {
            Mended = mended,
            Corrected = Spelling.Correct(mended ?? text, spellings),
        };

        // An entity that the query names is found even where it has nothing of the other parts; whoever is asked for comes first.
        BooleanQuery WithNamed(Query main)
        {
            var query = new BooleanQuery(disableCoord: true) { { main, Occur.SHOULD } };
            foreach (var match in matches.Where(match => !match.IsTentative))
                foreach (var entity in match.Entities)
                {
                    var itself = new TermQuery(new Term(IndexFields.Id, entity.Id));
                    var alone = parts.Count == 1 || (who && match.How == Recognition.Office);
                    var weight = match.Factor * (float)entity.Weight;
                    query.Add(new ConstantScoreQuery(itself) { Boost = weight * (alone ? Weights.NamedAlone : Weights.NamedAmongOthers) }, Occur.SHOULD);
                    if (parts.Count != 2 || (match.How > Recognition.Office && EntityKinds.OfId(entity.Id) != EntityKind.Person)) continue;

                    // The other part may only tell which it is: «Amman Jordan».
                    var whole = new BooleanQuery(disableCoord: true) { { itself, Occur.MUST }, { parts[0], Occur.MUST }, { parts[1], Occur.MUST } };
                    query.Add(new ConstantScoreQuery(whole) { Boost = weight * Weights.NamedWhole }, Occur.SHOULD);
                }

            return query;
        }
    }

    private static DisjunctionMaxQuery NamePart(IReadOnlyList<QueryWord> words, NameMatch match, int part, List<SearchTerm> terms, NameLookup names, IReadOnlyDictionary<QueryWord, string> spellings)
    {
        var best = new DisjunctionMaxQuery(Weights.TieBreaker);
        var together = new BooleanQuery(disableCoord: true);
        foreach (var word in words.Skip(match.First).Take(match.Last - match.First + 1).Where(w => !w.IsStop || match.First == match.Last))
        {
            var own = Terms(word, part, spellings);
            terms.AddRange(own);
            var ways = WordQueries.Best(own);

            // A word of a name that is only partly there, or of a long one, may name something by itself.
            if (match.Last - match.First > (match.How == Recognition.Exact ? 1 : 0))
                foreach (var entity in names.Named(word))
                    ways.Add(new TermQuery(new Term(IndexFields.Mentions, entity)) { Boost = Weights.Mention });
            together.Add(ways, Occur.MUST);
        }

        if (together.Clauses.Count > 0) best.Add(together);
        foreach (var entity in match.Entities)
        {
            var weight = Weights.Mention * match.Factor * (float)entity.Weight;
            best.Add(new TermQuery(new Term(IndexFields.Mentions, entity.Id)) { Boost = weight });
            best.Add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Id, entity.Id))) { Boost = weight });
            terms.Add(new(IndexFields.Mentions, entity.Id, part, match.Factor * (float)entity.Weight));
        }

        return best;
    }

    // A word that stands nowhere is looked for in its better spelling too.
    private static IReadOnlyList<SearchTerm> Terms(QueryWord word, int part, IReadOnlyDictionary<QueryWord, string> spellings)
    {
        var own = WordQueries.AllTerms(word, part);
        return spellings.TryGetValue(word, out var better)
            ? [.. own, .. WordQueries.AllTerms(word with { Text = better, Key = TextKey.Of(better) }, part).Select(term => term with { Weight = term.Weight * Weights.Corrected })]
            : own;
    }

    private static Query WordPart(QueryWord word, int part, List<SearchTerm> terms, NameLookup names, IReadOnlyDictionary<QueryWord, string> spellings)
    {
        var own = Terms(word, part, spellings);
        terms.AddRange(own);
        var query = WordQueries.Best(own);
        if (own.Any(t => names.Has(t.Field, t.Text)) || WordQueries.Beginning(word) is not { } beginning) return query;
        return new BooleanQuery(disableCoord: true) { { query, Occur.SHOULD }, { beginning, Occur.SHOULD } };
    }

    private static PartsQuery Needing(IReadOnlyList<Query> parts, int needed)
    {
        var query = new PartsQuery(needed);
        foreach (var part in parts) query.Add(part, Occur.SHOULD);
        return query;
    }

    private static Dictionary<string, Recognition> Named(IReadOnlyList<NameMatch> matches)
    {
        var named = new Dictionary<string, Recognition>(StringComparer.Ordinal);
        foreach (var match in matches)
            foreach (var entity in match.Entities)
                if (!named.TryGetValue(entity.Id, out var known) || match.How < known)
                    named[entity.Id] = match.How;
        return named;
    }
}
