using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Triggers;

/// <summary>Finds the triggers of Arabic sentences.</summary>
internal sealed class ArabicTriggers<T>
{
    private const int VerbGap = 24;
    private const int NounGap = 3;
    private const int AntecedentGap = 8;
    private const string Agreement = "agreement";
    private const string Body = "body";
    private const string Summit = "summit";
    private static readonly string[] TakenUp = [Agreement, "ceasefire", "sanctions"];
    private const string To = "\u0627\u0644\u064A";
    private readonly Dictionary<string, List<Trigger<T>>> _verbs = new(StringComparer.Ordinal);
    private readonly ArabicWords _words;
    private readonly Dictionary<string, List<Trigger<T>>> _nouns = new(StringComparer.Ordinal);

    public ArabicTriggers(IEnumerable<TriggerRow<T>> rows, ArabicWords words)
    {
        _words = words;
        foreach (var row in rows)
        {
            var parts = row.Words.Split(' ');
            var head = row.Class == TriggerClass.Verb ? words.Verbs.Add(parts[0]) : Bare(TextKey.Of(parts[0]));
            var table = row.Class == TriggerClass.Verb ? _verbs : _nouns;
            if (!table.TryGetValue(head, out var list)) table[head] = list = [];
            list.Add(new(row.Meaning, row.Class, head, [.. parts.Skip(1).Select(p => TriggerWord.Read(p, Language.Ar, k => words.Classes.Slot(k) is not null))]));
        }
    }

    /// <summary>Every trigger of the sentence, in order of first token; for each token at most the weightiest.</summary>
    public IReadOnlyList<TriggerMatch<T>> In(ArabicClauses view)
    {
        var matches = new List<TriggerMatch<T>>();
        for (var i = 0; i < view.Tokens.Count; i++)
            if (view.TagAt(i) is ArabicTag.Verb or ArabicTag.Word && Best(view, i) is { } match)
                matches.Add(match);
        return matches;
    }

    private TriggerMatch<T>? Best(ArabicClauses view, int i)
    {
        TriggerMatch<T>? best = null;
        var key = view.Tokens[i].Key;
        if (view.TagAt(i) == ArabicTag.Verb)
        {
            foreach (var lemma in _words.ReadingsOf(key).Select(v => v.Verb.Lemma).Distinct(StringComparer.Ordinal))
                if (_verbs.TryGetValue(lemma, out var triggers))
                    foreach (var trigger in triggers)
                        Consider(ref best, trigger, MatchTail(view, trigger, i, VerbGap) ?? MatchAntecedent(view, trigger, i));
            return best;
        }

        foreach (var stem in ArabicStems.Nouns(key))
        {
            if (!_nouns.TryGetValue(stem.Stem, out var triggers)) continue;
            foreach (var trigger in triggers) Consider(ref best, trigger, MatchTail(view, trigger, i, NounGap));
            if (best is not null) break;
        }

        return best;
    }

    private static void Consider(ref TriggerMatch<T>? best, Trigger<T> trigger, List<int>? used)
    {
        if (used is null || (best is not null && best.Trigger.Weight >= trigger.Weight)) return;
        best = new(trigger, used[0], used.Max(), used);
    }

    private List<int>? MatchTail(ArabicClauses view, Trigger<T> trigger, int head, int gap)
    {
        var used = new List<int> { head };
        var at = head + 1;
        foreach (var word in trigger.Tail)
        {
            var found = -1;
            for (var i = at; i < view.Tokens.Count && i <= at + gap; i++)
            {
                if (Matches(view, word, i))
                {
                    found = i;
                    break;
                }

                if (i > at && view.ClosesAside(i) is var aside && aside > i)
                {
                    i = aside;
                    continue;
                }

                if (view.PhraseAt(i) is null && (view.TagAt(i) is ArabicTag.Verb or ArabicTag.Complementizer || view.Tokens[i].Text is "." or "\u061B" or ":" or ";")) break;
            }

            if (found < 0) return null;
            // A preposition that is attached leaves its noun to the next word of the trigger.
            var attached = word.Key.Length == 0 || (word.Key == To && view.Tokens[found].Key != To);
            if (!attached) used.Add(found);
            at = attached ? found : found + 1;
        }

        return used;
    }

    /// <summary>«الاتفاق الذي وقّعه القادة»: the word of a trigger's class stands before the relative clause that takes it up by a pronoun.</summary>
    private List<int>? MatchAntecedent(ArabicClauses view, Trigger<T> trigger, int head)
    {
        if (trigger.Tail is not [{ IsClass: true } word] || !TakenUp.Contains(word.Key) || view.RelativeOf(head) is not (>= 0 and var relative)) return null;
        for (var i = relative - 1; i >= 0 && i >= relative - AntecedentGap && view.TagAt(i) is not (ArabicTag.Verb or ArabicTag.Complementizer or ArabicTag.Relative); i--)
            if (Matches(view, word, i))
                return [head, i];
        return null;
    }

    private bool Matches(ArabicClauses view, TriggerWord word, int i)
    {
        var key = view.Tokens[i].Key;
        // «اعترفت به», «قبضت عليه»: the preposition with a pronoun.
        if (word.IsLink && view.TagAt(i) == ArabicTag.Pronoun)
            return ArabicClauses.PronounSlot(key) is var slot && slot == (word.Key.Length > 0 ? _words.Slot(word.Key) : word.Attached == ArabicLetters.Beh ? "b" : "to");
        if (word.Key.Length == 0 || word.Key == To)
        {
            if (key == word.Key) return true;
            var letter = word.Key.Length == 0 ? word.Attached : ArabicLetters.Lam;
            if (view.TagAt(i) == ArabicTag.Name) return view.Sentence.Mentions.Any(m => m.First == i && m.Proclitics.Contains(letter, StringComparison.Ordinal));
            return view.TagAt(i) == ArabicTag.Word && key.Length > 3 && (key[0] == letter || (key[0] == ArabicLetters.Waw && key[1] == letter));
        }

        if (view.TagAt(i) == ArabicTag.Name)
            return word.IsClass && (word.Key is Agreement or Body && view.Sentence.Mentions.Any(m => m.First <= i && i <= m.Last && m.Kind == (word.Key == Body ? EntityKind.Organization : EntityKind.Initiative))
                // «شارك في منتدى قطر الاقتصادي», «حضر حوار المنامة»: a gathering with a name of its own.
                || (word.Key == Summit && view.Sentence.Mentions.Any(m => m.First == i && m.Kind is EntityKind.Organization or EntityKind.Initiative && ArabicStems.Nouns(key).Any(s => _words.Classes.Is("gathering-name", s.Stem)))));
        if (view.TagAt(i) == ArabicTag.Verb) return false;
        if (word.IsClass)
        {
            foreach (var stem in ArabicStems.Nouns(key))
                if (_words.Classes.Is(word.Key, stem.Stem) && (word.Attached == default || stem.Particles.Contains(word.Attached, StringComparison.Ordinal)))
                    return true;
            return false;
        }

        if (key == word.Key) return true;
        var wanted = Bare(word.Key);
        var definite = wanted.Length < word.Key.Length;
        foreach (var stem in ArabicStems.Nouns(key))
            if ((stem.Stem == wanted && (stem.Definite || !definite)) || (stem.Particles.Length > 0 && stem.Particles[^1] is var p && p is not (ArabicLetters.Waw or ArabicLetters.Feh) && p + stem.Stem == word.Key))
                return true;
        return false;
    }

    private static string Bare(string key) => key.StartsWith("\u0627\u0644", StringComparison.Ordinal) && key.Length > 4 ? key[2..] : key;
}
