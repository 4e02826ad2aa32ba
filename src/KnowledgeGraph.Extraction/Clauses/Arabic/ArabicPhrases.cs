using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>
/// Builds noun phrases around the names of an Arabic sentence: title and body join the person; collective nouns before the name join it («قادة دول»),
/// as the noun before a demonym does; attached or separate prepositions tell the slot; names after «و» join the phrase before.
/// </summary>
internal static class ArabicPhrases
{
    private const int LongestHead = 6;
    private const int LongestOffice = 4;
    private const int LongestAddress = 3;

    public static IReadOnlyList<NounPhrase> Build(SentenceAnalysis sentence, ArabicTag[] tags, ArabicWords words)
    {
        var singles = new List<(NounPhrase Phrase, bool And)>();
        var groups = MentionGroups.Of(sentence, _ => false);
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            var floor = singles.Count > 0 ? singles[^1].Phrase.Last + 1 : 0;
            if (group.First < floor) continue;
            singles.Add(Single(sentence, tags, group, words, floor, i + 1 < groups.Count ? groups[i + 1] : null));
        }

        return Coordinate(sentence.Tokens, tags, words, singles);
    }

    private static (NounPhrase Phrase, bool And) Single(SentenceAnalysis sentence, ArabicTag[] tags, MentionGroup group, ArabicWords words, int floor, MentionGroup? next)
    {
        var tokens = sentence.Tokens;
        var (first, last) = (ArabicAddresses.FirstOf(tokens, tags, group, words, floor), group.Last);
        var collective = false;
        var plural = false;
        var attached = AttachedAt(tokens, group, first, words);
        var demonym = group.Main.Form == MentionForm.Demonym;
        var borne = next is { Main: { Kind: EntityKind.Person, Proclitics: "" } } && next.First <= last + LongestAddress;
        if (!borne && OfficeBefore(tokens, tags, group, attached, words, floor) is { } office)
        {
            collective = true;
            first = office.First;
            attached = office.Particles;
        }

        while (first - 1 >= floor && first - 1 >= group.First - LongestHead && attached.Length == 0 && tags[first - 1] == ArabicTag.Word)
        {
            if (words.StemIn("collective", tokens[first - 1].Key) is not { Pronoun: false } stem) break;
            // In construct only the last noun bears the article; before a demonym the noun agrees with it.
            if (stem.Definite && !demonym) break;
            collective = true;
            plural |= IsPlural(stem.Stem) || tokens[first - 1].Key.Length > stem.Stem.Length + 3;
            first--;
            attached = stem.Particles;
            // «مع قادة وممثلي دول المجلس»: two collective nouns in one construct.
            if (attached is [ArabicLetters.Waw] && first - 1 >= floor && tags[first - 1] == ArabicTag.Word && words.StemIn("collective", tokens[first - 1].Key) is { Pronoun: false, Definite: false } also)
            {
                first--;
                attached = also.Particles;
            }
        }

        // A row of adjectives after a demonym's noun («القوات الجوية الكويتية») still belongs to the noun.
        if (demonym && !collective && first - 2 >= floor && tags[first - 1] == ArabicTag.Word && tags[first - 2] == ArabicTag.Word
            && words.StemIn("collective", tokens[first - 2].Key) is { } head && head.Definite == tokens[first - 1].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal) && group.Main.Proclitics.Length == 0)
        {
            collective = true;
            first -= 2;
            attached = head.Particles;
        }

        var and = attached.Length > 0 && attached[0] is ArabicLetters.Waw;
        var member = new PhraseMember(group.Main, group.ForBody, collective);
        var (slot, at) = SlotOf(sentence, tags, first, attached, words, floor, demonym && !collective);
        return (new(first, last, [member], slot, at, plural), and);
    }

    /// <summary>«الأمين العام للحلف»: an office with an adjective of its own, whose body a particle joins, stands for the body.</summary>
    private static (int First, string Particles)? OfficeBefore(IReadOnlyList<Token> tokens, ArabicTag[] tags, MentionGroup group, string attached, ArabicWords words, int floor)
    {
        if (attached is not [ArabicLetters.Lam] || group.Main.Kind is not (EntityKind.Organization or EntityKind.State) || group.Main.First != group.First) return null;
        for (var i = group.First - 1; i >= floor && i >= group.First - LongestOffice && tags[i] == ArabicTag.Word; i--)
        {
            if (i < group.First - 1 && words.StemIn("person-noun", tokens[i].Key) is { Definite: true, Pronoun: false } stem) return (i, stem.Particles);
            if (!tokens[i].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal)) return null;
        }

        return null;
    }

    private static bool IsPlural(string stem) => stem.Length > 2 && (stem[^1] == ArabicLetters.Hamza || stem.EndsWith("\u0648\u0646", StringComparison.Ordinal) || stem.EndsWith("\u064A\u0646", StringComparison.Ordinal));

    /// <summary>The particles attached to a phrase's first word: known for a name; for a title told from the word itself.</summary>
    private static string AttachedAt(IReadOnlyList<Token> tokens, MentionGroup group, int first, ArabicWords words)
    {
        if (group.Main.First == first) return group.Main.Proclitics;
        var key = tokens[first].Key;
        foreach (var stem in ArabicStems.Nouns(key))
        {
            if (!words.Classes.Is("collective", stem.Stem) && !words.Classes.Is("person-noun", stem.Stem)) continue;
            return stem.Particles;
        }

        foreach (var (particles, rest) in ArabicStems.Particles(key))
            if (particles.Length > 0 && rest.StartsWith("\u0627\u0644", StringComparison.Ordinal)) return particles;
        if (key.Length > 3 && key[0] == ArabicLetters.Waw && !words.Classes.Is("waw-initial", key)) return key[..1];
        return "";
    }

    private static (string Slot, int At) SlotOf(SentenceAnalysis sentence, ArabicTag[] tags, int first, string attached, ArabicWords words, int floor, bool adjective)
    {
        var tokens = sentence.Tokens;
        foreach (var letter in attached)
            if (letter != ArabicLetters.Waw && letter != ArabicLetters.Feh)
                return (letter == ArabicLetters.Beh ? "b" : letter == ArabicLetters.Lam ? "to" : Slots.About, first);
        var before = first - 1;
        while (before >= floor && tokens[before].Text is "(" or "\u00AB" or "\"" or "\u201C") before--;
        if (before < floor) return (Slots.Bare, -1);
        if (adjective && tags[before] == ArabicTag.Word) return (Slots.Genitive, before);
        if (attached.Length > 0) return (Slots.Bare, before);
        if (tags[before] == ArabicTag.Preposition)
        {
            if (before - 1 >= 0 && words.Classes.Slot(tokens[before - 1].Key + " " + tokens[before].Key) is { } pair) return (pair, before);
            return (words.Slot(tokens[before].Key) ?? Slots.About, before);
        }

        if (tags[before] != ArabicTag.Word) return (Slots.Bare, before);
        // «وصل أمس وزير الخارجية»: nothing is in construct with a date.
        if (!adjective && sentence.Dates.Any(d => d.First <= before && before <= d.Last)) return (Slots.Bare, before);
        var key = tokens[before].Key;
        if (before - 1 >= 0 && words.Classes.Slot(tokens[before - 1].Key + " " + key) is { } two) return (two, before - 1);
        // A noun with article, case ending or pronoun cannot stand in construct with what follows.
        if (key.StartsWith("\u0627\u0644", StringComparison.Ordinal) || (key[^1] == ArabicLetters.Alef && key.Length > 3)) return (Slots.Bare, before);
        if (tokens[before].Text[^1] == ArabicLetters.Heh && before > floor && tags[before - 1] == ArabicTag.Preposition && ArabicStems.Nouns(key).Any(s => s.Pronoun)) return (Slots.Bare, before);
        // «ضد حكم القذافي», «بحق قادة الحركة»: what is against the noun is against whom it belongs to.
        if (before > floor && tags[before - 1] == ArabicTag.Preposition && words.Slot(tokens[before - 1].Key) == "against") return ("against", before - 1);
        return (Slots.Genitive, before);
    }

    private static List<NounPhrase> Coordinate(IReadOnlyList<Token> tokens, ArabicTag[] tags, ArabicWords words, List<(NounPhrase Phrase, bool And)> singles)
    {
        var phrases = new List<NounPhrase>();
        for (var i = 0; i < singles.Count; i++)
        {
            var (phrase, and) = singles[i];
            // «رئيسا إسبانيا فلان وبلجيكا فلان»: the next state of the same office, and its holder.
            if (and && phrases.Count > 0 && i + 1 < singles.Count && phrases[^1].Members[^1].ForBody is not null && phrase.Members is [{ Collective: false, Mention.Kind: EntityKind.State } next]
                && singles[i + 1].Phrase is { Members: [{ Mention: { Kind: EntityKind.Person, Proclitics: "" } }] } holder && IsBeside(tokens, tags, phrase.Last, holder.First) && Follows(tokens, tags, phrases[^1].Last, phrase.First))
            {
                phrases[^1] = phrases[^1] with { Last = holder.Last, Members = [.. phrases[^1].Members, holder.Members[0] with { ForBody = next.Id }], Plural = true };
                i++;
                continue;
            }

            if (phrases.Count > 0 && IsOfficeOf(tokens, tags, words, phrases[^1], phrase))
            {
                var office = phrases[^1];
                phrases[^1] = office with { Last = phrase.Last, Members = [phrase.Members[0] with { ForBody = office.Members[0].Id }] };
                continue;
            }

            if (phrases.Count > 0 && and && Follows(tokens, tags, phrases[^1].Last, phrase.First)
                && (phrase.Slot.Length == 0 || phrase.Slot == Slots.Genitive || phrase.Slot == phrases[^1].Slot))
            {
                phrases[^1] = phrases[^1] with { Last = phrase.Last, Members = [.. phrases[^1].Members, .. phrase.Members], Plural = true };
                continue;
            }

            phrases.Add(phrase);
        }

        return phrases;
    }

    /// <summary>«ولي العهد السعودي الأمير محمد»: the office, its state's adjective, at most one form of address, and the person.</summary>
    private static bool IsOfficeOf(IReadOnlyList<Token> tokens, ArabicTag[] tags, ArabicWords words, NounPhrase office, NounPhrase person)
    {
        if (office is not { Members: [{ Collective: true, Mention: { Kind: EntityKind.State, Form: var form } }], Plural: var several } || (form != MentionForm.Demonym && !several && !IsDual(tokens[office.First].Key))) return false;
        // «اعتقلت الشرطة التركية رئيس البلدية»: a force is no office.
        if (!several && words.StemIn("agent-noun", tokens[office.First].Key) is not null) return false;
        if (several && form == MentionForm.Demonym && !IsDual(tokens[office.First].Key)) return false;
        return person.Members is [{ Mention: { Kind: EntityKind.Person, Proclitics: "" } }] && IsBeside(tokens, tags, office.Last, person.First);
    }

    /// <summary>A dual in construct: «رئيسا», «وزيري».</summary>
    private static bool IsDual(string key) => key.Length > 3 && key[^1] is ArabicLetters.Alef or ArabicLetters.Yeh;

    /// <summary>The name follows at once, or after one form of address.</summary>
    private static bool IsBeside(IReadOnlyList<Token> tokens, ArabicTag[] tags, int last, int first) =>
        first == last + 1 || (first == last + 2 && tags[last + 1] == ArabicTag.Word && tokens[last + 1].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal));

    /// <summary>Nothing but marks between, or an adjective that both share.</summary>
    private static bool Follows(IReadOnlyList<Token> tokens, ArabicTag[] tags, int last, int first)
    {
        if (first - last > 4) return false;
        for (var i = last + 1; i < first; i++)
            if (tokens[i].Text is not ("\u060C" or "," or ")" or "(" or "\u00BB" or "\u00AB" or "\"") && !(tags[i] == ArabicTag.Word && first - last == 2 && tokens[i].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal)))
                return false;
        return true;
    }
}
