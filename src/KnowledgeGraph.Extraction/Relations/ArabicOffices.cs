using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>An office whose words a text has bent: with a pronoun, in the accusative, for two or more holders.</summary>
/// <param name="Owned">The attached pronoun is feminine (true) or masculine (false); null where none is attached.</param>
internal sealed record BentOffice(int First, int Last, string Id, string Title, bool? Owned);

/// <summary>The Arabic offices of the lexicon without articles, so that «أمينه العام», «وزير خارجيتها», «رئيسا لمجلس الوزراء» and «رؤساء» find theirs.</summary>
internal sealed class ArabicOffices
{
    private const string Article = "\u0627\u0644";
    private const string Feminine = "\u0647\u0627";
    private const string PluralClass = "plural:";
    private const int Longest = 4;
    private readonly Dictionary<string, (string Id, string Title)> _offices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _singulars = new(StringComparer.Ordinal);

    /// <param name="arabic">Has the classes <c>plural:NOUN</c> of broken plurals.</param>
    public ArabicOffices(IEnumerable<SeedOffice> offices, ClauseWords arabic)
    {
        foreach (var office in offices)
            foreach (var form in office.Ar ?? [])
            {
                var words = form.Split(' ').Select(w => Bare(TextKey.Of(w))).ToArray();
                if (!_offices.TryAdd(string.Join(' ', words), (office.Id, office.Ar![0]))) continue;
                for (var length = 1; length <= words.Length; length++) _starts.Add(string.Join(' ', words[..length]));
            }

        foreach (var name in arabic.Names.Where(n => n.StartsWith(PluralClass, StringComparison.Ordinal)))
            foreach (var plural in arabic.Of(name))
                _singulars.TryAdd(plural, TextKey.Of(name[PluralClass.Length..]));
    }

    /// <summary>The longest office that begins at a token; null where none does.</summary>
    public BentOffice? At(ClauseView view, int first)
    {
        BentOffice? best = null;
        Extend(view, first, first, "", null, ref best);
        return best;
    }

    /// <summary>The longest office of several holders that begins at a token («رئيسا وزراء», «وزراء خارجية»); null where none does.</summary>
    public BentOffice? SharedAt(ClauseView view, int first)
    {
        var key = view.Tokens[first].Key;
        BentOffice? best = null;
        foreach (var (_, bare) in ArabicStems.Particles(key))
        {
            if (bare.Length > 3 && bare[^1] is ArabicLetters.Alef or ArabicLetters.Yeh) Start(bare[..^1]);
            if (_singulars.TryGetValue(bare, out var singular)) Start(singular);
        }

        return best;

        void Start(string word)
        {
            if (!_starts.Contains(word)) return;
            if (_offices.TryGetValue(word, out var office) && best is null) best = new(first, first, office.Id, office.Title, null);
            Extend(view, first, first + 1, word, null, ref best);
        }
    }

    /// <summary>The second office of «وزيرا الخارجية والدفاع», which shares the noun of the first; null where there is none.</summary>
    public BentOffice? AlsoAt(ClauseView view, BentOffice office)
    {
        var at = office.Last + 1;
        if (at >= view.Tokens.Count || view.Sentence.Mentions.Any(m => m.First <= at && at <= m.Last) || view.Tokens[at].Key[0] != ArabicLetters.Waw) return null;
        foreach (var (_, bare) in ArabicStems.Particles(view.Tokens[office.First].Key))
            foreach (var word in new[] { _singulars.GetValueOrDefault(bare), bare.Length > 3 && bare[^1] is ArabicLetters.Alef or ArabicLetters.Yeh ? bare[..^1] : null })
                foreach (var stem in ArabicStems.Nouns(view.Tokens[at].Key))
                    if (word is not null && stem is { Particles: [ArabicLetters.Waw], Pronoun: false } && _offices.TryGetValue(word + " " + stem.Stem, out var also))
                        return new(at, at, also.Id, also.Title, null);
        return null;
    }

    private void Extend(ClauseView view, int first, int at, string before, bool? owned, ref BentOffice? best)
    {
        if (at >= view.Tokens.Count || at - first >= Longest) return;
        var key = view.Tokens[at].Key;
        foreach (var stem in ArabicStems.Nouns(key))
        {
            // «رئيسا لمجلس الوزراء»: the preposition of an indefinite office joins its words.
            if (at > first && stem.Particles.Length > 0 && !(stem.Particles is [ArabicLetters.Lam] && view.Tokens[first].Key[^1] == ArabicLetters.Alef)) continue;
            if (stem.Pronoun && owned is not null) continue;
            var words = before.Length == 0 ? stem.Stem : before + " " + stem.Stem;
            if (!_starts.Contains(words)) continue;
            bool? pronoun = stem.Pronoun ? key.EndsWith(Feminine, StringComparison.Ordinal) : owned;
            if (_offices.TryGetValue(words, out var office) && (best is null || best.Last < at)) best = new(first, at, office.Id, office.Title, pronoun);
            Extend(view, first, at + 1, words, pronoun, ref best);
        }
    }

    private static string Bare(string key) => key.Length > 3 && key.StartsWith(Article, StringComparison.Ordinal) ? key[2..] : key;
}
