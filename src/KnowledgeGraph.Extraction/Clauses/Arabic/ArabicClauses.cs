using System.Globalization;
using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>An Arabic sentence: the subject follows its verb, or stands right before it; the object follows the subject.</summary>
internal sealed partial class ArabicClauses : ClauseView
{
    private const int Reach = 50;
    private const int Near = 6;
    private const int LongestAside = 16;
    private const int LongestRelative = 4;
    private const char Damma = '\u064F';
    private readonly ArabicTag[] _tags;
    private readonly ArabicWords _words;
    private readonly Dictionary<int, Subject> _subjects = [];

    private ArabicClauses(SentenceAnalysis sentence, IReadOnlyList<NounPhrase> phrases, ArabicTag[] tags, ArabicWords words)
        : base(sentence, phrases)
    {
        _tags = tags;
        _words = words;
        for (var i = 0; i < tags.Length; i++)
            if (tags[i] == ArabicTag.Verb)
                _subjects[i] = FindSubject(i);
    }

    public static ArabicClauses Read(SentenceAnalysis sentence, ArabicWords words)
    {
        var tags = ArabicTagger.Tag(sentence, words);
        return new(sentence, ArabicPhrases.Build(sentence, tags, words), tags, words);
    }

    public ArabicTag TagAt(int token) => _tags[token];

    /// <summary>The lemma of a verb, by its first reading; empty where it is none that is known.</summary>
    public string LemmaOf(int verb) => _words.ReadingsOf(Tokens[verb].Key).FirstOrDefault().Verb?.Lemma ?? "";

    public override bool IsVerb(int token) => _tags[token] == ArabicTag.Verb;

    public override bool IsTimePreposition(int token) => _words.Is("time-prep", Tokens[token].Key);

    public override bool IsClosing(int token) => token + 1 < Tokens.Count && _tags[token] == ArabicTag.Preposition && _words.Is("closing", Tokens[token + 1].Key);

    public override bool IsSince(int token) => token > 0 && _words.Is("since", Tokens[token - 1].Key);

    public override bool IsNatureWord(int token) => _tags[token] == ArabicTag.Word && _words.StemIn("nature", Tokens[token].Key) is not null;

    public override int OpensContent(int word)
    {
        if (word + 1 >= Tokens.Count || _tags[word + 1] != ArabicTag.Complementizer) return -1;
        var last = word + 1;
        while (last + 1 < Tokens.Count && Tokens[last + 1].Text is not ("." or "\u061B" or "\u060C")) last++;
        return last;
    }

    public override bool IsOwnCountry(int token) => _words.StemIn("own-state", Tokens[token].Key) is not null || _words.Is("own-state", Tokens[token].Key);

    public override Subject SubjectOf(int verb) => _subjects.TryGetValue(verb, out var subject) ? subject : FindSubject(verb);

    public override Subject InheritedSubjectOf(int verb) => Inherited(verb);

    public override NounPhrase? ObjectAntecedentOf(int verb)
    {
        if (!HasObjectPronoun(verb)) return null;
        var i = verb - 1;
        while (i >= 0 && _tags[i] == ArabicTag.Particle) i--;
        if (i <= 0 || _tags[i] != ArabicTag.Relative) return null;
        i--;
        while (i > 0 && Tokens[i].Kind == TokenKind.Punctuation && PhraseAt(i) is null) i--;
        return PhraseAt(i);
    }

    public override (int First, int Last) ClauseAround(int token)
    {
        var (first, last) = (token, token);
        while (first > 0 && !IsBreak(first - 1)) first--;
        if (first > 0 && _tags[first - 1] == ArabicTag.Verb) first--;
        while (last + 1 < Tokens.Count && !IsBreak(last + 1)) last++;
        return (first, last);
    }

    public override Standing StandingOf(int head, bool noun)
    {
        var standing = Standing.Fact;
        for (var i = head - 1; i >= 0 && i >= head - (noun ? 2 : 3); i--)
        {
            if (_tags[i] is ArabicTag.Name or ArabicTag.Punctuation || (noun && _tags[i] == ArabicTag.Verb)) break;
            if (_tags[i] == ArabicTag.Negation) standing |= Standing.Negated;
            if (_words.Is("hypothetical", Tokens[i].Key) || _words.StemIn("hypothetical", Tokens[i].Key) is not null) standing |= Standing.Hypothetical;
            if (_tags[i] is ArabicTag.Preposition or ArabicTag.Relative) break;
        }

        if (noun) return standing | (IsDenied(head) ? Standing.Negated : Standing.Fact) | OfVerbBefore(head);
        var present = false;
        foreach (var (verb, future, _) in _words.ReadingsOf(Tokens[head].Key))
        {
            if (future) standing |= Standing.Future;
            present |= verb.Present;
            if (verb.Present) break;
        }

        if (head > 0 && Tokens[head - 1].Key is "\u0627\u0646" or "\u0628\u0627\u0646" or "\u0627\u0644\u0627" && present) standing |= head > 1 && _words.StemIn("scheduled", Tokens[head - 2].Key) is not null ? Standing.Future : Standing.Dependent | Standing.Hypothetical;
        // «qad» before an imperfect says that something may be.
        if (head > 0 && present && Tokens[head - 1].Key is "\u0642\u062F" or "\u0648\u0642\u062F") standing |= Standing.Hypothetical;
        if (head > 0 && Tokens[head - 1].Key == "\u0633\u0648\u0641") standing |= Standing.Future;
        if (!present && (HasPassiveVowel(Tokens[head].Text) || HasAgent(head))) standing |= Standing.Passive;
        for (var i = head - 1; i >= 0 && i >= head - 30 && _tags[i] != ArabicTag.Verb; i--)
            if (_words.Is("past-perfect", Tokens[i].Key) && PhraseAt(i) is null)
            {
                standing |= Standing.Earlier;
                break;
            }

        return standing;
    }

    /// <summary>The first vowel of the perfect is damma: after the first letter, or after the prefix of a derived form («استُقبل»).</summary>
    private static bool HasPassiveVowel(string verb) =>
        verb.IndexOf(Damma, StringComparison.Ordinal) is var at and > 0 && (at < 3 || (at == 3 && verb[0] == ArabicLetters.Alef));

    /// <summary>«استقبل الأمير في باريس من قبل الرئيس»: who did it is named after the fact.</summary>
    private bool HasAgent(int verb) => ArgumentsAfter(verb, verb).Any(a => a.Phrase is not null && a.Slot == "by");

    /// <summary>«اقترحت مصر هدنة», «لا تعتزم قطع العلاقات»: what is only proposed, expected or denied by the verb that it belongs to.</summary>
    private Standing OfVerbBefore(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - Near; i--)
        {
            if (_tags[i] == ArabicTag.Verb)
            {
                if (_words.ReadingsOf(Tokens[i].Key).Any(r => _words.Classes.Is("unreal-verb", r.Verb.Lemma))) return Standing.Hypothetical;
                return StandingOf(i, false) & (Standing.Negated | Standing.Hypothetical | Standing.Future);
            }

            if (IsTimePreposition(i) || EndsClause(i) || Tokens[i].Text is "\u060C") break;
        }

        return Standing.Fact;
    }

    /// <summary>«ليست أوكرانيا عضوا»: the clause opens with «not to be».</summary>
    private bool IsDenied(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 8 && !EndsClause(i); i--)
            if (_words.Is("copula-negation", Tokens[i].Key))
                return true;
        return false;
    }

    public override IReadOnlyList<Argument> ArgumentsAfter(int head, int end)
    {
        var arguments = new List<Argument>();
        if (HasObjectPronoun(head)) arguments.Add(new(Slots.Object, null, PronounOf(head), head));
        var described = _tags[head] == ArabicTag.Verb ? DescribedSubject(head) : -1;
        var (light, gathering) = (-2, -2);
        for (var i = head + 1; i < Tokens.Count && i <= head + Reach; i++)
        {
            if (PhraseAt(i) is { } phrase)
            {
                if (phrase.Last > head) arguments.Add(new(phrase.Slot.Length == 0 && i - 1 == light ? "by" : phrase.Slot.Length == 0 && i - 1 == gathering && _words.Classes.Is("gathers", LemmaOf(gathering)) ? "among" : phrase.Slot, phrase, PronounKind.None, phrase.First));
                i = phrase.Last;
                continue;
            }

            if (_tags[i] == ArabicTag.Pronoun && i - 1 == light)
            {
                light = i;
                continue;
            }

            if (_tags[i] == ArabicTag.Pronoun) arguments.Add(new(PronounSlot(Tokens[i].Key), null, PronounOf(i), i));
            if (i != described && i <= head + Near && Description(i, out var particles) is { IsUnknown: false } description && !IsTitle(i))
            {
                var slot = SlotOf(particles) ?? SlotBefore(FirstOfConstruct(i));
                arguments.Add(RosterOf(i, description.Count) is { } roster ? new(slot, roster, PronounKind.None, i) : new(slot, null, description.Pronoun, i, description.Noun, description.Count));
            }

            if (i <= end) continue;
            if (OpensNominal(i)) break;
            if (ClosesAside(i) is var close && close > i && GoesOn(close))
            {
                i = close;
                continue;
            }

            if (IsBareRelative(i))
            {
                gathering = i;
                continue;
            }

            if (_tags[head] == ArabicTag.Word && i <= end + LongestRelative && IsLight(i)) light = i;
            else if (EndsClause(i) && !(_tags[i] == ArabicTag.Relative && i <= end + LongestRelative && i + 1 < Tokens.Count && _tags[head] == ArabicTag.Word && IsLight(i + 1))) break;
        }

        return arguments;
    }

    private bool EndsClause(int i) =>
        _tags[i] is ArabicTag.Verb or ArabicTag.Complementizer || (_tags[i] == ArabicTag.Relative)
        || Tokens[i].Text is "." or ";" or "\u061B" or ":" or "?" or "\u061F" or "!";

    public override bool IsSupport(int verb, bool announcing) =>
        _words.ReadingsOf(Tokens[verb].Key).Any(r => _words.Classes.Is("support-verb", r.Verb.Lemma) || (announcing && _words.Classes.Is("announce-verb", r.Verb.Lemma)));

    public override bool LacksObject(int verb) =>
        SubjectOf(verb).Phrase is { Slot.Length: 0 } subject && subject.First > verb && !HasObjectPronoun(verb) && _words.StemIn("agent-noun", Tokens[subject.First].Key) is null
        && subject.Members is [{ Mention.Kind: EntityKind.Person }, ..] or [{ Collective: true }, ..]
        && (subject.Last + 1 >= Tokens.Count || _tags[subject.Last + 1] is ArabicTag.Preposition or ArabicTag.Punctuation or ArabicTag.Complementizer or ArabicTag.Pronoun || IsDateWord(subject.Last + 1));

    private string SlotBefore(int i) => i > 0 && _tags[i - 1] == ArabicTag.Preposition ? _words.Slot(Tokens[i - 1].Key) ?? Slots.Bare : Slots.Bare;

    /// <summary>The slot of a preposition with its pronoun, told by its first letter.</summary>
    internal static string PronounSlot(string key)
    {
        var bare = key[0] is ArabicLetters.Waw && key.Length > 2 ? key[1..] : key;
        return bare[0] switch
        {
            ArabicLetters.Lam => "to",
            ArabicLetters.Beh => bare.Length > 4 ? "between" : "b",
            '\u0645' => bare[1] == '\u0639' ? "with" : "from",
            '\u0639' => bare[1] == ArabicLetters.Noon ? Slots.About : "on",
            ArabicLetters.Alef => "to",
            _ => "in",
        };
    }

    private bool HasObjectPronoun(int verb)
    {
        if (_tags[verb] != ArabicTag.Verb) return false;
        foreach (var (_, _, pronoun) in _words.VerbsOf(Tokens[verb].Key)) return pronoun;
        return false;
    }

    private bool IsBreak(int i) => PhraseAt(i) is null && EndsClause(i);
}
