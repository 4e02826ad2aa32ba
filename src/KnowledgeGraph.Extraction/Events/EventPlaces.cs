using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Where events happen: what the clause says, else for the report's own news its dateline.</summary>
internal sealed class EventPlaces
{
    private const int LongestDateline = 12;
    // The key of «عاصمة».
    private const string CapitalNoun = "\u0639\u0627\u0635\u0645\u0647";
    private static readonly string[] Slots = ["in", "at"];
    private static readonly string[] OnPlaces = ["attack", "strike", "seize", "invade", "clash", "protest", "withdraw", "mobilize", "aid", "aid-to"];
    private readonly Referents _referents;
    private string? _opening;
    private int _paragraph = -1;

    public EventPlaces(DocumentAnalysis analysis, Referents referents)
    {
        _referents = referents;
        foreach (var sentence in analysis.Sentences)
        {
            if (sentence.IsHeadline) continue;
            if (DatelineOf(sentence) is { } place)
            {
                Dateline = place;
                break;
            }
        }
    }

    /// <summary>The place or state that the dateline names, or null.</summary>
    public string? Dateline { get; }

    /// <summary>Where the paragraph is told to be («وفي كابول، …»), else the dateline; null where there is none.</summary>
    public string? Here => _opening ?? Dateline;

    /// <summary>Goes on to a sentence; sentences are entered in order.</summary>
    public void Enter(ClauseView view)
    {
        if (view.Sentence.Paragraph != _paragraph) _opening = null;
        _paragraph = view.Sentence.Paragraph;
        if (OpeningOf(view) is { Last: var last } phrase && last + 1 < view.Tokens.Count && view.Tokens[last + 1].Text is "\u060C" && phrase.Members[0].Mention.Kind == EntityKind.Place) _opening = phrase.Members[0].Id;
    }

    /// <summary>«وفي واشنطن، عرض الرئيس»: the place that opens an Arabic sentence, for its first verb; null where there is none.</summary>
    public string? Opening(ClauseView view, int trigger)
    {
        if (OpeningOf(view) is not { } phrase || phrase.Last >= trigger) return null;
        for (var i = phrase.Last + 1; i < trigger; i++)
            if (view.IsVerb(i))
                return null;
        return CapitalIn(view, phrase, phrase.Members[0]) ?? phrase.Members[0].Id;
    }

    private static NounPhrase? OpeningOf(ClauseView view) =>
        view is ArabicClauses && view.Phrases is [{ Slot: "in", First: <= 2, Members: [{ Collective: false, Mention.Kind: EntityKind.Place or EntityKind.State }] } phrase, ..] && !Enumerable.Range(0, phrase.First).Any(view.IsVerb) ? phrase : null;

    /// <summary>The place among the complements of a trigger, cities before states; null where there is none.</summary>
    public string? In(ClauseView view, IReadOnlyList<Argument> arguments, Frame frame)
    {
        string? state = null;
        foreach (var slot in frame.PlaceSlots.Concat(Slots))
            foreach (var argument in arguments)
            {
                if (argument.Phrase is not { } phrase || argument.Slot != (slot == Clauses.Slots.Object ? Clauses.Slots.Bare : slot)) continue;
                foreach (var member in phrase.Members)
                {
                    if (member.Mention.Kind == EntityKind.Place && !member.Collective) return member.Id;
                    if (member.Mention.Kind != EntityKind.State) continue;
                    if (CapitalIn(view, phrase, member) is { } capital) return capital;
                    state ??= member.Id;
                }

                // Only what is visited, not who is met, is a place.
                if (slot == Clauses.Slots.Object) break;
            }

        return state ?? Object(arguments, frame);
    }

    /// <summary>«استولوا على صنعاء», «قصف ميناء الحديدة»: what is attacked, taken or held is where it happens; null where that is no place.</summary>
    private static string? Object(IReadOnlyList<Argument> arguments, Frame frame)
    {
        if (!OnPlaces.Contains(frame.Name)) return null;
        foreach (var argument in arguments)
            if (argument is { Slot: Clauses.Slots.Bare or Clauses.Slots.Genitive or "on" or "b" or "to", Phrase: { } phrase })
                foreach (var member in phrase.Members)
                    if (member is { Collective: false, Mention.Kind: EntityKind.Place })
                        return member.Id;
        return null;
    }

    /// <summary>«تم في الدوحة توقيع», «شهدت الدوحة توقيع»: the place that the verb before a verbal noun brings; null where there is none.</summary>
    public string? OfAuxiliary(ArabicClauses view, int verb, int noun, Frame frame) =>
        In(view, [.. view.ArgumentsAfter(verb, verb).Where(a => a.At < noun)], frame)
        ?? (view.Hosts(verb) && view.SubjectOf(verb).Phrase is { Members: [{ Mention: { Kind: EntityKind.Place or EntityKind.State } host } member] } phrase ? host.Kind == EntityKind.State ? CapitalIn(view, phrase, member) ?? host.EntityId : host.EntityId : null);
    /// <summary>«In Doha the minister met …», «was in Doha attending a seminar»: a place told before the verb in its clause; null where there is none.</summary>
    public static string? Fronted(ClauseView view, int verb)
    {
        for (var i = verb - 1; i > 0; i--)
        {
            if (view.Tokens[i].Text is ";" or "." or ":" or "\"") return null;
            if (view.PhraseAt(i) is not { Slot: "in" or "at", Members: [.., { Collective: false, Mention: { Kind: EntityKind.Place } place }] } phrase) continue;
            var preposition = phrase.First - 1;
            while (preposition > 0 && view.Tokens[preposition].Key is "the" or "nearby") preposition--;
            if (preposition == 0) return place.EntityId;
            var before = view.Tokens[preposition - 1];
            if (before.Key is "was" or "were" or "is" or "are" or "been" or "while" or "and" || (before.Text == "," && phrase.Last + 1 < verb && view.Tokens[phrase.Last + 1].Text == ",")) return place.EntityId;
            i = phrase.First;
        }

        return null;
    }

    /// <summary>The place right before a noun: «the Istanbul summit»; null where there is none.</summary>
    public static string? Before(ClauseView view, int noun) =>
        noun > 0 && view.PhraseAt(noun - 1) is { Members: [{ Mention: { Kind: EntityKind.Place } place }] } ? place.EntityId : null;

    /// <summary>«visited Doha» speaks of the city, «arrived in the Saudi capital» too.</summary>
    private string? CapitalIn(ClauseView view, NounPhrase phrase, PhraseMember member)
    {
        if (_referents.CapitalOf(member.Id) is not { } capital) return null;
        if (member.Collective && (view.Tokens[phrase.Last].Key == "capital" || IsCapitalWord(view, phrase.First))) return capital;
        var mention = member.Mention;
        return mention.Form == MentionForm.Name && _referents.IsNamed(capital, string.Join(' ', Enumerable.Range(mention.First, mention.Last - mention.First + 1).Select(t => view.Tokens[t].Key))) ? capital : null;
    }

    private static bool IsCapitalWord(ClauseView view, int token) => ArabicStems.Nouns(view.Tokens[token].Key).Any(s => s.Definite && s.Stem == CapitalNoun);

    /// <summary>The place at the start of a report's first sentence, before a dash.</summary>
    public static string? DatelineOf(SentenceAnalysis sentence)
    {
        if (sentence.Mentions.Count == 0 || sentence.Mentions[0] is not { First: 0, Kind: EntityKind.Place or EntityKind.State } place) return null;
        for (var i = place.Last + 1; i < sentence.Tokens.Count && i <= LongestDateline; i++)
        {
            if (sentence.Tokens[i].Text is "-" or "--" or "\u2013" or "\u2014") return place.EntityId;
            if (sentence.Tokens[i].Kind == Text.Tokens.TokenKind.Word && char.IsLower(sentence.Tokens[i].Text[0])) return null;
        }

        return null;
    }
}
