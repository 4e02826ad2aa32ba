using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>
/// What common words of the field are called in the other language: the glossary of this project and the words of organisations' names in the seed's lexicon.
/// What a row has in the same language counts too.
/// </summary>
internal static class Glossary
{
    private static readonly Dictionary<string, IReadOnlyList<GlossaryTerm>> Terms = Read();

    /// <summary>The terms of text that say the same as a term of <paramref name="field"/>, itself left out.</summary>
    public static IReadOnlyList<GlossaryTerm> Of(string field, string term) => Terms.GetValueOrDefault(Key(field, term)) ?? [];

    private static Dictionary<string, IReadOnlyList<GlossaryTerm>> Read()
    {
        var all = new Dictionary<string, HashSet<GlossaryTerm>>(StringComparer.Ordinal);
        foreach (var row in SearchData.Rows("glossary.tsv")) Join(row[0].Split('|'), row[1].Split('|'));
        foreach (var row in SearchData.Rows("name-words.tsv")) Join([row[0], .. row.Length > 2 ? row[2].Split('|') : []], row[1].Split('|'));
        foreach (var row in SearchData.Rows("head-nouns.tsv").Where(row => row[1] == "ar" && row.Length > 3)) Join([row[3]], [row[2]]);
        return all.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<GlossaryTerm>)[.. pair.Value], StringComparer.Ordinal);

        void Join(string[] english, string[] arabic)
        {
            // Of two words together neither says what both do.
            var terms = english.Where(word => word.Length > 0 && !word.AsSpan().ContainsAny(' ', '-')).SelectMany(word => Analyzers.English.Terms(word).Select(t => new GlossaryTerm(IndexFields.TextEn, t.Text)))
                .Concat(arabic.Where(word => word.Length > 0 && !word.Contains(' ', StringComparison.Ordinal)).Select(word => new GlossaryTerm(IndexFields.TextAr, ArabicStemmer.Stem(TextKey.Of(word)))))
                .Distinct().ToList();
            foreach (var term in terms)
            {
                var key = Key(term.Field, term.Text);
                if (!all.TryGetValue(key, out var others)) all[key] = others = [];
                others.UnionWith(terms.Where(other => other != term));
            }
        }
    }

    private static string Key(string field, string term) => field + ' ' + term;
}

/// <summary>A term of one of the two fields of running text.</summary>
internal readonly record struct GlossaryTerm(string Field, string Text);
