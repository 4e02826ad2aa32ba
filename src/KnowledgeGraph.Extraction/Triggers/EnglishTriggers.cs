using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Triggers;

/// <summary>Finds the triggers of English sentences.</summary>
internal sealed class EnglishTriggers<T>
{
    private const int LongestGap = 5;
    private const string Agreement = "agreement";
    private const string Body = "body";
    private readonly Dictionary<string, List<Trigger<T>>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Trigger<T>>> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _bases = new(StringComparer.Ordinal);
    private readonly EnglishWords _words;

    public EnglishTriggers(IEnumerable<TriggerRow<T>> rows, EnglishWords words, EnglishInflection inflection)
    {
        _words = words;
        foreach (var row in rows)
        {
            var parts = row.Words.Split(' ');
            var head = TextKey.Of(parts[0]);
            var table = row.Class == TriggerClass.Verb ? _verbs : _nouns;
            if (!table.TryGetValue(head, out var list)) table[head] = list = [];
            list.Add(new(row.Meaning, row.Class, head, [.. parts.Skip(1).Select(p => TriggerWord.Read(p, Language.En, k => words.Classes.Slot(k) is not null))]));
        }

        foreach (var verb in _verbs.Keys)
            foreach (var (spelling, _) in inflection.FormsOf(verb))
                _bases[spelling] = _bases.TryGetValue(spelling, out var known) && !known.Contains(verb) ? [.. known, verb] : [verb];
    }

    /// <summary>Every trigger of the sentence, in order of first token; for each token at most the weightiest.</summary>
    public IReadOnlyList<TriggerMatch<T>> In(EnglishClauses view)
    {
        var matches = new List<TriggerMatch<T>>();
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            if (view.TagAt(i) is WordTag.Name or WordTag.Punctuation) continue;
            if (Best(view, i) is { } match) matches.Add(match);
        }

        return matches;
    }

    private TriggerMatch<T>? Best(EnglishClauses view, int i)
    {
        TriggerMatch<T>? best = null;
        var key = view.Tokens[i].Key;
        if (view.IsVerb(i) && _bases.TryGetValue(key, out var bases))
        {
            foreach (var verb in bases)
                foreach (var trigger in _verbs[verb])
                    Consider(ref best, trigger, MatchTail(view, trigger, i) ?? MatchBefore(view, trigger, i));
        }
        else if (!view.IsVerb(i) || view.TagAt(i) == WordTag.Gerund)
        {
            foreach (var noun in new[] { key, Singular(key) })
                if (_nouns.TryGetValue(noun, out var triggers))
                    foreach (var trigger in triggers)
                        if (trigger.Class == TriggerClass.Phrase ? noun == key : trigger.Tail.Count > 0 || IsNoun(view, i, noun))
                            Consider(ref best, trigger, MatchTail(view, trigger, i));
        }

        return best;
    }

    private static void Consider(ref TriggerMatch<T>? best, Trigger<T> trigger, List<int>? used)
    {
        if (used is null || (best is not null && best.Trigger.Weight >= trigger.Weight)) return;
        best = new(trigger, used[0], used.Max(), used);
    }

    private static bool IsNoun(EnglishClauses view, int i, string noun) => view.TagAt(i) is WordTag.Word or WordTag.Gerund && noun.Length > 2;

    private List<int>? MatchTail(EnglishClauses view, Trigger<T> trigger, int head)
    {
        var used = new List<int> { head };
        var at = head + 1;
        var gap = trigger.Class == TriggerClass.Verb ? LongestGap : 3;
        foreach (var word in trigger.Tail)
        {
            var found = -1;
            var steps = 0;
            for (var i = at; i < view.Tokens.Count && steps <= gap; i++, steps++)
            {
                if (Matches(view, word, i, trigger.Class == TriggerClass.Noun))
                {
                    found = i;
                    break;
                }

                if (Stops(view, i)) break;
                // A name counts as one word, however long.
                while (found < 0 && i + 1 < view.Tokens.Count && view.TagAt(i) == WordTag.Name && view.TagAt(i + 1) == WordTag.Name)
                    if (Matches(view, word, ++i))
                        found = i;
                if (found >= 0) break;
            }

            if (found < 0) return null;
            used.Add(found);
            at = found + 1;
        }

        return used;
    }

    /// <summary>In the passive the noun of a light verb stands before it: «a seminar was held».</summary>
    private List<int>? MatchBefore(EnglishClauses view, Trigger<T> trigger, int verb)
    {
        if (view.TagAt(verb) != WordTag.Participle || trigger.Tail.Count != 1 || !trigger.Tail[0].IsClass) return null;
        for (var i = verb - 1; i >= 0 && i >= verb - 8; i--)
        {
            if (view.TagAt(i) == WordTag.Finite || view.Tokens[i].Text is ";" or "." or ":") return null;
            // «Turkish troops are stationed», «the Stockholm Agreement was signed»: the noun may be part of a phrase, and an agreement a name.
            if ((view.TagAt(i) == WordTag.Word || (view.TagAt(i) == WordTag.Name && trigger.Tail[0].Key == Agreement)) && Matches(view, trigger.Tail[0], i)) return [verb, i];
        }

        return null;
    }

    private static bool Stops(EnglishClauses view, int i) =>
        view.PhraseAt(i) is null && (view.TagAt(i) == WordTag.Finite || view.TagAt(i) is WordTag.Subordinator or WordTag.Relative
            || view.Tokens[i] is { Kind: TokenKind.Punctuation, Text: not ("\"" or "\u201C" or "'" or "\u2018") });

    private bool Matches(EnglishClauses view, TriggerWord word, int i, bool noun = false)
    {
        var key = view.Tokens[i].Key;
        if (word.IsClass)
        {
            if (word.Key == Agreement && view.Sentence.Mentions.Any(m => m.First <= i && i <= m.Last && m.Kind == EntityKind.Initiative)) return true;
            if (word.Key == Body && view.Sentence.Mentions.Any(m => m.First <= i && i <= m.Last && m.Kind is EntityKind.Organization)) return true;
            return view.TagAt(i) is not (WordTag.Name or WordTag.Date) && _words.Is(word.Key, key);
        }

        return key == word.Key || (key.Length > 3 && Singular(key) == word.Key) || (!noun && view.IsVerb(i) && _bases.TryGetValue(key, out var bases) && bases.Contains(word.Key));
    }

    private static string Singular(string key)
    {
        if (key.Length < 4 || key[^1] != 's' || key[^2] == 's') return key;
        if (key.EndsWith("ies", StringComparison.Ordinal)) return key[..^3] + "y";
        if (key.EndsWith("ches", StringComparison.Ordinal) || key.EndsWith("shes", StringComparison.Ordinal) || key.EndsWith("sses", StringComparison.Ordinal)) return key[..^2];
        return key[..^1];
    }
}
