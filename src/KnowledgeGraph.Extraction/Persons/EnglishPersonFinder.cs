using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Persons;

/// <summary>
/// Finds personal names in Latin script: sequences of capitalised words with the small words of names between them, where something says that it is a person:
/// a title before or after, a given name, the build of an Arabic name, an initial, or a verb of speech beside it.
/// </summary>
internal sealed class EnglishPersonFinder(WordClasses words, NameWords nameWords, NameTables names, TitleWords titles, HeadNouns heads)
{
    private const int LongestName = 7;

    public IEnumerable<FoundName> Find(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titleMap)
    {
        var found = new List<FoundName>();
        var unsure = new List<(int First, int Last)>();
        var i = sentence.First;
        while (i <= sentence.Last)
        {
            if (!reading.Is(i, WordShape.Latin))
            {
                i++;
                continue;
            }

            var titled = Titled(reading, titleMap, i, out var nameStart);
            if (nameStart > sentence.Last)
            {
                i = nameStart;
                continue;
            }

            var last = SequenceEnd(reading, sentence, mentions, titleMap, nameStart, titled);
            if (last < nameStart)
            {
                i = Math.Max(i, nameStart) + (nameStart > i ? 0 : 1);
                continue;
            }

            var first = nameStart;
            if (!titled) first = WithoutOpener(reading, sentence, first, last);
            if (first <= last)
            {
                if (Evidence(reading, sentence, mentions, titleMap, first, last, titled) is { } rule) found.Add(new(first, last, reading.Tokens[first].Start, "", null, rule));
                else if (last - first is 1 or 2 && sentence.Casing == Casing.Sentence && IsPlainName(reading, mentions, first, last)) unsure.Add((first, last));
            }

            i = last + 1;
        }

        AddListed(reading, found, unsure);
        return found;
    }

    /// <summary>Who stands in a list with persons is one.</summary>
    private static void AddListed(DocumentReading reading, List<FoundName> found, List<(int First, int Last)> unsure)
    {
        for (var again = unsure.Count > 0 && found.Count > 0; again;)
        {
            again = false;
            for (var i = unsure.Count - 1; i >= 0; i--)
            {
                var (first, last) = unsure[i];
                if (!found.Exists(f => IsListGap(reading, f.Last, first) || IsListGap(reading, last, f.First))) continue;
                found.Add(new(first, last, reading.Tokens[first].Start, "", null, "in a list with persons"));
                unsure.RemoveAt(i);
                again = true;
            }
        }
    }

    private static bool IsListGap(DocumentReading reading, int last, int first)
    {
        if (first <= last || first - last > 3 || first - last < 2) return false;
        for (var i = last + 1; i < first; i++)
            if (reading.Tokens[i].Key is not ("," or "and"))
                return false;
        return true;
    }

    /// <summary>Capitalised words of no known kind.</summary>
    private bool IsPlainName(DocumentReading reading, MentionMap mentions, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (mentions.At(i) is not null || reading.Is(i, WordShape.AllCaps) || nameWords.Standing(reading.Tokens[i].Key) is not null || heads.IsHead(reading.Tokens[i].Key))
                return false;
        return true;
    }

    /// <summary>Skips the title and the forms of address that begin at a token; true where there were any.</summary>
    private bool Titled(DocumentReading reading, TitleMap titleMap, int token, out int nameStart)
    {
        nameStart = token;
        var titled = false;
        while (reading.InSentence(nameStart, token))
        {
            if (titleMap.At(nameStart) is { } phrase && phrase.First == nameStart)
            {
                nameStart = phrase.Last + 1;
                titled = true;
            }
            else if (titles.HonorificAt(reading, nameStart) is { } honorific)
            {
                nameStart = honorific.Last + 1;
                titled = true;
            }
            else if (titled && reading.Tokens[nameStart].Text is "," && reading.InSentence(nameStart + 1, token) && reading.Is(nameStart + 1, WordShape.Capital))
            {
                nameStart++;
            }
            else break;
        }

        return titled;
    }

    private int SequenceEnd(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titleMap, int first, bool titled)
    {
        var at = first;
        var last = first - 1;
        while (at <= sentence.Last && at - first < LongestName)
        {
            if (IsNameWord(reading, sentence, mentions, titleMap, at, first, titled)) last = at;
            else if (!(IsParticle(reading, at) && at < sentence.Last && (IsNameWord(reading, sentence, mentions, titleMap, at + 1, first, titled) || (IsParticle(reading, at + 1) && at + 1 < sentence.Last && IsNameWord(reading, sentence, mentions, titleMap, at + 2, first, titled))))) break;
            at++;
        }

        return last;
    }

    /// <summary>A small word of names; the assimilated forms of the Arabic article only where a hyphen joins them.</summary>
    private bool IsParticle(DocumentReading reading, int at) =>
        reading.Is(at, WordShape.Latin) && words.Is(reading.Tokens[at].Key, WordClass.Particle) && !reading.Is(at, WordShape.AllCaps)
        && (reading.Tokens[at].Key is not ("as" or "ash" or "ad" or "ar" or "az" or "an" or "at" or "ud" or "ul") || (reading.InSentence(at + 1, at) && reading.Is(at + 1, WordShape.Joined)));

    private bool IsNameWord(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titleMap, int at, int first, bool titled)
    {
        if (!reading.Is(at, WordShape.Capital)) return false;
        var key = reading.Tokens[at].Key;
        if (reading.Is(at, WordShape.AllCaps) && sentence.Casing != Casing.Capitals && !(names.IsGiven(key) && !titled) && key.Length < 4) return false;
        if (words.Is(key, WordClass.Weekday) || (words.Is(key, WordClass.Month) && !names.IsGiven(key))) return false;
        if (titleMap.At(at) is not null || (titles.HonorificAt(reading, at) is { } honorific && !(at > first && names.IsGiven(key) && honorific.Last == at))) return false;
        if (mentions.At(at) is { } mention)
        {
            // A state or a place can be part of a name ("Jordan Smith"), other names and adjectives of nations not.
            if (mention.Kind == EntityKind.Person) return true;
            if (mention.Length > 1 || mention.Kind is EntityKind.Organization or EntityKind.Initiative) return false;
            if (mention.Form == MentionForm.Demonym) return at > first && reading.Is(at - 1, WordShape.Capital) && !IsMention(mentions, at - 1);
            return at > first || names.IsGiven(key);
        }

        if (words.Is(key, WordClass.Common) && !(names.IsGiven(key) && at == first)) return at > first && names.IsFamily(key) && sentence.Casing == Casing.Sentence;
        return !heads.IsHead(key) || (at > first && names.IsFamily(key));
    }

    private static bool IsMention(MentionMap mentions, int token) => mentions.At(token) is not null;

    /// <summary>A sentence's first word has a capital anyway: it stays only where it is known as a name.</summary>
    private int WithoutOpener(DocumentReading reading, ReadSentence sentence, int first, int last)
    {
        if (first != sentence.First || last == first) return first;
        var key = reading.Tokens[first].Key;
        return words.Of(key) is WordClass.None or WordClass.Particle || names.IsGiven(key) ? first : first + 1;
    }

    private string? Evidence(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titleMap, int first, int last, bool titled)
    {
        int capitals = 0, places = 0, givens = 0;
        var initial = false;
        var arabicBuild = false;
        for (var i = first; i <= last; i++)
        {
            var key = reading.Tokens[i].Key;
            if (mentions.At(i) is { Kind: EntityKind.Person }) return capitals == 0 && i == first ? "seed name within a longer name" : "name around a seed name";
            if (reading.Is(i, WordShape.Capital) && !reading.Is(i, WordShape.Initial)) capitals++;
            if (i > first && reading.Is(i, WordShape.Initial)) initial = true;
            if (i > first && i < last && key is "bin" or "ibn" or "bint" or "ould" or "abu") arabicBuild = true;
            if (i > first && i < last && key is "al" or "el" && reading.Is(i + 1, WordShape.Capital)) arabicBuild = true;
            if (names.IsGiven(key)) givens++;
            if (IsMention(mentions, i)) places++;
        }

        if (titled && places < capitals) return "title before name";
        if (capitals < 2 && !initial) return null;
        var firstGiven = names.IsGiven(reading.Tokens[first].Key) || (last > first && names.IsGiven(reading.Tokens[first].Key + reading.Tokens[first + 1].Key));
        if (firstGiven && sentence.Casing != Casing.Title) return "given name";
        if (arabicBuild && (givens > 0 || places == 0)) return "Arabic name structure";
        if (firstGiven) return "given name";
        if (places > 0) return null;
        if (initial) return "initial";
        if (sentence.Casing != Casing.Sentence) return null;
        for (var i = first; i <= last; i++)
            if (nameWords.Standing(reading.Tokens[i].Key) is not null) return null;
        if (names.IsFamily(reading.Tokens[last].Key) && !words.Is(reading.Tokens[last].Key, WordClass.Common) && !reading.Is(last, WordShape.AllCaps)) return "family name";
        if (IsTakenUpAlone(reading, last)) return "family name that speaks";
        if (TitleFollows(reading, titleMap, last)) return "title after name";
        if (SpeechBeside(reading, first, last)) return "verb of speech beside the name";
        return null;
    }

    /// <summary>The last word stands elsewhere alone as the subject of a verb of speech, or after Mr and the like.</summary>
    private bool IsTakenUpAlone(DocumentReading reading, int last)
    {
        var key = reading.Tokens[last].Key;
        foreach (var at in reading.Places(key))
        {
            if (at == last || !reading.Is(at, WordShape.Capital)) continue;
            var alone = at == 0 || !reading.InSentence(at - 1, at) || !reading.Is(at - 1, WordShape.Capital);
            if (alone && reading.InSentence(at + 1, at) && words.Is(reading.Tokens[at + 1].Key, WordClass.Speech) && reading.Tokens[at + 1].Key is not ("is" or "was" or "has" or "had" or "will" or "would" or "held" or "led" or "leads" or "opened" or "hosted" or "hosts" or "remains" or "became"))
                return true;
            if (reading.InSentence(at - 1, at) && reading.Tokens[at - 1].Key is "mr" or "mrs" or "ms" or "dr") return true;
        }

        return false;
    }

    private static bool TitleFollows(DocumentReading reading, TitleMap titleMap, int last)
    {
        var at = last + 1;
        if (!reading.InSentence(at, last) || reading.Tokens[at].Text is not ("," or "(" or "\u2013" or "-")) return false;
        at++;
        if (reading.InSentence(at, last) && reading.Tokens[at].Key is "the" or "a" or "an" or "who" or "whose") at++;
        if (reading.InSentence(at, last) && reading.Tokens[at - 1].Key is "who" or "whose") return true;
        if (reading.InSentence(at + 1, last) && reading.Is(at, WordShape.Number) && reading.Tokens[at].Text.Length == 2 && reading.Tokens[at + 1].Text is "," or ")") return true;
        return reading.InSentence(at, last) && titleMap.At(at) is { } phrase && phrase.First == at;
    }

    private bool SpeechBeside(DocumentReading reading, int first, int last)
    {
        if (reading.InSentence(last + 1, last) && words.Is(reading.Tokens[last + 1].Key, WordClass.Speech) && reading.Tokens[last + 1].Key is "said" or "says" or "told" or "added" or "tweeted" or "wrote" or "explained" or "noted" or "argued" or "insisted" or "testified" or "stressed" or "remarked" or "commented") return true;
        return first > 0 && reading.InSentence(first - 1, first) && reading.Tokens[first - 1].Key is "said" or "says" or "added" or "by" && words.Is(reading.Tokens[first - 1].Key, WordClass.Speech);
    }
}
