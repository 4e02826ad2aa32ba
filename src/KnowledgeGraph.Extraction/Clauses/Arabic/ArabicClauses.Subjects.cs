using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>Who does what an Arabic verb says.</summary>
internal sealed partial class ArabicClauses
{
    private Subject FindSubject(int verb)
    {
        var readings = _words.ReadingsOf(Tokens[verb].Key).ToList();
        if (readings is [{ Verb.Participle: true }, ..]) return Inherited(verb);
        if (readings.Count > 0 && readings.All(r => r.Verb.Speaker)) return new(null, PronounKind.Speaker);
        var plural = readings.Count > 0 && readings.All(r => r.Verb.Plural);
        var i = verb - 1;
        while (i >= 0 && PhraseAt(i) is null && (_tags[i] is ArabicTag.Particle or ArabicTag.Negation || IsDateWord(i))) i--;
        if (IsBareRelative(verb)) return Subject.Unknown;
        if (i >= 0 && _tags[i] == ArabicTag.Relative && !IsResumed(i, verb) && (!(readings.Count > 0 && readings[0].Pronoun) && !(verb + 1 < Tokens.Count && _tags[verb + 1] == ArabicTag.Pronoun) || After(verb).IsUnknown)) return Antecedent(i);
        if (i >= 0 && Before(i, verb) is { IsUnknown: false } before) return before;
        // «بزيارة التقى خلالها الأمير»: the visitor goes on.
        if (verb + 1 < Tokens.Count && _words.Is("meanwhile", Tokens[verb + 1].Key) && _tags[verb + 1] != ArabicTag.Name && Inherited(verb) is { IsUnknown: false } visitor) return visitor;
        if (!plural && After(verb) is { IsUnknown: false } after)
        {
            if (after.Phrase is not { } state || !Disagrees(readings, state)) return after;
            return Inherited(verb) is { IsUnknown: false } inherited ? inherited : new(null, PronounKind.Elided);
        }

        return Inherited(verb);
    }

    /// <summary>States are feminine but for a few: «وشكر القاهرة» thanks Cairo, «وحث حركة طالبان» urges the movement, and another is the subject.</summary>
    private bool Disagrees(List<(ArabicVerb Verb, bool Future, bool Pronoun)> readings, NounPhrase phrase)
    {
        if (readings.Count == 0 || !readings.TrueForAll(r => r.Verb is { Feminine: false, Plural: false, Speaker: false }) || phrase.Members is not [{ Collective: false, Mention: { Form: not MentionForm.Demonym } mention }, ..]) return false;
        if (mention.Kind == EntityKind.Organization) return Tokens[mention.First].Text[^1] == ArabicLetters.TehMarbuta && _words.StemIn("organization-noun", Tokens[mention.First].Key) is not null;
        return mention.Kind == EntityKind.State && !_words.Classes.Is("masculine-state", Tokens[mention.First].Key);
    }

    private bool IsDateWord(int i) => Sentence.Dates.Any(d => d.First <= i && i <= d.Last);

    /// <summary>The person that a sentence without a verb after it speaks of: «والبديوي سابع أمين عام للمجلس»; null where there is none.</summary>
    public NounPhrase? Topic =>
        Phrases is [{ Slot.Length: 0, Members: [{ Mention.Kind: EntityKind.Person }] } first, ..] && first.First == 0 && first.Last + 1 < Tokens.Count && _tags[first.Last + 1] == ArabicTag.Word ? first : null;

    /// <summary>A bare phrase that stands right before the verb and opens the clause: «الكويت تستضيف», «أن السعودية وقطر اتفقتا».</summary>
    private Subject Before(int i, int verb)
    {
        if (Tokens[i].Text is "\u060C" or "," or ")" or "\u00BB" && i > 0)
        {
            var start = OpeningOf(i);
            if (start > 0) i = start - 1;
        }

        if (PhraseAt(i) is null && DescribedTopic(i) is { IsUnknown: false } topic) return topic;
        if (PhraseAt(i) is not { } phrase || phrase.Slot.Length > 0) return Subject.Unknown;
        var before = phrase.First - 1;
        while (before >= 0 && Tokens[before].Text is "\u00AB" or "(" or "\"") before--;
        return before < 0 || _tags[before] is ArabicTag.Complementizer or ArabicTag.Punctuation or ArabicTag.Particle ? new(phrase, PronounKind.None) : Subject.Unknown;
    }

    /// <summary>«إن الأمين العام أجرى», «أن الجانبان اتفقا»: a description, with its adjectives, right after «that» and before the verb.</summary>
    private Subject DescribedTopic(int last)
    {
        for (var i = last; i > 0 && i >= last - 1 && PhraseAt(i) is null && Tokens[i].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal); i--)
            if (_tags[i - 1] is ArabicTag.Complementizer or ArabicTag.Particle)
                return Described(i);
        return Subject.Unknown;
    }

    /// <summary>«بجولة شملت الكويت وقطر»: a relative clause without its pronoun, whose verb has the noun for its subject.</summary>
    private bool IsBareRelative(int verb) =>
        verb > 0 && _tags[verb - 1] == ArabicTag.Word && !Tokens[verb - 1].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal) && Tokens[verb].Key[0] is not (ArabicLetters.Waw or ArabicLetters.Feh)
        && LemmaOf(verb) is { Length: > 0 } lemma && (_words.Classes.Is("bare-relative", lemma) || _words.Classes.Is("gathers", lemma));

    /// <summary>«المبادرة التي التحقت بها»: the pronoun after the verb goes back to the noun before, so another is the subject.</summary>
    private bool IsResumed(int relative, int verb)
    {
        if (verb + 1 >= Tokens.Count || _tags[verb + 1] != ArabicTag.Pronoun) return false;
        var feminine = Tokens[verb + 1].Key.EndsWith("\u0647\u0627", StringComparison.Ordinal);
        return _words.Is(feminine ? "relative-feminine" : "relative-masculine", Tokens[relative].Key) && (feminine || Tokens[verb + 1].Key[^1] == ArabicLetters.Heh);
    }

    private int OpeningOf(int end)
    {
        var opening = Tokens[end].Text == ")" ? "(" : Tokens[end].Text == "\u00BB" ? "\u00AB" : Tokens[end].Text;
        for (var j = end - 1; j >= 0 && j >= end - 20; j--)
            if (Tokens[j].Text == opening)
                return j;
        return -1;
    }

    private Subject Antecedent(int relative)
    {
        var i = relative - 1;
        while (i >= 0 && Tokens[i].Text is "\u060C" or "," or ")" or "\u00BB" && PhraseAt(i) is null) i--;
        // «قمة واشنطن التي اختتمت أعمالها»: the summit, not the city.
        return i >= 0 && PhraseAt(i) is { } phrase && !(phrase.IsModifier && phrase.Members is [{ Collective: false, Mention.Kind: EntityKind.Place }]) ? new(phrase, PronounKind.None) : Subject.Unknown;
    }

    /// <summary>The first bare phrase after the verb in its clause; a described subject («الوزير») counts where no name comes.</summary>
    private Subject After(int verb)
    {
        Subject described = default;
        for (var i = verb + 1; i < Tokens.Count && i <= verb + 30; i++)
        {
            if (PhraseAt(i) is { } phrase)
            {
                if (phrase.Slot.Length == 0) return new(phrase, PronounKind.None);
                i = phrase.Last;
                continue;
            }

            if (EndsClause(i)) break;
            if (_tags[i] == ArabicTag.Word && described.IsUnknown && i <= verb + 2) described = DescribedAs(verb, i);
            if (i == verb + 1 && !described.IsUnknown && !NamesPerson(i) && !(described.Pronoun == PronounKind.Person && NamesPersonAfterBody(i))) return described;
        }

        return described;
    }

    /// <summary>What a noun after a verb stands for as its subject; a feminine verb has no masculine one («دعت المجلس» calls on it).</summary>
    private Subject DescribedAs(int verb, int noun)
    {
        var described = Described(noun);
        return described is { IsUnknown: false, Count: null, Noun: [.., not ArabicLetters.Heh] } && described.Pronoun != PronounKind.Plural
            && _words.ReadingsOf(Tokens[verb].Key).All(r => r.Verb.Feminine) && !_words.Classes.Is("feminine-noun", described.Noun) ? Subject.Unknown : described;
    }

    /// <summary>The name of a person follows the noun, at most an adjective between: «الوزير سعود الفيصل».</summary>
    private bool NamesPerson(int noun)
    {
        for (var i = noun + 1; i < Tokens.Count && i <= noun + 3; i++)
        {
            if (PhraseAt(i) is { } phrase) return phrase is { Slot.Length: 0, Members: [{ Mention.Kind: EntityKind.Person }, ..] } or { Slot: Slots.Genitive } || IsAdjective(i);
            if (!Tokens[i].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal)) return false;
        }

        return false;
    }

    /// <summary>«المسؤول في الحلف فلان»: what the description belongs to, and the name.</summary>
    private bool NamesPersonAfterBody(int noun)
    {
        for (var i = noun + 1; i < Tokens.Count && i <= noun + Near && !EndsClause(i) && Tokens[i].Text is not "\u060C"; i++)
            if (PhraseAt(i) is { Slot.Length: > 0, Members: [{ Mention.Kind: EntityKind.Organization }] } body)
                return PhraseAt(body.Last + 1 < Tokens.Count ? body.Last + 1 : i) is { Slot.Length: 0, Members: [{ Mention.Kind: EntityKind.Person }, ..] };
        return false;
    }

    /// <summary>A verb without a subject of its own continues the verb before it, or else the sentence before.</summary>
    private Subject Inherited(int verb)
    {
        // «قال الأمين العام إن الحلف يدعم … وأوضح»: who says one thing says the next.
        if (Tokens[verb].Key[0] is ArabicLetters.Waw or ArabicLetters.Feh && IsReporting(verb))
            for (var i = verb - 1; i >= 0 && i >= verb - Reach; i--)
                if (_tags[i] == ArabicTag.Verb && IsReporting(i) && !IsSubordinate(i) && _subjects.TryGetValue(i, out var speaker) && !speaker.IsUnknown)
                    return speaker;
        for (var i = verb - 1; i >= 0 && i >= verb - Reach; i--)
            if (_tags[i] == ArabicTag.Verb && !IsBareRelative(i) && _subjects.TryGetValue(i, out var subject))
                return subject;
        if (!LacksSubject(verb)) return Subject.Unknown;
        // «وأوضح في حوار …»: who has spoken speaks on.
        return new(null, IsReporting(verb) && _words.ReadingsOf(Tokens[verb].Key).All(r => r.Verb is { Feminine: false, Plural: false, Speaker: false }) ? PronounKind.Masculine : PronounKind.Elided);
    }

    private bool IsReporting(int verb) => _words.ReadingsOf(Tokens[verb].Key).Any(r => _words.IsReporting(r.Verb.Lemma));

    /// <summary>The verb of a relative clause, or of what somebody says: it tells of another in passing.</summary>
    public override bool IsSubordinate(int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - Reach && Tokens[i].Text is not ("." or "\u061B"); i--)
        {
            if (_tags[i] == ArabicTag.Relative) return i >= verb - 2;
            if (_tags[i] == ArabicTag.Verb) return false;
            if (_tags[i] == ArabicTag.Complementizer && i > 0 && Tokens[i].Key is "\u0627\u0646" or "\u0628\u0627\u0646" or "\u0627\u0646\u0647" or "\u0627\u0646\u0647\u0627" or "\u0628\u0627\u0646\u0647" or "\u0628\u0627\u0646\u0647\u0627")
                for (var j = i - 1; j >= 0 && j >= i - Reach; j--)
                    if (_tags[j] == ArabicTag.Verb)
                        return IsReporting(j);
        }

        return false;
    }

    /// <summary>What follows is no subject: a preposition, «that», a noun with pronoun or accusative ending; any other noun may be one.</summary>
    private bool LacksSubject(int verb)
    {
        if (HasObjectPronoun(verb) || verb + 1 >= Tokens.Count) return true;
        var next = verb + 1;
        return _tags[next] switch
        {
            ArabicTag.Preposition or ArabicTag.Complementizer or ArabicTag.Pronoun or ArabicTag.Punctuation => true,
            ArabicTag.Name => PhraseAt(next) is not { Slot.Length: 0 },
            ArabicTag.Word => Tokens[next].Text.Contains('\u064B', StringComparison.Ordinal) || Tokens[next].Key[0] is ArabicLetters.Beh or ArabicLetters.Lam
                || Tokens[next].Key.EndsWith("\u0647\u0627", StringComparison.Ordinal),
            _ => false,
        };
    }
}
