using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Morphology;

namespace KnowledgeGraph.Extraction.Persons;

/// <summary>
/// Finds personal names in Arabic script, which has no capitals: after a title or form of address, from a known given name on, or after a verb of speech.
/// A name goes on through given names, the small words of names (son of, house of, servant of), known family names and words with the article that look like one.
/// </summary>
internal sealed partial class ArabicPersonFinder(WordClasses words, NameWords nameWords, NameTables names, TitleWords titles, HeadNouns heads, ForeignWords foreign)
{
    private const char Fathatan = '\u064B';
    private const int LongestName = 8;

    // Below this score a word after a form of address is an ordinary one.
    private const double Unlikely = -1;

    // Foreign names seldom have a hamza within: verbs do.
    private const double InnerHamza = 3;

    public IEnumerable<FoundName> Find(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titleMap)
    {
        var i = sentence.First;
        while (i <= sentence.Last)
        {
            if (!reading.Is(i, WordShape.Arabic))
            {
                i++;
                continue;
            }

            var titled = Titled(reading, titleMap, i, out var nameStart);
            if (nameStart > sentence.Last || !reading.Is(nameStart, WordShape.Arabic))
            {
                i = Math.Max(nameStart, i + 1);
                continue;
            }

            if (NameAt(reading, sentence, mentions, titleMap, nameStart, titled) is { } name)
            {
                yield return name;
                i = name.Last + 1;
            }
            else i = nameStart > i ? nameStart : i + 1;
        }
    }

    private bool Titled(DocumentReading reading, TitleMap titleMap, int token, out int nameStart)
    {
        nameStart = token;
        var titled = false;
        while (reading.InSentence(nameStart, token))
        {
            if (titleMap.At(nameStart) is { } phrase && phrase.First == nameStart) nameStart = phrase.Last + 1;
            else if (titles.HonorificAt(reading, nameStart) is { } honorific && IsAddress(reading, honorific)) nameStart = honorific.Last + 1;
            else if (titled && reading.Tokens[nameStart].Text is "/" or ":") nameStart++;
            else break;
            titled = true;
        }

        return titled;
    }

    /// <summary>A rank without the article (team and general are one word) only before a given name.</summary>
    private bool IsAddress(DocumentReading reading, TitleWord honorific)
    {
        if (honorific.First != honorific.Last || reading.Tokens[honorific.First].Text.EndsWith('.') || reading.Splits(honorific.First).Any(s => reading.HasArticle(honorific.First, s.Rest))) return true;
        var next = honorific.Last + 1;
        return reading.InSentence(next, honorific.First) && (names.IsGiven(reading.Tokens[next].Key) || reading.HasArticle(next, reading.Tokens[next].Key));
    }

    private FoundName? NameAt(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titleMap, int first, bool titled)
    {
        if (StartOf(reading, mentions, titleMap, first, titled) is not { } start) return null;
        var afterSpeech = first > sentence.First && reading.Is(first - 1, WordShape.Arabic) && SpeechAt(reading, first - 1);
        var last = first;
        var evidence = 0;
        var familyLike = false;
        int content = 0, known = 0;
        var spelled = 0.0;
        for (var at = first; at <= sentence.Last && at - first < LongestName; at++)
        {
            var key = at == first ? start.Rest : reading.Tokens[at].Key;
            var role = RoleOf(reading, mentions, titleMap, at, key, first, titled, content, known);
            if (role == NameRole.None || (at > first && content > 0 && JoinsAnother(reading, at, key))) break;
            if (role == NameRole.Particle && content == 1 && known == 1 && key.Length > 2 && words.Is(key, WordClass.Noble) && EndsName(reading, mentions, titleMap, at, first, titled, known))
            {
                // Van is a family name too.
                role = NameRole.Family;
            }

            if (role == NameRole.Particle)
            {
                // A particle that no name word follows ends the name before it.
                if (at == sentence.Last || !reading.Is(at + 1, WordShape.Arabic) || RoleOf(reading, mentions, titleMap, at + 1, reading.Tokens[at + 1].Key, first, titled, content + 1, known) == NameRole.None) break;
                evidence += 2;
                continue;
            }

            content++;
            last = at;
            familyLike |= role == NameRole.Other && LooksLikeFamily(key);
            if (role is NameRole.Given or NameRole.Family) known++;
            spelled += role == NameRole.Other ? Math.Max(-1, ForeignScore(reading, at, key)) : names.IsGiven(key) || names.IsFamily(key) ? 1 : 0;
            if (role == NameRole.Given) evidence++;
            if (role == NameRole.Family && content > 1) evidence++;
            // The house ends the name: «خليفة بن أحمد آل خليفة الضيف».
            if (at > first && IsHouse(reading, at - 1)) break;
        }

        if (content == 0) return null;
        var sure = names.IsGiven(start.Rest) && !IsCommon(reading, first, start.Rest) && (!words.Is(start.Rest, WordClass.Ambiguous) || evidence >= 2 || familyLike);
        var rule = titled && (content > 1 || MayStandAlone(reading, titleMap, first, start.Rest)) ? "title before name"
            : content >= 2 && names.IsGiven(start.Rest) && evidence >= 2 && (sure || known >= 2) ? "given name"
            : content >= 2 && known >= 2 ? "given name"
            : content >= 2 && sure && (start.Proclitics.Length == 0 || familyLike || spelled >= 1 + ForeignWords.Possible) ? "given name before a family name"
            : IsFatherOf(start.Rest) && evidence > 2 ? "father of a given name"
            : content >= 2 && spelled >= ForeignWords.Likely && ForeignScore(reading, first, start.Rest) >= ForeignWords.Possible ? "foreign words"
            : content >= 2 && known == 0 && !names.IsGiven(start.Rest) ? "name with an apposition"
            : content >= 2 && afterSpeech && known > 0 ? "verb of speech before name"
            : content == 1 && sure && first == sentence.First && last < sentence.Last && reading.Tokens[last + 1].Text == ":" ? "speaker of a line"
            : null;
        if (rule is null) return null;
        return new(first, last, reading.Tokens[first].Start + start.Units, start.Proclitics, start.Units > 0 || start.Proclitics.Length > 0 ? start.Rest : null, rule);
    }

    private bool EndsName(DocumentReading reading, MentionMap mentions, TitleMap titleMap, int at, int first, bool titled, int known) =>
        !reading.InSentence(at + 1, at) || !reading.Is(at + 1, WordShape.Arabic) || RoleOf(reading, mentions, titleMap, at + 1, reading.Tokens[at + 1].Key, first, titled, 2, known) == NameRole.None;

    /// <summary>A single word after a title is a name where it is known as one, or where the title is complete: an office in construct goes on with an ordinary noun.</summary>
    private bool MayStandAlone(DocumentReading reading, TitleMap titleMap, int name, string key)
    {
        if (names.IsGiven(key) || names.IsFamily(key) || names.IsFamily(WithoutArticle(key))) return !IsCommon(reading, name, key);
        var office = titleMap.At(name - 1);
        if (office is not null && !office.Parts[^1].IsComplete(reading)) return false;
        // A preposition with a verbal noun, a verb with its prefix, a plural, a noun with a pronoun.
        if (key.Length > 4 && key[0] is ArabicLetters.Beh or ArabicLetters.Lam or ArabicLetters.Kaf && key[1] is ArabicLetters.Teh or ArabicLetters.Meem or ArabicLetters.Alef) return false;
        if (key.Length is 4 or 5 && key[0] == ArabicLetters.Teh) return false;
        return office is null ? foreign.Score(key) >= Unlikely : key.Length > 3;
    }

    private bool IsHouse(DocumentReading reading, int token) => words.Is(reading.Tokens[token].Key, WordClass.Article) && reading.Tokens[token].Text[0] == ArabicLetters.AlefMadda;

    private bool IsFatherOf(string key) => words.Is(key, WordClass.Father);

    private bool IsCommon(DocumentReading reading, int token, string key) =>
        words.Is(key, WordClass.Common | WordClass.Speech | WordClass.Month | WordClass.Locative) && !words.IsOtherWord(key, reading.Tokens[token].Text);

    private static string WithoutArticle(string key) => key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) ? key[2..] : key;

    private bool SpeechAt(DocumentReading reading, int token)
    {
        foreach (var split in reading.Splits(token))
            if (words.Is(split.Rest, WordClass.Speech))
                return true;
        return false;
    }

    /// <summary>The reading of the first word as the start of a name; null where it can begin none.</summary>
    private ArabicSplit? StartOf(DocumentReading reading, MentionMap mentions, TitleMap titleMap, int first, bool titled)
    {
        if (titleMap.At(first) is not null || (mentions.At(first) is { } m && m.Kind != EntityKind.Person && (m.Length > 1 || !names.IsGiven(reading.Tokens[first].Key)))) return null;
        var whole = reading.Splits(first)[0];
        if (!titled && IsNamedThing(reading, mentions, first, true)) return null;
        foreach (var split in reading.Splits(first))
        {
            if ((names.IsGiven(split.Rest) && (!IsCommon(reading, first, split.Rest) || (titled && !words.Is(split.Rest, WordClass.Locative | WordClass.Relational | WordClass.Speech)))) || IsCompoundStart(reading, split.Rest, first)) return split;
            // A word that is known whole has no particles: a statement is not "by Yan".
            if (IsKnownWord(whole.Rest)) break;
        }

        if (ForeignStart(reading, mentions, titleMap, first) is { } spelled) return spelled;
        if (!titled) return IsUnknownPair(reading, titleMap, mentions, first) ? whole : null;
        if (words.Is(whole.Rest, WordClass.Particle) && !words.Is(whole.Rest, WordClass.Common)) return whole;
        return IsUnknownNameWord(reading, whole.Rest, first) ? whole : null;
    }

    /// <summary>Two words of no known kind that an apposition explains as a person: «…، البالغ من العمر», «…، المدير التنفيذي».</summary>
    private bool IsUnknownPair(DocumentReading reading, TitleMap titleMap, MentionMap mentions, int first)
    {
        var next = first + 1;
        var after = first + 3;
        if (!reading.InSentence(after, first) || reading.Tokens[first + 2].Text is not ("\u060C" or ",") || mentions.At(first) is not null || mentions.At(next) is not null) return false;
        if (!reading.Is(next, WordShape.Arabic) || titleMap.At(next) is not null) return false;
        if (!IsUnknownNameWord(reading, reading.Tokens[first].Key, first) || !IsUnknownNameWord(reading, reading.Tokens[next].Key, next)) return false;
        return words.Is(reading.Tokens[after].Key, WordClass.Age) || (titleMap.At(after) is { } phrase && phrase.First == after);
    }

    /// <summary>The reading of a word that spells a foreign name before another such word, or before a known name.</summary>
    private ArabicSplit? ForeignStart(DocumentReading reading, MentionMap mentions, TitleMap titleMap, int first)
    {
        var next = first + 1;
        if (mentions.At(first) is not null || !reading.InSentence(next, first) || !reading.Is(next, WordShape.Arabic) || titleMap.At(next) is not null) return null;
        if (mentions.At(next) is { } mention && mention.Kind != EntityKind.Person) return null;
        if (IsNamedThing(reading, mentions, first, false)) return null;
        var second = reading.Tokens[next].Key;
        var known = (names.IsGiven(second) || names.IsFamily(second)) && !IsCommon(reading, next, second);
        var score = known ? ForeignWords.Likely : ForeignScore(reading, next, second);
        if (score < ForeignWords.Possible) return null;
        ArabicSplit? best = null;
        var top = ForeignWords.Likely + (known ? 0 : ForeignWords.Possible) - score;
        foreach (var split in reading.Splits(first))
        {
            // Only the conjunction stands before a name as often as not.
            var bar = split.Proclitics is "" or [ArabicLetters.Waw] ? ForeignWords.Possible : ForeignWords.Likely;
            if (ForeignScore(reading, first, split.Rest) is var own && own >= bar && own >= top) (best, top) = (split, own + ForeignWords.Possible);
        }

        return best;
    }

    /// <summary>After ship, storm, film and the like, adjectives and quotation marks between: what is named is no person.</summary>
    /// <param name="definite">Only after the article: a known given name after the bare noun is the owner's.</param>
    private bool IsNamedThing(DocumentReading reading, MentionMap mentions, int first, bool definite)
    {
        for (var at = first - 1; at >= first - 3 && reading.InSentence(at, first); at--)
        {
            if (reading.Splits(at).Any(s => words.Is(s.Rest, WordClass.Thing) && (!definite || reading.HasArticle(at, s.Rest)))) return true;
            if (!reading.Is(at, WordShape.Punctuation) && mentions.At(at) is not { Form: MentionForm.Demonym }) return false;
        }

        return false;
    }

    /// <summary>The conjunction on a word that is a name without it, and none with it: another person.</summary>
    private bool JoinsAnother(DocumentReading reading, int token, string key)
    {
        if (key[0] != ArabicLetters.Waw || key.Length < 4 || names.IsGiven(key) || names.IsFamily(key)) return false;
        var rest = key[1..];
        return names.IsGiven(rest) || ForeignScore(reading, token, rest) is var score && score >= ForeignWords.Possible && score >= ForeignScore(reading, token, key) - 1;
    }

    /// <summary>Servant of, father of: they begin a name whose second word completes them.</summary>
    private bool IsCompoundStart(DocumentReading reading, string key, int token) =>
        words.Is(key, WordClass.Particle) && key.Length >= 2 && reading.InSentence(token + 1, token) && reading.Is(token + 1, WordShape.Arabic)
        && ((words.Is(key, WordClass.Servant) && reading.Tokens[token + 1].Key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal))
            || (words.Is(key, WordClass.Father) && names.IsGiven(reading.Tokens[token + 1].Key))
            || names.IsGiven(key + reading.Tokens[token + 1].Key) || names.IsFamily(key + reading.Tokens[token + 1].Key));

    private NameRole RoleOf(DocumentReading reading, MentionMap mentions, TitleMap titleMap, int at, string key, int first, bool titled, int content, int known)
    {
        if (!reading.Is(at, WordShape.Arabic) || titleMap.At(at) is not null) return NameRole.None;
        if (at > first && titles.HonorificAt(reading, at) is { } && !names.IsGiven(key) && !(content > 0 && names.IsFamily(key))) return NameRole.None;
        if (mentions.At(at) is { } mention)
        {
            if (mention.Kind == EntityKind.Person) return NameRole.Given;
            if (mention.Length > 1 || mention.Kind is EntityKind.Organization or EntityKind.Initiative) return NameRole.None;
            if (mention.Proclitics.Length > 0 && at > first) return NameRole.None;
            if (names.IsGiven(key)) return NameRole.Given;
            return mention.Form == MentionForm.Demonym && at > first && known == 1 && content == 1 && key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && !titled ? NameRole.Other : NameRole.None;
        }

        if (at > first && content > 0 && key.Length == 1 && reading.Tokens[at].Text.EndsWith('.')) return NameRole.Particle;
        // «محمد صباح السالم رئيساً»: nunation is a common noun's.
        if (at > first && reading.Tokens[at].Text.Contains(Fathatan, StringComparison.Ordinal)) return NameRole.None;
        if (at > first && content > 0 && words.Is(key, WordClass.Letter)) return NameRole.Particle;
        if (at > first && words.Is(key, WordClass.Tail)) return NameRole.Given;
        // The word for a family is written with madda; without it, it is an article that something parted from its noun.
        if (words.Is(key, WordClass.Article) && !IsHouse(reading, at)) return NameRole.None;
        if (words.Is(key, WordClass.Particle) && !words.Is(key, WordClass.Common)) return at > first || IsCompoundStart(reading, key, at) ? NameRole.Particle : NameRole.None;
        // A full name of the seed is whole, but for its house: «إيلي كوهين سفيري البلدين», «عيّن قيس سعيد كمال المدوري».
        if (mentions.At(at - 1) is { Kind: EntityKind.Person, Length: > 1 } && !(names.IsFamily(key) && key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal))) return NameRole.None;
        if (names.IsGiven(key)) return IsCommon(reading, at, key) && at > first && !PreviousIsParticle(reading, at, first) ? NameRole.None : NameRole.Given;
        if (names.IsFamily(key) && !IsCommon(reading, at, key)) return NameRole.Family;
        if (at > first && key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && key.Length > 4)
        {
            var bare = key[2..];
            if (names.IsGiven(bare) || names.IsFamily(bare)) return NameRole.Family;
        }

        if (PreviousIsParticle(reading, at, first) && words.Of(key) == WordClass.None) return NameRole.Other;
        if (words.Of(key) != WordClass.None || heads.IsHead(key)) return NameRole.None;
        if (at == first) return IsUnknownNameWord(reading, key, at) ? NameRole.Other : NameRole.None;
        if (at > first && content is > 0 and < 4 && ForeignScore(reading, at, key) >= (content == 1 ? ForeignWords.Possible : ForeignWords.Likely / 2)) return NameRole.Other;
        if (titled && content == 1 && known == 1 && IsUnknownWithArticle(reading, at, key)) return NameRole.Other;
        if (LooksLikeFamily(key) && nameWords.Standing(key) is null) return content < 4 ? NameRole.Other : NameRole.None;
        return content == 1 && (titled || known == 1 || !names.IsGiven(reading.Tokens[first].Key)) && !(known == 1 && !names.IsGiven(reading.Splits(first).Last().Rest) && !reading.Splits(first).Any(s => names.IsGiven(s.Rest))) && IsUnknownNameWord(reading, key, at) && (titled || foreign.Score(key) >= ForeignWords.Hardly || !(words.Is(reading.Tokens[first].Key, WordClass.Ambiguous) || foreign.Score(reading.Tokens[first].Key) >= ForeignWords.Possible)) ? NameRole.Other : NameRole.None;
    }

    private bool PreviousIsParticle(DocumentReading reading, int at, int first) => at > first && words.Is(reading.Tokens[at - 1].Key, WordClass.Particle);

    private enum NameRole
    {
        None,
        Particle,
        Given,
        Family,
        Other,
    }
}
