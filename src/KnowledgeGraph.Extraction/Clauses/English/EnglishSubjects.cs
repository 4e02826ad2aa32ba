using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>Finds the subjects of English verbs: what stands before them, across complements, appositions and coordinations.</summary>
internal sealed class EnglishSubjects
{
    private const int Reach = 60;
    private const int LongestRow = 10;
    private readonly EnglishClauses _view;
    private readonly EnglishWords _words;
    private readonly EnglishStanding _standing;
    private readonly EnglishDescriptions _descriptions;
    private readonly Dictionary<int, Subject> _subjects = [];

    public EnglishSubjects(EnglishClauses view, EnglishWords words, EnglishStanding standing, EnglishDescriptions descriptions)
    {
        (_view, _words, _standing, _descriptions) = (view, words, standing, descriptions);
        for (var i = 0; i < view.Tokens.Count; i++)
            if (view.IsVerb(i))
                _subjects[i] = Find(i);
    }

    public Subject Of(int verb) => _subjects.TryGetValue(verb, out var subject) ? subject : Find(verb);

    /// <summary>The subject; where what stands there names nobody, the name in apposition to it («One of them, Haddad, was held»).</summary>
    public Subject Find(int verb)
    {
        NounPhrase? aside = null;
        var found = Find(verb, ref aside);
        return aside is not null && (found.IsUnknown || found is { Phrase: null, Pronoun: PronounKind.Plural, Noun: null }) ? new(aside, PronounKind.None) : found;
    }

    private Subject Find(int verb, ref NounPhrase? aside)
    {
        if (_view.TagAt(verb) == WordTag.Participle && !_standing.HasBe(verb)) return Reduced(verb);
        if (_view.TagAt(verb) == WordTag.Infinitive && _standing.IsFirstTo(verb - 1) && PredicateSubject(verb, verb - 1) is { IsUnknown: false } predicate) return predicate;
        var i = verb - 1;
        var inComplement = false;
        for (var steps = 0; i >= 0 && steps < Reach; steps++)
        {
            if (_view.PhraseAt(i) is { } phrase)
            {
                if (phrase.Slot.Length == 0) return new(phrase, PronounKind.None);
                if (phrase.Slot == Slots.Genitive) return Subject.Unknown;
                i = Math.Max(phrase.First, 0) - 1;
                if (phrase.Slot == "of") return OfHome(i) is { } person ? new(person, PronounKind.None) : Subject.Unknown;
                while (i >= 0 && _view.TagAt(i) is WordTag.Determiner or WordTag.Preposition or WordTag.Word && _view.PhraseAt(i) is null && _view.TagAt(i) != WordTag.Preposition) i--;
                if (i >= 0 && _view.TagAt(i) == WordTag.Preposition) i--;
                inComplement = true;
                continue;
            }

            switch (_view.TagAt(i))
            {
                case WordTag.Adverb or WordTag.Negation or WordTag.Auxiliary or WordTag.Number or WordTag.Date:
                    i--;
                    continue;
                case WordTag.Relative:
                    return Antecedent(i);
                case WordTag.Coordinator when inComplement && i > 0 && _view.TagAt(i - 1) is WordTag.Name or WordTag.Word:
                    // «specialists from NATO and from the Dialogue held …»: the coordination is inside the subject.
                    i--;
                    continue;
                case WordTag.Coordinator:
                    return Inherited(i);
                case WordTag.Subordinator:
                    return _view.TagAt(verb) == WordTag.Gerund ? MainSubject(verb) : Inherited(i);
                case WordTag.Pronoun when i > 0 && _view.Tokens[i].Key is "himself" or "herself" or "itself" or "themselves" && (_view.TagAt(i - 1) == WordTag.Relative || _view.PhraseAt(i - 1) is not null):
                    i--;
                    continue;
                case WordTag.Pronoun:
                    return new(null, _descriptions.PronounAt(i));
                case WordTag.Preposition or WordTag.Determiner when IsDateWord(i + 1):
                    i--;
                    continue;
                case WordTag.Preposition:
                    return _view.TagAt(verb) == WordTag.Gerund ? MainSubject(verb) : Subject.Unknown;
                case WordTag.Finite or WordTag.Participle or WordTag.Infinitive or WordTag.Gerund:
                    return _subjects.GetValueOrDefault(i);
                case WordTag.Punctuation:
                    // «The Arab League, meeting in Cairo, asked».
                    if (_view.Tokens[i].Text == "," && i == verb - 1 && i > 0 && _view.TagAt(verb) == WordTag.Gerund && _view.PhraseAt(i - 1) is { Slot.Length: 0 } meeting && Inherited(i).IsUnknown) return new(meeting, PronounKind.None);
                    if (_view.Tokens[i].Text == "," && i > 0 && _view.PhraseAt(i - 1) is { Slot.Length: 0 } named && IsWhole(named)) return new(named, PronounKind.None);
                    if (_view.Tokens[i].Text == "," && i > 0 && _view.TagAt(i + 1) == WordTag.Number && _view.PhraseAt(i - 1) is { Slot.Length: 0 } aged) return new(aged, PronounKind.None);
                    if (_view.Tokens[i].Text == "," && WithRest(i) is { } whole) return new(whole, PronounKind.None);
                    if (Dashed(i) is { } row) return new(row, PronounKind.None);
                    if (_view.Tokens[i].Text is "," or ")" && ParentheticalStart(i) is var start and >= 0)
                    {
                        if (aside is null && i > 0 && _view.PhraseAt(i - 1) is { Slot.Length: 0 } own && own.First <= start + 2 && _view.Tokens[i].Text == ",") aside = own;
                        i = start - 1;
                        continue;
                    }

                    return _view.Tokens[i].Text is "\"" or "\u201D" or "\u201C" ? Inverted(verb) : Inherited(i);
                case WordTag.Possessive:
                    return Subject.Unknown;
                default:
                    if (IsDateWord(i) || (i + 1 < verb && _view.Tokens[i + 1].Key is "later" or "earlier" or "before" or "afterwards" && _view.PhraseAt(i) is null && _view.TagAt(i) == WordTag.Word))
                    {
                        i--;
                        continue;
                    }

                    // «Both urged …»: a quantity alone is a subject.
                    if (_view.TagAt(i) == WordTag.Determiner && _view.Tokens[i].Key == "both") return new(null, PronounKind.Plural, null, "2");
                    if (_descriptions.At(i) is { IsUnknown: false } described) return described;
                    return Coordinated(i) is { } coordinated ? new(coordinated, PronounKind.None) : PredicateSubject(verb, i);
            }
        }

        return i < 0 && verb == 0 ? Subject.Unknown : MainSubject(verb);
    }

    /// <summary>«Rouhani of Iran sent»: the person before «of» and its state.</summary>
    private NounPhrase? OfHome(int i)
    {
        while (i > 0 && _view.PhraseAt(i) is null && (_view.TagAt(i) == WordTag.Determiner || _view.Tokens[i].Key == "of")) i--;
        return i >= 0 && _view.PhraseAt(i) is { Slot.Length: 0 } named && named.Members.All(m => m.Mention.Kind == EntityKind.Person) ? named : null;
    }

    /// <summary>True where the phrase before a comma is the subject itself, not an apposition to one: it has its own apposition inside, or no comma opens it.</summary>
    private bool IsWhole(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
            if (_view.Tokens[i].Text == "," && !phrase.Plural)
                return true;
        var before = phrase.First - 1;
        while (before >= 0 && _view.TagAt(before) is WordTag.Determiner or WordTag.Word) before--;
        return before < 0;
    }

    /// <summary>«Al Murtada, chairman of the Houthi prisoners' committee, accused»: a name with its apposition, of which the last words are no part of the phrase.</summary>
    private NounPhrase? WithRest(int comma)
    {
        var i = comma - 1;
        while (i >= 0 && i >= comma - 4 && _view.PhraseAt(i) is null && (_view.TagAt(i) is WordTag.Word or WordTag.Possessive || _view.Tokens[i].Text is "'" or "\u2019")) i--;
        return i >= 0 && i < comma - 1 && _view.PhraseAt(i) is { Slot.Length: 0 } named && _view.TagAt(named.First) == WordTag.Name && HoldsComma(named) ? named : null;
    }

    /// <summary>«the rulers of three monarchies - Bahrain, Kuwait and Oman - signed»: the row between dashes tells who the subject is.</summary>
    private NounPhrase? Dashed(int dash) =>
        IsDash(dash) && dash > 0 && _view.PhraseAt(dash - 1) is { Members.Count: > 1 } row && IsDash(row.First - 1 - (row.First > 0 && _view.TagAt(row.First - 1) == WordTag.Determiner ? 1 : 0)) ? row : null;

    private bool IsDash(int i) => i >= 0 && _view.Tokens[i].Text is "-" or "--" or "\u2013" or "\u2014";

    private bool HoldsComma(NounPhrase phrase) => !phrase.Plural && Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1).Any(t => _view.Tokens[t].Text == ",");

    private bool IsDateWord(int i) =>
        i < _view.Tokens.Count && (_view.TagAt(i) == WordTag.Date || (_view.TagAt(i) is WordTag.Determiner or WordTag.Word or WordTag.Number && i + 1 < _view.Tokens.Count && _view.TagAt(i + 1) == WordTag.Date)
            || _view.Sentence.Dates.Any(d => d.First <= i && i <= d.Last));

    /// <summary>«British warplanes, ships and a submarine struck»: the name that a row of plain nouns begins with.</summary>
    private NounPhrase? Coordinated(int last)
    {
        var joined = false;
        for (var i = last; i >= 0 && i >= last - LongestRow; i--)
        {
            if (_view.PhraseAt(i) is { } phrase) return joined && phrase.Slot.Length == 0 ? phrase : null;
            if (_view.TagAt(i) == WordTag.Coordinator && _view.Tokens[i].Key == "and") joined = true;
            else if (_view.TagAt(i) is not (WordTag.Word or WordTag.Determiner or WordTag.Number or WordTag.Adverb) && _view.Tokens[i].Text != ",") return null;
        }

        return null;
    }

    /// <summary>What a plain noun speaks of: «Hamas, the Islamist movement», «the rebels», «Russia and Mexico were among the producers».</summary>
    private Subject Referent(int noun)
    {
        if (_descriptions.At(noun) is { IsUnknown: false } described && !IsApposition(noun)) return described;
        for (var i = noun; i > 0 && i >= noun - LongestRow; i--)
        {
            if (_view.Tokens[i].Text == "," && _view.PhraseAt(i) is null) return _view.PhraseAt(i - 1) is { } named ? new(named, PronounKind.None) : Subject.Unknown;
            if (_view.TagAt(i) == WordTag.Auxiliary && _words.Is("be", _view.Tokens[i].Key))
                return _view.PhraseAt(_view.SkipAdverbs(i - 1)) is { Slot.Length: 0 } subject ? new(subject, PronounKind.None) : Subject.Unknown;
            if (_view.PhraseAt(i) is { Slot: not Slots.Genitive } || _view.TagAt(i) is not (WordTag.Word or WordTag.Determiner or WordTag.Number or WordTag.Adverb or WordTag.Name or WordTag.Possessive) && _view.Tokens[i].Key is not ("among" or "of" or "one")) break;
        }

        return Subject.Unknown;
    }

    private bool IsApposition(int noun)
    {
        var i = noun;
        while (i > 0 && _view.TagAt(i) is WordTag.Word or WordTag.Number or WordTag.Determiner && _view.PhraseAt(i) is null) i--;
        return i > 0 && _view.Tokens[i].Text == "," && _view.PhraseAt(i - 1) is not null;
    }

    /// <summary>«talks hosted by Qatar»: the subject is what stands before; at the start of a sentence that of the main verb.</summary>
    private Subject Reduced(int verb)
    {
        var i = _view.SkipAdverbs(verb - 1);
        if (i < 0) return MainSubject(verb);
        if (_view.PhraseAt(i) is { } phrase) return new(phrase, PronounKind.None);
        if (_view.Tokens[i].Text == "," && i > 0) return _view.PhraseAt(i - 1) is { } named ? new(named, PronounKind.None) : Subject.Unknown;
        return _view.TagAt(i) == WordTag.Word ? Referent(i) : Subject.Unknown;
    }

    private bool IsThirdPerson(int i)
    {
        while (i < _view.Tokens.Count && _view.TagAt(i) == WordTag.Adverb) i++;
        return i < _view.Tokens.Count && (_view.Tokens[i].Key is "is" or "has" or "was" || _words.FormOf(_view.Tokens[i].Key).HasFlag(VerbForm.ThirdPerson));
    }

    /// <summary>The phrase that a relative clause follows.</summary>
    private Subject Antecedent(int relative)
    {
        var i = relative - 1;
        if (i >= 0 && _view.Tokens[i].Text == ",") i--;
        if (i < 0) return Subject.Unknown;
        // «A and B, who heads …»: a singular verb speaks of the last.
        if (_view.PhraseAt(i) is { } phrase)
            return new(phrase.Members.Count > 1 && IsThirdPerson(relative + 1) ? phrase with { Members = [phrase.Members[^1]] } : phrase, PronounKind.None);
        return _view.TagAt(i) == WordTag.Word ? Referent(i) : Subject.Unknown;
    }

    /// <summary>The subject of the verb before, which a coordinated verb or a participle after a comma shares.</summary>
    public Subject Inherited(int from)
    {
        for (var i = from - 1; i >= 0 && i >= from - Reach; i--)
            if (_subjects.TryGetValue(i, out var subject) && (_view.TagAt(i) == WordTag.Finite || (_view.TagAt(i) == WordTag.Participle && _standing.HasBe(i))) && !IsRelative(i))
                return subject;
        return Subject.Unknown;
    }

    /// <summary>True for the verb of a relative clause.</summary>
    public bool IsRelative(int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 4; i--)
        {
            if (_view.TagAt(i) == WordTag.Relative) return true;
            if (_view.TagAt(i) is WordTag.Punctuation or WordTag.Name) return false;
        }

        return false;
    }

    /// <summary>The subject of a fronted participle is that of the main verb after it; of a later gerund, that of the one before.</summary>
    private Subject MainSubject(int verb)
    {
        var before = Inherited(verb);
        if (!before.IsUnknown) return before;
        for (var i = verb + 1; i < _view.Tokens.Count && i <= verb + Reach; i++)
        {
            if (_view.Tokens[i].Text == "," && i + 1 < _view.Tokens.Count)
            {
                for (var j = i + 1; j < _view.Tokens.Count && j < i + 6; j++)
                    if (_view.PhraseAt(j) is { Slot.Length: 0 } phrase)
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
        return next < _view.Tokens.Count && _view.PhraseAt(next) is { Slot.Length: 0 } phrase ? new(phrase, PronounKind.None) : Subject.Unknown;
    }

    /// <summary>Start of the apposition, relative clause or bracket that ends at a mark; -1 where the mark opens nothing.</summary>
    private int ParentheticalStart(int end)
    {
        var opening = _view.Tokens[end].Text == ")" ? "(" : ",";
        for (var i = end - 1; i >= 0 && i >= end - 25; i--)
        {
            if (_view.Tokens[i].Text != opening || _view.PhraseAt(i) is not null) continue;
            if (opening == "(") return i;
            var next = i + 1;
            // A comma inside the phrase before («Mauritania's minister, Hanana Ould Sidi, visited») opens nothing.
            var opens = _view.TagAt(next) is WordTag.Relative or WordTag.Determiner or WordTag.Word or WordTag.Preposition or WordTag.Gerund or WordTag.Participle or WordTag.Name or WordTag.Adverb || _view.Tokens[next].Key is "then" or "now";
            // «Haddad, 20, was held», «Haddad, 20, of Leeds, was held»: an age between commas.
            opens |= _view.TagAt(next) == WordTag.Number && next == end - 1;
            return opens && i > 0 && (_view.PhraseAt(i - 1) is not null || _view.TagAt(i - 1) is WordTag.Word or WordTag.Number) ? i : -1;
        }

        return -1;
    }

    /// <summary>«Qatar was the first country to appoint …»: the subject of the «be» before.</summary>
    private Subject PredicateSubject(int verb, int from)
    {
        if (_view.TagAt(verb) != WordTag.Infinitive) return Subject.Unknown;
        for (var i = from; i >= 0 && i >= from - 12; i--)
        {
            if (_view.Tokens[i].Text is ";" or "." or ":" && _view.PhraseAt(i) is null) return Subject.Unknown;
            if (!_words.Is("be", _view.Tokens[i].Key) || _view.PhraseAt(i) is not null) continue;
            var j = _view.SkipAdverbs(i - 1);
            if (j < 0) return Subject.Unknown;
            if (_view.PhraseAt(j) is { Slot.Length: 0 } phrase) return new(phrase, PronounKind.None);
            return _view.TagAt(j) == WordTag.Pronoun ? new(null, _descriptions.PronounAt(j)) : _descriptions.At(j);
        }

        return Subject.Unknown;
    }
}
