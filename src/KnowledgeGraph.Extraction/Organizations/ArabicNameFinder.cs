using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Morphology;

namespace KnowledgeGraph.Extraction.Organizations;

/// <summary>
/// Finds names of organisations, initiatives and places in Arabic script by the noun that heads them, with what follows in construct, as an adjective, after the particle
/// lam or joined by waw to a word of the same kind. A name ends at verbs, prepositions, relative words and punctuation.
/// </summary>
internal sealed class ArabicNameFinder(WordClasses words, HeadNouns heads, NameWords nameWords, NameTables names, ForeignWords foreign, OrganizationIds ids)
{
    private const int MostWords = 8;

    private static readonly HashSet<string> Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public IEnumerable<Candidate> Find(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (!reading.Is(i, WordShape.Arabic) || titles.At(i) is not null || mentions.At(i) is { Length: > 1 }) continue;
            if (HeadAt(reading, i) is not var (head, split, definite)) continue;
            if (head.IsTrailing)
            {
                if (split.Proclitics.Length == 0 && !definite && Trailing(reading, sentence, mentions, titles, i) is var start and >= 0 && ids.Of(reading, head.Kind, start, i, i, null, mentions) is { } named)
                    yield return new(start, i, reading.Tokens[start].Start, "", "head noun: " + head.Concept) { Kind = head.Kind, Form = MentionForm.Name, ProposedId = named };
                continue;
            }

            if (definite && head.Kind == EntityKind.Place) continue;
            var last = head.Kind == EntityKind.Place ? PlaceEnd(reading, sentence, mentions, titles, head, i) : End(reading, sentence, mentions, titles, head, i, definite);
            if (last <= i) continue;
            var place = head.Kind == EntityKind.Place && !IsPartOfName(head) && !definite;
            var first = place ? i + 1 : i;
            if (place && mentions.At(first) is not null) continue;
            var id = ids.Of(reading, head.Kind, i, last, i, split.Rest, mentions);
            if (id is null) continue;
            if (place) id = ids.OfPlace(reading, first, last);
            yield return new(first, last, place ? reading.Tokens[first].Start : reading.Tokens[i].Start + split.Units, place ? "" : split.Proclitics, "head noun: " + head.Concept)
            {
                Kind = head.Kind,
                Form = MentionForm.Name,
                ProposedId = id,
            };
            i = last;
        }
    }

    /// <summary>The first word of the name before a head in English order («جون ستريت»), or -1: one word, or two where both are foreign.</summary>
    private int Trailing(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles, int head)
    {
        var first = head;
        while (first > sentence.First && head - first < 2)
        {
            var at = first - 1;
            var key = reading.Tokens[at].Key;
            if (!reading.Is(at, WordShape.Arabic) || titles.At(at) is not null || mentions.At(at) is not null || words.Of(key) is not (WordClass.None or WordClass.Ambiguous) || heads.IsHead(key) || reading.HasArticle(at, key)) break;
            if (first < head && foreign.Score(key) < ForeignWords.Likely) break;
            first = at;
        }

        return first < head ? first : -1;
    }

    /// <summary>Heads that the name itself keeps: an airport's name has its head, a town's has not.</summary>
    private static bool IsPartOfName(HeadNoun head) => head.Concept is not ("city" or "town" or "village" or "governorate" or "province" or "region" or "area" or "district" or "neighbourhood");

    private (HeadNoun Head, ArabicSplit Split, bool Definite)? HeadAt(DocumentReading reading, int token)
    {
        foreach (var split in reading.Splits(token))
        {
            if (heads.Of(split.Rest) is { } head) return (head, split, false);
            if (split.Rest.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && heads.Of(split.Rest[2..]) is { } article) return (article, split, true);
        }

        return null;
    }

    private int End(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles, HeadNoun head, int start, bool definite)
    {
        var last = start;
        var proper = false;
        var attributes = 0;
        var closed = false;
        for (var at = start + 1; at <= sentence.Last && at - start < MostWords; at++)
        {
            if (IsQuoted(reading, sentence, at, out var closing) && at > start && closing - at <= 5)
            {
                last = closing;
                at = closing;
                proper = true;
                attributes++;
                continue;
            }

            if (!reading.Is(at, WordShape.Arabic) || titles.At(at) is not null) break;
            var key = reading.Tokens[at].Key;
            if (mentions.At(at) is { } mention)
            {
                if (mention.First != at || !JoinsTo(mention, at, start, attributes)) break;
                if (definite && attributes == 0 && mention.Form == MentionForm.Demonym && head.IsWeak) break;
                if (mention.Form != MentionForm.Demonym || attributes > 0 || !head.IsWeak) proper |= mention.Form != MentionForm.Demonym || !definite;
                last = mention.Last;
                at = last;
                attributes++;
                closed |= mention.Form != MentionForm.Demonym;
                // An adjective of nationality or a state closes a name, but for further adjectives.
                if (mention.Form != MentionForm.Demonym && mention.Kind == EntityKind.State) break;
                continue;
            }

            if (closed && nameWords.Standing(key) is null) break;
            if (!Continues(reading, head, at, key, start, definite, attributes, last, out var names)) break;
            proper |= names;
            last = at;
            attributes++;
        }

        if (last == start) return start;
        // One definite word alone must be a word of names: a centre "of the earthquake" is none.
        if (!definite && attributes == 1 && !TakesAnyName(head) && mentions.At(start + 1) is null && nameWords.Standing(reading.Tokens[start + 1].Key) is null
            && reading.HasArticle(start + 1, reading.Tokens[start + 1].Key)) return start;
        if (definite) return attributes >= 1 && !head.IsWeak && (attributes > 1 || IsTitleLike(reading, start + 1)) ? last : start;
        if (head.IsWeak && attributes < 2) return start;
        return proper ? last : start;
    }

    /// <summary>A body or place within the name: right after its head, or after the particle lam.</summary>
    private static bool JoinsTo(Candidate mention, int at, int start, int attributes)
    {
        if (mention.Kind == EntityKind.Person) return at == start + 1 || attributes <= 1;
        return mention.Proclitics is "" or [ArabicLetters.Lam];
    }

    /// <summary>Heads that go with a proper name of any kind; after others an unknown word must be one that names of their kind have.</summary>
    private static bool TakesAnyName(HeadNoun head) =>
        head.Concept is "company" or "newspaper" or "magazine" or "channel" or "bank" or "club" or "group" or "brigades" or "network" or "radio" or "movement" or "hospital" or "school" or "university" or "foundation" or "battalion" or "militia";

    private bool Continues(DocumentReading reading, HeadNoun head, int at, string key, int start, bool definite, int attributes, int last, out bool proper)
    {
        proper = false;
        if (words.Is(key, WordClass.Speech | WordClass.Locative | WordClass.Former | WordClass.Weekday) && nameWords.Standing(key) is null) return false;
        if (key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && key.Length > 3)
        {
            if (words.Is(key, WordClass.Common) && nameWords.Standing(key) is null) return false;
            proper = true;
            // After an indefinite head every definite word continues it; long runs only where the table knows the word.
            return attributes < 3 || nameWords.Standing(key) is not null;
        }

        foreach (var split in reading.Splits(at))
        {
            if (split.Proclitics.Length == 0) continue;
            if (split.Proclitics is [ArabicLetters.Waw] && attributes > 0 && nameWords.Standing(split.Rest) is not null
                && split.Rest.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) == reading.Tokens[last].Key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal)) return proper = true;
            if (split.Proclitics is [ArabicLetters.Lam] && attributes > 0 && nameWords.Standing(split.Rest) is not null && split.Rest.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal)) return proper = true;
        }

        // After a word with the article the construct is closed: an indefinite word begins something else.
        if (nameWords.Standing(key) is not null)
        {
            // A word of names that is foreign: Southern University.
            proper = !definite && TakesAnyName(head) && foreign.Score(key) >= ForeignWords.Likely / 2;
            return (!definite || attributes > 0) && (last == start || !reading.HasArticle(last, reading.Tokens[last].Key));
        }

        // The police department of Springfield, the court of Lyon: a foreign word right after a noun that heads names.
        if (!definite && heads.IsHead(reading.Splits(last)[^1].Rest) && words.Of(key) == WordClass.None && !reading.HasArticle(at, key) && foreign.Score(key) >= ForeignWords.Likely / 2) return proper = true;
        if (at != start + 1 || definite) return false;
        if (words.Of(key) != WordClass.None || key.Length < 3 || !TakesAnyName(head)) return false;
        if (reading.Has(ArabicAffixes.Article + key) || reading.Tokens[at].Text[^1] is ArabicLetters.TehMarbuta) return false;
        foreach (var split in reading.Splits(at))
            if (split.Proclitics.Length > 0 && (words.Of(split.Rest) != WordClass.None || split.Rest.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal)))
                return false;
        proper = IsForeign(reading, at, key);
        return true;
    }

    private bool IsForeign(DocumentReading reading, int token, string key) =>
        names.IsGiven(key) || (reading.Tokens[token].Text[^1] != ArabicLetters.TehMarbuta && heads.Of(key) is null && nameWords.Standing(key) is null && key[^1] is ArabicLetters.Alef or ArabicLetters.Waw or ArabicLetters.Noon or ArabicLetters.Kaf or ArabicLetters.Seen);

    /// <summary>A word of names beside the definite head alone; an ordinal counts (the second centre is a rank in a race).</summary>
    private bool IsTitleLike(DocumentReading reading, int token) => nameWords.Standing(reading.Tokens[token].Key) is { } standing && !Ordinals.Contains(standing);

    private static bool IsQuoted(DocumentReading reading, ReadSentence sentence, int token, out int closing)
    {
        closing = token;
        if (reading.Tokens[token].Text is not "\u00AB") return false;
        for (var i = token + 1; i <= sentence.Last && i - token <= 5; i++)
            if (reading.Tokens[i].Text == "\u00BB")
            {
                closing = i;
                return true;
            }

        return false;
    }

    private int PlaceEnd(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles, HeadNoun head, int start)
    {
        var at = start + 1;
        if (at > sentence.Last || !reading.Is(at, WordShape.Arabic) || titles.At(at) is not null) return start;
        var key = reading.Tokens[at].Key;
        if (mentions.At(at) is { } mention)
        {
            if (mention.Proclitics.Length > 0 || !IsPartOfName(head) || mention.Form == MentionForm.Demonym) return start;
            var end = mention.Last;
            return end < sentence.Last && reading.Tokens[end + 1].Key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && nameWords.Standing(reading.Tokens[end + 1].Key) is not null ? end + 1 : end;
        }

        if (words.Of(key) != WordClass.None || (nameWords.Standing(key) is not null && !IsPartOfName(head)) || heads.IsHead(key)) return start;
        foreach (var split in reading.Splits(at))
            if (split.Proclitics.Length > 0 && (words.Of(split.Rest) is not (WordClass.None or WordClass.Ambiguous) || reading.HasArticle(at, split.Rest)))
                return start;
        if (head.IsWeak || (reading.Tokens[at].Text[^1] == ArabicLetters.TehMarbuta && !reading.HasArticle(at, key))) return start;
        var last = at;
        if (IsPartOfName(head))
            while (last < sentence.Last && last - start < 4 && reading.Is(last + 1, WordShape.Arabic) && titles.At(last + 1) is null && mentions.At(last + 1) is null
                && (nameWords.Standing(reading.Tokens[last + 1].Key) is not null && reading.Tokens[last + 1].Key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal))) last++;
        return last;
    }
}
