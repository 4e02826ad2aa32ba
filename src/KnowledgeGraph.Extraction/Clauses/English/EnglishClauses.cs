using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>An English sentence: subjects stand before their verbs, complements after.</summary>
internal sealed class EnglishClauses : ClauseView
{
    private const int Reach = 60;
    private const int LongestObject = 5;
    private const int LongestAside = 15;
    private readonly WordTag[] _tags;
    private readonly EnglishWords _words;
    private readonly EnglishDescriptions _descriptions;
    private readonly EnglishStanding _standing;
    private readonly EnglishSubjects _subjects;

    private EnglishClauses(SentenceAnalysis sentence, IReadOnlyList<NounPhrase> phrases, WordTag[] tags, EnglishWords words)
        : base(sentence, phrases)
    {
        _tags = tags;
        _words = words;
        _descriptions = new(this, words);
        _standing = new(this, words);
        _subjects = new(this, words, _standing, _descriptions);
    }

    public static EnglishClauses Read(SentenceAnalysis sentence, EnglishWords words)
    {
        var tags = EnglishTagger.Tag(sentence, words);
        return new(sentence, EnglishPhrases.Build(sentence, tags, words), tags, words);
    }

    public WordTag TagAt(int token) => _tags[token];

    public override bool IsVerb(int token) => _tags[token] is WordTag.Finite or WordTag.Participle or WordTag.Gerund or WordTag.Infinitive && PhraseAt(token) is null;

    public override bool IsTimePreposition(int token) => _words.Is("time-prep", Tokens[token].Key);

    public override bool IsSince(int token) => token > 0 && _words.Is("since", Tokens[token - 1].Key);

    public override bool IsNatureWord(int token) => _words.Is("nature", Tokens[token].Key);

    public override int OpensContent(int word)
    {
        if (word + 1 >= Tokens.Count || Tokens[word + 1].Key is not ("that" or "any")) return -1;
        var last = word + 1;
        while (last + 1 < Tokens.Count && Tokens[last + 1].Text is not (";" or ".") && Tokens[last + 1].Key != "but") last++;
        return last;
    }

    public override bool IsOwnCountry(int token) => Tokens[token].Key is "country" or "kingdom" or "government" && token > 0 && Tokens[token - 1].Key is "his" or "her";

    public override Subject SubjectOf(int verb) => _subjects.Of(verb);

    public override Subject InheritedSubjectOf(int verb) => _subjects.Inherited(verb);

    public override bool IsSubordinate(int verb) => _subjects.IsRelative(verb);

    public override bool IsAside(int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - LongestAside; i--)
        {
            if (PhraseAt(i) is not null) continue;
            if (Tokens[i].Text is "," or ";" or ":" or "\"") return false;
            if (_tags[i] == WordTag.Subordinator) return Tokens[i].Key != "that" || IsTold(i);
            if (_tags[i] == WordTag.Finite) return IsTold(i + 1);
        }

        return false;
    }

    public override bool IsPredicate(int token) =>
        _tags[token] == WordTag.Auxiliary && PhraseAt(token) is null && Tokens[token].Key is "is" or "are" or "was" or "were" or "has" or "had" or "have" && !(token + 1 < Tokens.Count && IsVerb(token + 1));

    /// <summary>True for a noun of what is said: a remark, a charge.</summary>
    public bool IsSaying(int token) => token >= 0 && _words.ToldEvent(Tokens[token].Key) is "accuse";

    /// <summary>A person says what follows.</summary>
    private bool IsTold(int content)
    {
        for (var i = content - 1; i >= 0 && i >= content - LongestAside; i--)
            if (_tags[i] == WordTag.Finite && PhraseAt(i) is null)
                return _words.IsReporting(Tokens[i].Key) && SubjectOf(i) is { Phrase.Members: [{ Mention.Kind: Model.Graph.EntityKind.Person }, ..] } or { Pronoun: PronounKind.Person };
        return false;
    }

    public override Subject OwnerOf(int noun) => _descriptions.OwnerOf(noun);

    public override string? ToldEventAfter(int token)
    {
        for (var i = token + 1; i < Tokens.Count && i <= token + LongestObject && PhraseAt(i) is null && !IsVerb(i) && _tags[i] is not (WordTag.Punctuation or WordTag.Preposition); i++)
            if (_tags[i] == WordTag.Word && IsDefinite(i) && _words.ToldEvent(Tokens[i].Key) is { } kind)
                return kind;
        return null;
    }

    /// <summary>«the strikes», «this latest attack»: a determiner of what is known stands before the noun.</summary>
    private bool IsDefinite(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - LongestObject && _tags[i] is WordTag.Word or WordTag.Number or WordTag.Determiner; i--)
            if (Tokens[i].Key is "the" or "this" or "these" or "those" or "both")
                return true;
        return false;
    }

    public override NounPhrase? ObjectAntecedentOf(int verb)
    {
        if (SubjectOf(verb).Phrase is not { } subject || subject.First == 0 || subject.First > verb) return null;
        var i = subject.First - 1;
        while (i > 0 && _tags[i] is WordTag.Determiner or WordTag.Word && PhraseAt(i) is null) i--;
        if (_tags[i] != WordTag.Relative || i == 0) return null;
        i--;
        while (i > 0 && Tokens[i].Kind == TokenKind.Punctuation && PhraseAt(i) is null) i--;
        return PhraseAt(i);
    }

    public override (int First, int Last) ClauseAround(int token)
    {
        var (first, last) = (token, token);
        while (first > 0 && !IsBreak(first - 1)) first--;
        while (last + 1 < Tokens.Count && !IsBreak(last + 1)) last++;
        return (first, last);
    }

    public override Standing StandingOf(int head, bool noun) => noun ? _standing.OfNoun(head) : _standing.OfVerb(head);

    public override IReadOnlyList<Argument> ArgumentsAfter(int head, int end)
    {
        var arguments = new List<Argument>();
        var seenVerb = false;
        for (var i = head + 1; i < Tokens.Count && i <= head + Reach; i++)
        {
            if (PhraseAt(i) is { } phrase)
            {
                if (phrase.First > head || phrase.Last > head)
                {
                    var slot = seenVerb && phrase.Slot.Length == 0 ? Slots.About : phrase.Slot;
                    arguments.Add(new(slot, phrase, PronounKind.None, phrase.First));
                }

                i = phrase.Last;
                continue;
            }

            if (_tags[i] == WordTag.Pronoun && _descriptions.PronounAt(i) is var kind and not PronounKind.None) arguments.Add(new(SlotOf(i), null, kind, i));
            else if (_descriptions.EndsAt(i) && _descriptions.At(i) is { IsUnknown: false } described) arguments.Add(new(SlotOf(i), null, described.Pronoun, i, described.Noun, described.Count));
            if (i <= end) continue;
            if (Tokens[i].Text is ";" or ":" or "." or "?" or "!" or "\u2014" or "\u2013") break;
            if (Tokens[i].Text is "," && EndsAtComma(i)) break;
            if (Tokens[i].Text is "\"" or "\u201C" or "\u201D") break;
            switch (_tags[i])
            {
                case WordTag.Subordinator or WordTag.Finite:
                    return arguments;
                case WordTag.Relative:
                    return arguments;
                case WordTag.Coordinator when i + 1 < Tokens.Count && (IsVerb(i + 1) || BeginsClause(i + 1)):
                    return arguments;
                case WordTag.Determiner when Tokens[i].Key == "both" && i > head && _tags[i - 1] == WordTag.Preposition && (i + 1 >= Tokens.Count || _tags[i + 1] == WordTag.Punctuation):
                    arguments.Add(new(SlotOf(i), null, PronounKind.Plural, i, null, "2"));
                    break;
                case WordTag.Gerund or WordTag.Infinitive or WordTag.Participle:
                    seenVerb = true;
                    break;
            }
        }

        return arguments;
    }

    /// <summary>The slot of a pronoun or description, determiners and adjectives before it skipped.</summary>
    private string SlotOf(int i)
    {
        var j = i - 1;
        while (j >= 0 && _tags[j] is WordTag.Determiner or WordTag.Word or WordTag.Number) j--;
        return j >= 0 && _tags[j] == WordTag.Preposition ? _words.Classes.Slot(Tokens[j].Key) ?? Slots.Bare : Slots.Bare;
    }

    /// <summary>A comma ends the clause unless a phrase or preposition goes on after it.</summary>
    private bool EndsAtComma(int comma)
    {
        var next = comma + 1;
        if (next >= Tokens.Count) return true;
        // «called on the emir, and on the minister»: the same preposition again.
        if (_tags[next] == WordTag.Coordinator && next + 1 < Tokens.Count && _tags[next + 1] == WordTag.Preposition && Tokens.Take(comma).Any(t => t.Key == Tokens[next + 1].Key) && !_words.Is("time-prep", Tokens[next + 1].Key) && Tokens[next + 1].Key is "on" or "with" or "to" or "from") return false;
        if (_tags[next] is WordTag.Preposition or WordTag.Number or WordTag.Date) return false;
        if (next + 1 < Tokens.Count && _words.Classes.Slot(Tokens[next].Key + " " + Tokens[next + 1].Key) is not null) return false;
        // «signed, on Monday, an agreement» goes on; «signed an agreement, Stoltenberg said» does not.
        return PhraseAt(next) is not { Slot.Length: > 0 };
    }

    private bool IsBreak(int i) =>
        PhraseAt(i) is null && (Tokens[i].Text is ";" or ":" or "." or "\"" or "\u201C" or "\u201D" || _tags[i] is WordTag.Subordinator or WordTag.Relative
            || (Tokens[i].Text == "," && i + 1 < Tokens.Count && (IsVerb(i + 1) || _tags[i + 1] is WordTag.Coordinator or WordTag.Subordinator or WordTag.Relative))
            || (_tags[i] == WordTag.Coordinator && BeginsClause(i + 1)));

    /// <summary>«made peace in 1979 and Jordan signed …»: a phrase and its verb follow.</summary>
    private bool BeginsClause(int i)
    {
        while (i < Tokens.Count && _tags[i] == WordTag.Determiner && PhraseAt(i) is null) i++;
        if (i >= Tokens.Count || PhraseAt(i) is not { Slot.Length: 0 } phrase) return false;
        var next = phrase.Last + 1;
        while (next < Tokens.Count && _tags[next] is WordTag.Adverb or WordTag.Auxiliary or WordTag.Negation) next++;
        return next < Tokens.Count && _tags[next] == WordTag.Finite;
    }

    /// <summary>The first token at or before this one that is no adverb or negation.</summary>
    public int SkipAdverbs(int i)
    {
        while (i >= 0 && _tags[i] is WordTag.Adverb or WordTag.Negation && PhraseAt(i) is null) i--;
        return i;
    }
}
