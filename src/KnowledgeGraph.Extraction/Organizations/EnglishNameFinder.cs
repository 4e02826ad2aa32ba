using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Organizations;

/// <summary>
/// Finds names of organisations, initiatives and places in Latin script by the noun that heads them: the capitalised words before it
/// (<c>Bahrain News Agency</c>), and what "of", "for" or "on" adds after it (<c>Ministry of Foreign Affairs</c>).
/// </summary>
internal sealed class EnglishNameFinder(WordClasses words, HeadNouns heads, OrganizationIds ids)
{
    private const int MostWords = 9;
    private const string Police = "police";

    // Heads that stand first: "Camp Arifjan", "Operation Inherent Resolve".
    private static readonly HashSet<string> Leading = ["camp", "operation", "fort", "lake", "mount", "port", "bank", "hotel", "task", "command", "university", "radio", "battalion", "force", "group"];

    public IEnumerable<Candidate> Find(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles)
    {
        if (sentence.Casing == Casing.Capitals) yield break;
        var from = sentence.First;
        for (var i = sentence.First; i <= sentence.Last; i++)
        {
            if (i < from || HeadAt(reading, mentions, titles, i) is not { } head) continue;
            var first = Left(reading, sentence, mentions, titles, Math.Max(from, sentence.First), i);
            var at = i;
            // "Gulf Research Centre Foundation": the last of several heads decides.
            while (at < sentence.Last && HeadAt(reading, mentions, titles, at + 1) is { } next && next.Kind == head.Kind)
            {
                at++;
                head = next;
            }

            var last = Right(reading, sentence, mentions, titles, at, head.Kind == EntityKind.Place);
            if (last == at && Leading.Contains(head.Key)) last = Following(reading, sentence, mentions, titles, at);
            // "its Mission to the EU" describes.
            if (first == i && last > at && head.Key == "mission") continue;
            if (last - first < 1 || !HasSubstance(reading, sentence, mentions, first, last, i, at)) continue;
            var id = ids.Of(reading, head.Kind, first, last, at, null, mentions);
            if (id is null) continue;
            from = last + 1;
            yield return new(first, last, reading.Tokens[first].Start, "", "head noun: " + head.Key) { Kind = head.Kind, Form = MentionForm.Name, ProposedId = id };
        }
    }

    private HeadNoun? HeadAt(DocumentReading reading, MentionMap mentions, TitleMap titles, int token)
    {
        if (titles.At(token) is not null) return null;
        if (!reading.Is(token, WordShape.Capital)) return IsLocalPolice(reading, mentions, token) ? heads.Of(Police) : null;
        if (mentions.At(token) is { } mention && (mention.Length > 1 || mention.Kind != EntityKind.Place)) return null;
        return heads.Of(reading.Tokens[token].Key);
    }

    /// <summary>«Leeds police»: the force of a town is named so without a capital of its own.</summary>
    private static bool IsLocalPolice(DocumentReading reading, MentionMap mentions, int token) =>
        reading.Tokens[token].Key == Police && token > 0 && mentions.At(token) is null && mentions.At(token - 1) is { Kind: EntityKind.Place, Form: not MentionForm.Demonym } place && place.Last == token - 1
            && !(token + 1 < reading.Tokens.Count && reading.Tokens[token + 1].Key is "station" or "stations" or "car" or "cars" or "custody");

    private int Left(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles, int from, int head)
    {
        var first = head;
        while (first > from && head - first < MostWords)
        {
            var before = first - 1;
            if (IsNamePart(reading, mentions, titles, before)) first = before;
            else if (reading.Tokens[before].Key is "and" or "&" && before - 1 >= from && IsNamePart(reading, mentions, titles, before - 1) && mentions.At(before - 1) is null
                && !(before - 1 > from && reading.Tokens[before - 2].Text == ",")) first = before - 1;
            else if (mentions.At(before) is { } mention && mention.Last == before && mention.Kind != EntityKind.Person && mention.First >= from) first = mention.First;
            else break;
        }

        // The capital of a sentence's first word says nothing.
        while (first < head && first == sentence.First && words.Is(reading.Tokens[first].Key, WordClass.Common) && !heads.IsHead(reading.Tokens[first].Key) && IsOpener(reading.Tokens[first].Key)) first++;
        while (first < head && reading.Tokens[first].Key is "the" or "a" or "an") first++;
        return first;
    }

    private bool IsNamePart(DocumentReading reading, MentionMap mentions, TitleMap titles, int token)
    {
        if (titles.At(token) is not null || mentions.At(token) is not null) return false;
        if (reading.Is(token, WordShape.Number)) return reading.Tokens[token].Text.Length > 2 && char.IsLetter(reading.Tokens[token].Text[^1]);
        if (!reading.Is(token, WordShape.Capital)) return false;
        var key = reading.Tokens[token].Key;
        return !words.Is(key, WordClass.Weekday | WordClass.Month) && key is not ("the" or "mr" or "mrs" or "ms" or "dr");
    }

    /// <summary>"of the Gulf Cooperation Council", "on Transatlantic Defence and Security Cooperation".</summary>
    private int Right(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles, int head, bool ofOnly)
    {
        var last = head;
        while (last < sentence.Last && last - head < MostWords)
        {
            var at = last + 1;
            if (reading.Tokens[at].Key is not ("of" or "for" or "on" or "to" or "against") || ((ofOnly || sentence.Casing == Casing.Title) && reading.Tokens[at].Key != "of")) break;
            at++;
            if (at <= sentence.Last && reading.Tokens[at].Key == "the") at++;
            if (at > sentence.Last || !reading.Is(at, WordShape.Capital) || titles.At(at) is not null) break;
            if (reading.Tokens[last + 1].Key is "to" or "on" or "against" && mentions.At(at) is { Kind: EntityKind.State or EntityKind.Person }) break;
            if (words.Is(reading.Tokens[at].Key, WordClass.Weekday | WordClass.Month)) break;
            var end = PhraseEnd(reading, sentence, mentions, titles, at);
            if (end < at) break;
            last = end;
        }

        return last;
    }

    private int PhraseEnd(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles, int from)
    {
        var last = from - 1;
        var at = from;
        while (at <= sentence.Last)
        {
            if (mentions.At(at) is { } mention)
            {
                if (mention.Kind == EntityKind.Person && at > from) break;
                last = mention.Last;
                at = last + 1;
                if (mention.Form != MentionForm.Demonym && mention.Kind is EntityKind.State or EntityKind.Organization or EntityKind.Initiative) break;
                continue;
            }

            if (IsNamePart(reading, mentions, titles, at)) last = at++;
            else if (reading.Tokens[at].Key is "and" or "&" && at > from && at < sentence.Last && mentions.At(at - 1) is null && mentions.At(at + 1) is null && IsNamePart(reading, mentions, titles, at + 1)) at++;
            else break;
        }

        return last;
    }

    private int Following(DocumentReading reading, ReadSentence sentence, MentionMap mentions, TitleMap titles, int head)
    {
        var last = head;
        while (last < sentence.Last && (IsNamePart(reading, mentions, titles, last + 1) || (mentions.At(last + 1) is { Kind: EntityKind.Place } place && place.First == last + 1))) last++;
        return last;
    }

    private static bool IsOpener(string key) =>
        key is "in" or "on" or "at" or "the" or "this" or "that" or "these" or "our" or "their" or "his" or "her" or "its" or "a" or "an" or "for" or "from" or "with" or "by" or "as" or "when" or "while"
            or "after" or "before" or "and" or "but" or "if" or "both" or "some" or "many" or "all" or "each" or "every" or "any" or "most" or "other" or "several" or "under" or "during" or "since" or "through";

    /// <summary>Something beside heads and words that say nothing of their own.</summary>
    private static bool HasSubstance(DocumentReading reading, ReadSentence sentence, MentionMap mentions, int first, int last, int head, int lastHead)
    {
        if (sentence.Casing == Casing.Title && !Enumerable.Range(first, last - first + 1).Any(i => mentions.At(i) is not null)) return false;
        for (var i = first; i <= last; i++)
        {
            if (i >= head && i <= lastHead) continue;
            var key = reading.Tokens[i].Key;
            if (mentions.At(i) is not null) return true;
            if (!reading.Is(i, WordShape.Capital)) continue;
            if (key is not ("new" or "old" or "first" or "second" or "third" or "our" or "great" or "good" or "big" or "small" or "dear" or "other" or "another" or "this")) return true;
        }

        return false;
    }
}
