using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>An English sentence: subjects stand before their verbs, complements after.</summary>
internal sealed class EnglishClauses : ClauseView
{
    private const int Reach = 60;
    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private readonly WordTag[] _tags;
    private readonly EnglishWords _words;
    private readonly Dictionary<int, Subject> _subjects = [];

    private EnglishClauses(SentenceAnalysis sentence, IReadOnlyList<NounPhrase> phrases, WordTag[] tags, EnglishWords words)
        : base(sentence, phrases)
    {
        _tags = tags;
        _words = words;
        for (var i = 0; i < tags.Length; i++)
            if (IsVerb(i))
                _subjects[i] = FindSubject(i);
    }

    public static EnglishClauses Read(SentenceAnalysis sentence, EnglishWords words)
    {
        var tags = EnglishTagger.Tag(sentence, words);
        return new(sentence, EnglishPhrases.Build(sentence, tags, words), tags, words);
    }

    public WordTag TagAt(int token) => _tags[token];

    public override bool IsVerb(int token) => _tags[token] is WordTag.Finite or WordTag.Participle or WordTag.Gerund or WordTag.Infinitive && PhraseAt(token) is null;

    public override bool IsTimePreposition(int token) => _words.Is("time-prep", Tokens[token].Key);

    public override bool IsNatureWord(int token) => _words.Is("nature", Tokens[token].Key);

    public override int OpensContent(int word)
    {
        if (word + 1 >= Tokens.Count || Tokens[word + 1].Key is not ("that" or "any")) return -1;
        var last = word + 1;
        while (last + 1 < Tokens.Count && Tokens[last + 1].Text is not (";" or ".") && Tokens[last + 1].Key != "but") last++;
        return last;
    }

    public override bool IsOwnCountry(int token) => Tokens[token].Key is "country" or "kingdom" or "government" && token > 0 && Tokens[token - 1].Key is "his" or "her";

    public override Subject SubjectOf(int verb) => _subjects.TryGetValue(verb, out var subject) ? subject : FindSubject(verb);

    public override Subject InheritedSubjectOf(int verb) => Inherited(verb);

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

    public override Standing StandingOf(int head, bool noun)
    {
        var standing = Standing.Fact;
        if (noun)
        {
            for (var i = head - 1; i >= 0 && i >= head - 3 && !IsVerb(i) && _tags[i] != WordTag.Punctuation; i--)
            {
                if (_tags[i] == WordTag.Negation || Tokens[i].Key is "no" or "without") standing |= Standing.Negated;
                if (_words.Is("intention", Tokens[i].Key) || Tokens[i].Key is "future" or "any" or "possible" or "planned" or "proposed") standing |= Standing.Hypothetical;
            }

            return standing;
        }

        if (_tags[head] == WordTag.Participle) standing |= Standing.Passive;
        var auxiliary = false;
        var to = false;
        for (var i = head - 1; i >= 0 && i >= head - 6; i--)
        {
            var key = Tokens[i].Key;
            if (_tags[i] == WordTag.Negation) standing |= Standing.Negated;
            else if (_tags[i] == WordTag.Auxiliary)
            {
                auxiliary = true;
                if (key == "to") to = true;
                else if (_words.Is("hypothetical", key)) standing |= Standing.Hypothetical;
                else if (_words.Is("future", key)) standing |= Standing.Future;
                else if (_words.Is("pluperfect", key)) standing |= Standing.Earlier;
                if (_tags[head] == WordTag.Finite && _words.Is("have", key) && i == head - 1) standing &= ~Standing.Passive;
            }
            else if (_tags[i] != WordTag.Adverb)
            {
                if (to && !IsFirstTo(i)) standing |= Standing.Dependent | ControlOf(i);
                break;
            }
        }

        if (_tags[head] == WordTag.Gerund && !IsAfterBe(head)) standing |= Standing.Dependent | (head > 0 && (_words.Is("intention", Tokens[head - 1].Key) || Tokens[head - 1].Key is "for" or "of" or "without" or "about" or "from") ? Standing.Hypothetical : 0);
        if (_tags[head] == WordTag.Participle && auxiliary && !HasBe(head)) standing &= ~Standing.Passive;
        if (IsConditional(head)) standing |= Standing.Hypothetical;
        return standing;
    }

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

            if (_tags[i] == WordTag.Pronoun && KindOf(i) is var kind and not PronounKind.None) arguments.Add(new(SlotOf(i), null, kind, i));
            else if (IsDescription(i) && Described(i) is { IsUnknown: false } described) arguments.Add(new(SlotOf(i), null, described.Pronoun, i));
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
                case WordTag.Coordinator when i + 1 < Tokens.Count && IsVerb(i + 1):
                    return arguments;
                case WordTag.Gerund or WordTag.Infinitive or WordTag.Participle:
                    seenVerb = true;
                    break;
            }
        }

        return arguments;
    }

    /// <summary>The last word of a description: «the country», not «the country's» or «the country club».</summary>
    private bool IsDescription(int i) => _tags[i] == WordTag.Word && (i + 1 >= Tokens.Count || _tags[i + 1] is not (WordTag.Word or WordTag.Possessive or WordTag.Name));

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
        if (_tags[next] is WordTag.Preposition or WordTag.Number or WordTag.Date) return false;
        if (next + 1 < Tokens.Count && _words.Classes.Slot(Tokens[next].Key + " " + Tokens[next + 1].Key) is not null) return false;
        // «signed, on Monday, an agreement» goes on; «signed an agreement, Stoltenberg said» does not.
        return PhraseAt(next) is not { Slot.Length: > 0 };
    }

    private bool IsBreak(int i) =>
        PhraseAt(i) is null && (Tokens[i].Text is ";" or ":" or "." or "\"" or "\u201C" or "\u201D" || _tags[i] is WordTag.Subordinator or WordTag.Relative
            || (Tokens[i].Text == "," && i + 1 < Tokens.Count && (IsVerb(i + 1) || _tags[i + 1] is WordTag.Coordinator or WordTag.Subordinator or WordTag.Relative)));

    private bool IsAfterBe(int verb) => verb > 0 && Skip(verb - 1) is var i and >= 0 && _words.Is("be", Tokens[i].Key);

    private bool HasBe(int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 4 && _tags[i] is WordTag.Auxiliary or WordTag.Adverb or WordTag.Negation; i--)
            if (_words.Is("be", Tokens[i].Key) || _words.Is("get", Tokens[i].Key))
                return true;
        return false;
    }

    private bool IsConditional(int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 15; i--)
        {
            if (Tokens[i].Key is "if" or "unless" or "whether" && PhraseAt(i) is null) return true;
            if (Tokens[i].Text is "," or ";" or "." || _tags[i] == WordTag.Finite) return false;
        }

        return false;
    }

    /// <summary>What governs an infinitive: wishes make it hypothetical, «due to» and «is to» a plan.</summary>
    private Standing ControlOf(int i)
    {
        var key = Tokens[i].Key;
        if (_words.Is("scheduled", key)) return Standing.Future;
        if (_words.Is("be", key)) return Standing.Future;
        if (_words.Is("intention", key)) return Standing.Hypothetical;
        return _words.Is("aspect", key) ? Standing.Fact : Standing.Purpose;
    }

    private int Skip(int i)
    {
        while (i >= 0 && _tags[i] is WordTag.Adverb or WordTag.Negation && PhraseAt(i) is null) i--;
        return i;
    }

    private Subject FindSubject(int verb)
    {
        if (_tags[verb] == WordTag.Participle && !HasBe(verb)) return Reduced(verb);
        if (_tags[verb] == WordTag.Infinitive && IsFirstTo(verb - 1) && PredicateSubject(verb, verb - 1) is { IsUnknown: false } predicate) return predicate;
        var i = verb - 1;
        var inComplement = false;
        for (var steps = 0; i >= 0 && steps < Reach; steps++)
        {
            if (PhraseAt(i) is { } phrase)
            {
                if (phrase.Slot.Length == 0) return new(phrase, PronounKind.None);
                if (phrase.Slot == Slots.Genitive) return Subject.Unknown;
                i = Math.Max(phrase.First, 0) - 1;
                if (phrase.Slot == "of") return Subject.Unknown;
                while (i >= 0 && _tags[i] is WordTag.Determiner or WordTag.Preposition or WordTag.Word && PhraseAt(i) is null && _tags[i] != WordTag.Preposition) i--;
                if (i >= 0 && _tags[i] == WordTag.Preposition) i--;
                inComplement = true;
                continue;
            }

            switch (_tags[i])
            {
                case WordTag.Adverb or WordTag.Negation or WordTag.Auxiliary or WordTag.Number or WordTag.Date:
                    i--;
                    continue;
                case WordTag.Relative:
                    return Antecedent(i);
                case WordTag.Coordinator when inComplement && i > 0 && _tags[i - 1] is WordTag.Name or WordTag.Word:
                    // «specialists from NATO and from the Dialogue held …»: the coordination is inside the subject.
                    i--;
                    continue;
                case WordTag.Coordinator:
                    return Inherited(i);
                case WordTag.Subordinator:
                    return _tags[verb] == WordTag.Gerund ? MainSubject(verb) : Inherited(i);
                case WordTag.Pronoun:
                    return new(null, KindOf(i));
                case WordTag.Preposition when IsDateWord(i + 1):
                    i--;
                    continue;
                case WordTag.Preposition:
                    return _tags[verb] == WordTag.Gerund ? MainSubject(verb) : Subject.Unknown;
                case WordTag.Finite or WordTag.Participle or WordTag.Infinitive or WordTag.Gerund:
                    return _subjects.GetValueOrDefault(i);
                case WordTag.Punctuation:
                    if (Tokens[i].Text == "," && i > 0 && PhraseAt(i - 1) is { Slot.Length: 0 } named && IsWhole(named)) return new(named, PronounKind.None);
                    if (Tokens[i].Text is "," or ")" && ParentheticalStart(i) is var start and >= 0)
                    {
                        i = start - 1;
                        continue;
                    }

                    return Tokens[i].Text is "\"" or "\u201D" or "\u201C" ? Inverted(verb) : Inherited(i);
                case WordTag.Possessive:
                    return Subject.Unknown;
                default:
                    if (IsDateWord(i))
                    {
                        i--;
                        continue;
                    }

                    return Described(i) is { IsUnknown: false } described ? described : PredicateSubject(verb, i);
            }
        }

        return i < 0 && verb == 0 ? Subject.Unknown : MainSubject(verb);
    }


    /// <summary>True where the phrase before a comma is the subject itself, not an apposition to one: it has its own apposition inside, or no comma opens it.</summary>
    private bool IsWhole(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
            if (Tokens[i].Text == "," && !phrase.Plural)
                return true;
        var before = phrase.First - 1;
        while (before >= 0 && _tags[before] is WordTag.Determiner or WordTag.Word) before--;
        return before < 0;
    }

    /// <summary>«the first country to host»: a fact, told by an infinitive.</summary>
    private bool IsFirstTo(int i)
    {
        for (var j = i; j >= 0 && j >= i - 12 && Tokens[j].Text is not ("," or ";" or "."); j--)
            if (Tokens[j].Key is "first" or "only" or "latest" or "last" && PhraseAt(j) is null)
                return true;
        return false;
    }

    private bool IsDateWord(int i) => Sentence.Dates.Any(d => d.First <= i && i <= d.Last);

    /// <summary>«talks hosted by Qatar»: the subject is what stands before.</summary>
    private Subject Reduced(int verb)
    {
        var i = verb - 1;
        if (i >= 0 && PhraseAt(i) is { } phrase) return new(phrase, PronounKind.None);
        return Subject.Unknown;
    }

    private bool IsThirdPerson(int i)
    {
        while (i < Tokens.Count && _tags[i] == WordTag.Adverb) i++;
        return i < Tokens.Count && (Tokens[i].Key is "is" or "has" or "was" || _words.FormOf(Tokens[i].Key).HasFlag(VerbForm.ThirdPerson));
    }

    /// <summary>The phrase that a relative clause follows.</summary>
    private Subject Antecedent(int relative)
    {
        var i = relative - 1;
        if (i >= 0 && Tokens[i].Text == ",") i--;
        if (i < 0) return Subject.Unknown;
        // «A and B, who heads …»: a singular verb speaks of the last.
        if (PhraseAt(i) is { } phrase)
            return new(phrase.Members.Count > 1 && IsThirdPerson(relative + 1) ? phrase with { Members = [phrase.Members[^1]] } : phrase, PronounKind.None);
        return _tags[i] == WordTag.Word ? Described(i) : Subject.Unknown;
    }

    /// <summary>The subject of the verb before, which a coordinated verb or a participle after a comma shares.</summary>
    private Subject Inherited(int from)
    {
        for (var i = from - 1; i >= 0 && i >= from - Reach; i--)
            if (_subjects.TryGetValue(i, out var subject) && (_tags[i] == WordTag.Finite || (_tags[i] == WordTag.Participle && HasBe(i))) && !InRelative(i))
                return subject;
        return Subject.Unknown;
    }

    private bool InRelative(int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 4; i--)
        {
            if (_tags[i] == WordTag.Relative) return true;
            if (_tags[i] is WordTag.Punctuation or WordTag.Name) return false;
        }

        return false;
    }

    /// <summary>The subject of a fronted participle is that of the main verb after it; of a later gerund, that of the one before.</summary>
    private Subject MainSubject(int verb)
    {
        var before = Inherited(verb);
        if (!before.IsUnknown) return before;
        for (var i = verb + 1; i < Tokens.Count && i <= verb + Reach; i++)
        {
            if (Tokens[i].Text == "," && i + 1 < Tokens.Count)
            {
                for (var j = i + 1; j < Tokens.Count && j < i + 6; j++)
                    if (PhraseAt(j) is { Slot.Length: 0 } phrase)
                        return new(phrase, PronounKind.None);
                break;
            }
        }

        return Subject.Unknown;
    }

    /// <summary>After a quotation the speaker follows the verb: «…," said Stoltenberg».</summary>
    private Subject Inverted(int verb)
    {
        var next = verb + 1;
        return next < Tokens.Count && PhraseAt(next) is { Slot.Length: 0 } phrase ? new(phrase, PronounKind.None) : Subject.Unknown;
    }

    /// <summary>Start of the apposition, relative clause or bracket that ends at a mark; -1 where the mark opens nothing.</summary>
    private int ParentheticalStart(int end)
    {
        var opening = Tokens[end].Text == ")" ? "(" : ",";
        for (var i = end - 1; i >= 0 && i >= end - 25; i--)
        {
            if (Tokens[i].Text != opening || PhraseAt(i) is not null) continue;
            if (opening == "(") return i;
            var next = i + 1;
            // A comma inside the phrase before («Mauritania's minister, Hanana Ould Sidi, visited») opens nothing.
            var opens = _tags[next] is WordTag.Relative or WordTag.Determiner or WordTag.Word or WordTag.Preposition or WordTag.Gerund or WordTag.Participle or WordTag.Name;
            return opens && i > 0 && (PhraseAt(i - 1) is not null || _tags[i - 1] == WordTag.Word) ? i : -1;
        }

        return -1;
    }

    /// <summary>«Qatar was the first country to appoint …»: the subject of the «be» before.</summary>
    private Subject PredicateSubject(int verb, int from)
    {
        if (_tags[verb] != WordTag.Infinitive) return Subject.Unknown;
        for (var i = from; i >= 0 && i >= from - 12; i--)
        {
            if (Tokens[i].Text is ";" or "." or ":" && PhraseAt(i) is null) return Subject.Unknown;
            if (!_words.Is("be", Tokens[i].Key) || PhraseAt(i) is not null) continue;
            var j = Skip(i - 1);
            if (j < 0) return Subject.Unknown;
            if (PhraseAt(j) is { Slot.Length: 0 } phrase) return new(phrase, PronounKind.None);
            return _tags[j] == WordTag.Pronoun ? new(null, KindOf(j)) : Described(j);
        }

        return Subject.Unknown;
    }

    /// <summary>A description instead of a name: «the king», «the two sides».</summary>
    private Subject Described(int i)
    {
        var key = Tokens[i].Key;
        var start = i;
        while (start > 0 && _tags[start - 1] is WordTag.Word or WordTag.Number or WordTag.Adverb) start--;
        var definite = start > 0 && (_tags[start - 1] == WordTag.Determiner && Tokens[start - 1].Key is not ("a" or "an" or "some" or "no"));
        if (!definite && start > 0) return Subject.Unknown;
        if (_words.Is("pair-noun", key) || key == "two") return new(null, PronounKind.Plural, Count(start, i));
        if (start == 0 && !definite) return Subject.Unknown;
        if (_words.Is("person-noun", key)) return new(null, PronounKind.Person, key);
        if (_words.Is("state-noun", key)) return new(null, PronounKind.State);
        if (_words.Is("initiative-noun", key)) return new(null, PronounKind.Initiative);
        return _words.Is("organization-noun", key) ? new(null, PronounKind.Organization) : Subject.Unknown;
    }

    /// <summary>How many a description counts: 4 in «the four states»; null where it does not say.</summary>
    private string? Count(int start, int end)
    {
        for (var i = Math.Max(0, start - 2); i <= end; i++)
            if (Array.IndexOf(Numbers, Tokens[i].Key) is var number and >= 0)
                return (number + 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return null;
    }

    private PronounKind KindOf(int i)
    {
        var key = Tokens[i].Key;
        if (_words.Is("pronoun-person", key)) return PronounKind.Person;
        if (_words.Is("pronoun-thing", key)) return PronounKind.Thing;
        if (key is "we" or "us") return PronounKind.Speaker;
        return _words.Is("pronoun-plural", key) ? PronounKind.Plural : PronounKind.None;
    }
}
