using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.English;

/// <summary>
/// Builds noun phrases around the names of an English sentence, in this order: title and body join the person; a collective noun joins the name before or
/// after it; possessives and compounds become modifiers; the word before tells the slot; names in coordination become one phrase.
/// </summary>
internal static class EnglishPhrases
{
    private const int LongestHead = 5;

    public static IReadOnlyList<NounPhrase> Build(SentenceAnalysis sentence, WordTag[] tags, EnglishWords words)
    {
        var singles = new List<NounPhrase>();
        foreach (var group in MentionGroups.Of(sentence, IsConnector))
        {
            if (singles.Count > 0 && group.First <= singles[^1].Last) continue;
            var single = Single(sentence.Tokens, tags, group, words, singles.Count > 0 ? singles[^1].Last + 1 : 0);
            if (singles.Count > 0 && IsHome(sentence.Tokens, tags, singles[^1], single))
            {
                // «Germany's Sigmar Gabriel»: one person, named with the home state.
                var (slot, at) = SlotBefore(sentence.Tokens, tags, singles[^1].First, words, singles.Count > 1 ? singles[^2].Last + 1 : 0);
                singles[^1] = single with { First = singles[^1].First, Members = [single.Members[0] with { ForBody = single.Members[0].ForBody ?? singles[^1].Members[0].Id }], Slot = single.Slot == Slots.Genitive ? single.Slot : slot, Head = single.Slot == Slots.Genitive ? single.Head : at };
            }
            else singles.Add(single);
        }

        return Coordinate(sentence.Tokens, tags, singles);
    }

    private static bool IsApart(IReadOnlyList<Token> tokens, WordTag[] tags, EnglishWords words, int noun, int preposition) =>
        !words.Is("collective", tokens[noun].Key) && !words.Is("person-noun", tokens[noun].Key) && !words.Is("state-noun", tokens[noun].Key) && char.IsLower(tokens[noun].Text[0])
        && (words.Is("summit", tokens[noun].Key) || words.Is("talk", tokens[noun].Key) || tokens[noun].Key is "speech" or "statement" or "remarks" or "interview" or "address" or "letter" or "message" or "phone" or "telephone" or "ceremony" or "tweet" or "post")
        && tags[preposition + 1] == WordTag.Determiner;

    private static bool IsHome(IReadOnlyList<Token> tokens, WordTag[] tags, NounPhrase home, NounPhrase person) =>
        home is { Slot: Slots.Genitive, Members: [{ Collective: false, Mention.Kind: EntityKind.State or EntityKind.Organization }] } && person.Members is [{ Mention.Kind: EntityKind.Person, Collective: false }]
        && person.First == home.Last + 2 && (tags[home.Last + 1] == WordTag.Possessive || tokens[home.Last + 1].Text is "'" or "\u2019");

    private static bool IsConnector(Token token) => token.Key is "of" or "the" or "in" or "for" or "to" or "s" or "'" or "\u2019" or "at" || token.Text is "'" or "\u2019";

    private static NounPhrase Single(IReadOnlyList<Token> tokens, WordTag[] tags, MentionGroup group, EnglishWords words, int floor)
    {
        var (first, last) = (group.First, group.Last);
        var collective = false;
        var modifier = false;
        var plural = false;
        var next = last + 1;
        var possessive = next < tokens.Count && (tags[next] == WordTag.Possessive || tokens[next].Text is "'" or "\u2019" && tokens[last].Text.EndsWith('s'));
        if (possessive) next++;
        if (group.Main.Kind != EntityKind.Person || possessive)
        {
            var head = HeadAfter(tokens, tags, next);
            if (head >= next && (possessive || group.Main.Form == MentionForm.Demonym || IsNounHead(tokens, tags, head, next, words)))
            {
                if (words.Is("collective", tokens[head].Key))
                {
                    last = head;
                    collective = true;
                    plural = tokens[head].Key.EndsWith('s');
                }
                else if (next < head && words.Is("collective", tokens[next].Key) && char.IsUpper(tokens[next + 1].Text[0]))
                {
                    // «the French frigate Surcouf».
                    last = head;
                    collective = true;
                }
                else modifier = true;
            }
            else if (possessive) modifier = true;
        }

        if (group.Main.Kind == EntityKind.Person && !possessive && next < tokens.Count && tokens[next].Key is "administration" or "government" or "cabinet") (last, collective) = (next, true);
        var (slot, at) = SlotBefore(tokens, tags, first, words, floor);
        // «In a brief speech the minister pledged»: a name after a noun that is neither people nor body begins the clause.
        if (slot.Length > 0 && first == group.First && first - 1 >= floor && first - 1 > at && tags[first - 1] == WordTag.Word && group.Main is { Kind: EntityKind.Person or EntityKind.State, Form: not MentionForm.Demonym } && IsApart(tokens, tags, words, first - 1, at)) (slot, at) = (Slots.Bare, first - 1);
        // «ambassadors from the members of the council»: a noun of people may stand before another.
        for (var nested = 0; nested < 2 && slot is "of" or "from" && at - 1 >= floor && HeadBefore(tokens, tags, at, words, slot) is var noun and >= 0 && noun >= floor && words.Is("collective", tokens[noun].Key); nested++)
        {
            collective = true;
            plural |= tokens[noun].Key.EndsWith('s');
            first = StartOf(tokens, tags, noun, words, floor);
            (slot, at) = SlotBefore(tokens, tags, first, words, floor);
        }

        var member = new PhraseMember(group.Main, group.ForBody, collective);
        return modifier
            ? new(first, last, [member], Slots.Genitive, next, false)
            : new(first, last, [member], slot, at, plural);
    }

    /// <summary>The noun that a possessive, demonym or compound ends in: the last of a row of plain words.</summary>
    private static int HeadAfter(IReadOnlyList<Token> tokens, WordTag[] tags, int next)
    {
        var head = -1;
        for (var i = next; i < tokens.Count && i < next + LongestHead; i++)
        {
            if (tags[i] is WordTag.Number or WordTag.Adverb or WordTag.Date && head < 0) continue;
            if (tags[i] != WordTag.Word && !(tags[i] == WordTag.Gerund && i + 1 < tokens.Count && tags[i + 1] == WordTag.Word)) break;
            head = i;
        }

        return head;
    }

    /// <summary>After an undeclined name only a lower-case noun makes a compound; capitals are another name.</summary>
    private static bool IsNounHead(IReadOnlyList<Token> tokens, WordTag[] tags, int head, int next, EnglishWords words) =>
        tags[next] == WordTag.Word && (char.IsLower(tokens[next].Text[0]) || words.Is("collective", tokens[head].Key));

    /// <summary>The slot and the index of the preposition before a phrase; determiners, numbers and adjectives between are skipped.</summary>
    private static (string Slot, int At) SlotBefore(IReadOnlyList<Token> tokens, WordTag[] tags, int first, EnglishWords words, int floor)
    {
        var i = first - 1;
        for (var skipped = 0; i >= floor && skipped < LongestHead && tags[i] is WordTag.Determiner or WordTag.Number or WordTag.Word or WordTag.Adverb; skipped++)
        {
            if (tags[i] == WordTag.Word && IsPastNoun(tokens, tags, i)) break;
            i--;
        }

        if (i < floor || tags[i] != WordTag.Preposition) return (Slots.Bare, i);
        // «visited all three of A, B and C»: a count of names stands as they would.
        if (tokens[i].Key == "of" && i - 1 >= floor && tokens[i - 1].Key is "three" or "four" or "five" or "six" or "two" or "both" or "all" or "each") return SlotBefore(tokens, tags, i - 1, words, floor);
        if (i > floor && words.Classes.Slot(tokens[i - 1].Key + " " + tokens[i].Key) is { } pair) return (pair, i);
        if (tokens[i].Key == "of" && i - 2 >= floor && words.Classes.Slot(tokens[i - 2].Key + " " + tokens[i - 1].Key + " of") is { } triple) return (triple, i);
        return (words.Classes.Slot(tokens[i].Key) ?? Slots.Bare, i);
    }

    /// <summary>A word that ends the phrase to its left: what follows it is no longer modified by it.</summary>
    private static bool IsPastNoun(IReadOnlyList<Token> tokens, WordTag[] tags, int i) =>
        i + 1 < tokens.Count && tags[i + 1] is WordTag.Determiner;

    private static int HeadBefore(IReadOnlyList<Token> tokens, WordTag[] tags, int preposition, EnglishWords words, string slot)
    {
        var i = preposition - 1;
        if (i < 0 || (tags[i] != WordTag.Word && !words.Is("collective", tokens[i].Key))) return -1;
        return slot == "of" || words.Is("delegates", tokens[i].Key) ? i : -1;
    }

    private static int StartOf(IReadOnlyList<Token> tokens, WordTag[] tags, int noun, EnglishWords words, int floor)
    {
        var i = noun;
        while (i - 1 >= floor && tags[i - 1] is WordTag.Word or WordTag.Determiner or WordTag.Number) i--;
        return i;
    }

    /// <summary>Joins names in a row: commas, «and», «as well as» and articles between; a row of commas alone is no coordination unless «and» ends it.</summary>
    private static List<NounPhrase> Coordinate(IReadOnlyList<Token> tokens, WordTag[] tags, List<NounPhrase> singles)
    {
        var phrases = new List<NounPhrase>();
        for (var i = 0; i < singles.Count;)
        {
            var j = i;
            var end = i;
            while (j + 1 < singles.Count && singles[j].Slot != Slots.Genitive && Links(tokens, tags, singles[j], singles[j + 1], singles[i].Slot, out var and, out var semicolon))
            {
                // «… with France and Britain; Russia and China abstained»: after «and» a semicolon ends the row.
                if (semicolon && end > i) break;
                j++;
                if (and) end = j;
                if (singles[j].Slot == Slots.Genitive && !and) break;
            }

            // A row whose last link is «and» is a coordination up to there; commas alone after it are apposition or place.
            if (end == i)
            {
                var single = singles[i++];
                phrases.Add(i < singles.Count && IsOfficeOf(single, singles[i])
                    ? single with { Last = singles[i].Last, Members = [singles[i++].Members[0] with { ForBody = single.Members[0].Id }] }
                    : single);
            }
            else
            {
                var members = new List<PhraseMember>();
                for (var k = i; k <= end; k++) members.AddRange(singles[k].Members);
                var genitive = singles[end].Slot == Slots.Genitive;
                // «the Syrian and Lebanese presidents»: the collective belongs to each.
                if (!genitive && singles[end].Members[^1].Collective) members = [.. members.Select(m => m with { Collective = true })];
                phrases.Add(new(singles[i].First, singles[end].Last, members, genitive ? Slots.Genitive : singles[i].Slot, singles[genitive ? end : i].Head, true));
                i = end + 1;
            }
        }

        return phrases;
    }

    /// <summary>«his Qatari counterpart Khalid al-Attiyah»: the person, not the state.</summary>
    private static bool IsOfficeOf(NounPhrase office, NounPhrase person) =>
        office is { Members: [{ Collective: true, Mention: { Form: MentionForm.Demonym, Kind: EntityKind.State } }], Plural: false }
        && person is { Slot: Slots.Bare, Members: [{ Mention.Kind: EntityKind.Person }] } && person.First == office.Last + 1;

    private static bool Links(IReadOnlyList<Token> tokens, WordTag[] tags, NounPhrase left, NounPhrase right, string slot, out bool and, out bool semicolon)
    {
        and = semicolon = false;
        if (right.First - left.Last is < 2 or > 8) return false;
        var mark = false;
        for (var i = left.Last + 1; i < right.First; i++)
        {
            if (tokens[i].Key is "," or ";") (mark, semicolon) = (true, semicolon || tokens[i].Key == ";");
            else if (tokens[i].Key is "and" or "&" || (tokens[i].Key == "as" && i + 2 < right.First && tokens[i + 1].Key == "well")) and = mark = true;
            else if (tokens[i].Key is "well" or "as") continue;
            else if (tags[i] is not (WordTag.Determiner or WordTag.Word or WordTag.Number or WordTag.Adverb) || !mark || char.IsUpper(tokens[i].Text[0])) return false;
        }

        // «signed for the UAE, and Al Zayani for Manama»: a person after a comma begins a clause of his own.
        if (and && slot.Length > 0 && tokens[left.Last + 1].Key == "," && left.Members[^1].Mention.Kind != right.Members[0].Mention.Kind) return false;
        // «Al-Attiyah of Qatar and Al Zayani of Bahrain»: home and person are no pair.
        if (and && slot == "of" && left.Members[^1].Mention.Kind == EntityKind.State && right.Members[0].Mention.Kind == EntityKind.Person && right.First - left.Last == 2) return false;
        return mark && (right.Slot.Length == 0 || right.Slot == left.Slot || right.Slot == Slots.Genitive);
    }
}
