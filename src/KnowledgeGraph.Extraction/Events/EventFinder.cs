using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Finds PLOVER events by trigger words and the frames around them. In order: triggers; what the clause vouches for; roles; date; place; then the
/// tellings of one event are joined.
/// </summary>
internal sealed class EventFinder(EnglishTriggers<EventMeaning> english, ArabicTriggers<EventMeaning> arabic, ClauseReader reader, EventKnowledge knowledge, EventFigures figures, SportReports sports, string extractor) : IStatementFinder
{
    private const double VerbConfidence = 0.8;
    private const double NounConfidence = 0.65;
    private const double BoundPenalty = 0.15;
    private const int MultilateralParties = 4;
    private const int VerbLead = 2;
    private const int ErrandReach = 10;

    public IEnumerable<Statement> Find(DocumentAnalysis analysis)
    {
        var drafts = new List<EventDraft>();
        var salience = new Salience(analysis, knowledge.Referents);
        var dates = new StoryDate(analysis);
        var places = new EventPlaces(analysis, knowledge.Referents);
        var sport = sports.Is(analysis);
        foreach (var sentence in analysis.Sentences) Read(sentence, salience, dates, places, drafts);
        figures.Attach(analysis, drafts);
        foreach (var draft in EventMerger.Merge(VisitMeetings.Settle(drafts, salience, knowledge)))
            if (!sport || draft.Type is EventType.Sanction or EventType.Coerce or EventType.Protest || (draft.Type == EventType.Accuse && draft.Mode != "disapprove")) yield return EventStatements.Of(analysis.Document, draft, extractor);
    }

    private void Read(SentenceAnalysis sentence, Salience salience, StoryDate dates, EventPlaces places, List<EventDraft> drafts)
    {
        var view = reader.Read(sentence);
        dates.Enter(sentence);
        salience.Enter(view);
        places.Enter(view);
        var matches = view is ArabicClauses clauses ? arabic.In(clauses) : english.In((EnglishClauses)view);
        var used = new HashSet<int>();
        foreach (var match in matches.OrderByDescending(m => m.Used.Count + (m.Trigger.Class == TriggerClass.Noun ? 0 : VerbLead)))
        {
            if (used.Overlaps(match.Used) && !(match.Trigger.Meaning.Frame.Name == "attend" && match.Used.Min() < match.First && !used.Contains(match.First))) used.Add(-1 - match.First);
            // The words of a name that another trigger begins («calls for a halt to firing») stay those of that name.
            used.UnionWith(match.Used);
        }

        if (view is ArabicClauses { Topic: { } topic }) salience.NoteSubject(topic.Members);
        var (content, denied) = (-1, -1);
        IReadOnlyList<string> previous = drafts.Count > 0 && drafts[^1].Sentence.Paragraph >= sentence.Paragraph - 1 ? [.. drafts[^1].Recipients] : [];
        var next = 0;
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            if ((view.IsVerb(i) || view.IsPredicate(i)) && !view.IsSubordinate(i)) salience.NoteSubject(sentence, view.SubjectOf(i), view.IsAside(i));
            else if (view.IsVerb(i) && view is ArabicClauses) salience.NoteAside(view.SubjectOf(i));
            for (; next < matches.Count && matches[next].First <= i; next++)
            {
                var match = matches[next];
                if (used.Contains(-1 - i)) continue;
                if (match.Trigger.Meaning.IsDecoy) continue;
                var noun = match.Trigger.Class == TriggerClass.Noun;
                var standing = view.StandingOf(i, noun);
                if (i <= denied || (i <= content && (noun ? !IsTimed(view, i) : standing.HasFlag(Standing.Dependent)))) continue;
                if (!noun && match.Trigger.Meaning.Type is EventType.Reject or EventType.Request or EventType.Threaten && view.OpensContent(match.Last) is var end and >= 0) denied = Math.Max(denied, end);
                if (Draft(view, match, standing, salience, dates, places, previous, ToldEvents.Recipients(view, match, drafts, sentence, dates, salience), DateOfTale(drafts, sentence, match.Trigger.Meaning.Type, dates), drafts) is not { } draft)
                {
                    // What is refused or threatened by whom the words do not say has not happened either.
                    if (!noun && match.Trigger.Meaning.Type is EventType.Reject or EventType.Threaten && view is ArabicClauses) content = view.ClauseAround(match.Last).Last;
                    continue;
                }

                if (draft.Frame == "present" && !drafts.Exists(d => d.Type == EventType.Consult && d.Mode is null or "multilateral" && !d.IsHeadline)) continue;
                if (Errands.Join(drafts, draft, view, match.First)) continue;
                drafts.Add(draft);
                if (draft is { Type: EventType.Consult, Mode: "multilateral", Actors: [_, ..] }) salience.NoteAssembly([.. draft.Actors]);
                if (draft is { Type: EventType.Consult, Mode: "visit", Actors: [var visitor, ..] }) salience.NoteVisit(visitor, [.. draft.Recipients]);
                previous = draft.Recipients.Count > 0 ? [.. draft.Recipients] : previous;
                salience.NotePair([.. draft.Participants]);
                if (!noun && HasContent(match.Trigger.Meaning.Type)) content = view.ClauseAround(match.Last).Last;
            }
        }

        foreach (var mention in sentence.Mentions) salience.NoteMention(mention.Kind, mention.EntityId);
        salience.NoteRows(view.Phrases);
        salience.NoteCollectives(view);
        AlsoDid.Join(view, drafts);
    }

    /// <summary>«after talks in Ankara»: what a preposition of time dates by has happened.</summary>
    private static bool IsTimed(ClauseView view, int noun)
    {
        for (var (i, steps) = (noun - 1, 0); i >= 0 && steps < 4 && !view.IsVerb(i); i--, steps++)
        {
            if (view.PhraseAt(i) is { } phrase) i = phrase.First;
            else if (view.IsTimePreposition(i)) return true;
        }

        return false;
    }

    /// <summary>What is asked for, refused, threatened, promised or blamed has not thereby happened.</summary>
    private static bool HasContent(EventType type) =>
        type is EventType.Request or EventType.Reject or EventType.Threaten or EventType.Accuse or EventType.Agree or EventType.Support;

    /// <summary>«On 5 June … Later the Maldives also announced …»: a tale of like acts goes on in the month its paragraph has named.</summary>
    private static Edtf? DateOfTale(List<EventDraft> drafts, SentenceAnalysis sentence, EventType type, StoryDate dates) =>
        drafts.LastOrDefault(d => d.Type == type && d.Date is not null) is { } last && last.Sentence.Paragraph == sentence.Paragraph && last.Date is { IsInterval: false, Start: { } start } && !dates.IsStory(last.Date) && !ReferenceEquals(last.Sentence, sentence)
            ? start.Precision == EdtfPrecision.Day ? Edtf.Of(EdtfDate.OfMonth(start.Earliest.Year, start.Earliest.Month)) : last.Date
            : null;

    private EventDraft? Draft(
        ClauseView view, TriggerMatch<EventMeaning> match, Standing standing, Salience salience, StoryDate dates, EventPlaces places, IReadOnlyList<string> previous,
        IReadOnlyList<string> elided, Edtf? told, List<EventDraft> drafts)
    {
        if ((standing & (Standing.Negated | Standing.Hypothetical)) != 0) return null;
        var trigger = match.Trigger.Meaning;
        if (standing.HasFlag(Standing.Purpose) && trigger.Type != EventType.Request && !IsErrand(view, match) && !(trigger.Type == EventType.Support && (match.Used.Count > 1 || trigger.Frame.Name == "support"))) return null;
        var promised = standing.HasFlag(Standing.Future) && IsHelp(trigger);
        if (standing.HasFlag(Standing.Future) && trigger.Type != EventType.Consult && !promised && trigger.Frame.Name is not ("restore" or "restore-pair" or "recognise")) return null;
        if (trigger.Type is EventType.Assault or EventType.Coerce && IsByNature(view, match.First)) return null;
        // «مقترحات لتمديد الهدنة»: what something is for has not happened.
        if (view is ArabicClauses purposes && match.Trigger.Class == TriggerClass.Noun && trigger.Type is EventType.Agree or EventType.Retreat or EventType.Aid or EventType.Mobilize or EventType.Sanction or EventType.Cooperate && purposes.IsPurpose(match.First, match.Trigger.Head)) return null;
        if (trigger.Frame.Name == "errand" && !standing.HasFlag(Standing.Purpose)) return null;
        var called = IsCourtesyCall(view, match);
        if (trigger.Frame.Name == "expect") standing |= Standing.Future;
        var roles = new EventRoles(view, salience, knowledge);
        if (!roles.Fill(match, standing, previous, elided)) return null;
        var noun = match.Trigger.Class == TriggerClass.Noun;
        var draft = new EventDraft
        {
            Type = promised ? EventType.Agree : called ? EventType.Consult : trigger.Type,
            Mode = promised ? null : called ? "visit" : trigger.Mode,
            Contexts = trigger.Contexts,
            Sentence = view.Sentence,
            First = match.Used.Min(),
            Last = match.Last,
            Frame = trigger.Frame.Name,
            Rule = $"event/{match.Trigger.Class.ToString().ToLowerInvariant()}/{trigger.Frame.Name}",
            Confidence = (noun ? NounConfidence : VerbConfidence) - (roles.Bound ? BoundPenalty : 0),
            Topic = TopicOf(view, match),
        };
        draft.Actors.AddRange(roles.Actors);
        draft.Recipients.AddRange(roles.Recipients);
        AddBodies(draft, view, salience);
        draft.IsAnaphoric = trigger.Type == EventType.Consult && (trigger.Frame.Name == "present" || IsDefinite(view, match));
        draft.End = roles.End;
        draft.Leading = roles.Leading;
        draft.IsPlanned = !promised && standing.HasFlag(Standing.Future) && trigger.Type == EventType.Consult;
        if (!draft.IsPlanned) standing &= ~Standing.Future;
        (draft.Date, draft.IsDated) = dates.At(view, match.First, match.Last, standing, trigger.Type);
        if (!draft.IsDated && told is not null && !dates.IsStory(told)) draft.Date = told;
        if (draft is { Type: EventType.Coerce, Mode: "seize", Recipients.Count: > 0 } && draft.Recipients.TrueForAll(r => EntityKinds.OfId(r) == EntityKind.Person)) draft.Mode = "arrest";
        draft.Place = roles.NamedPlace ?? places.In(view, roles.Arguments, trigger.Frame) ?? (noun && view is ArabicClauses clauses && clauses.AuxiliaryBefore(match.First) is var auxiliary and >= 0 ? places.OfAuxiliary(clauses, auxiliary, match.First, trigger.Frame) : null)
            ?? (roles.HostPlace is { } host && trigger.Frame.PlaceSlots.Contains(Slots.Subject) ? host : null)
            ?? (trigger.Type is EventType.Consult or EventType.Agree or EventType.Assault or EventType.Aid && view is EnglishClauses ? EventPlaces.Fronted(view, match.First) : null)
            ?? places.Opening(view, match.First) ?? (noun ? null : PlaceOfTale(view, match.First, draft, drafts));
        if (draft is { Type: EventType.Consult, Mode: null } && roles.IsLeague) draft.Mode = "multilateral";
        if (draft.Place is null && (draft.Date is null || dates.IsNearStory(draft.Date)) && !standing.HasFlag(Standing.Earlier) && draft.Type is EventType.Agree or EventType.Consult or EventType.Support && !standing.HasFlag(Standing.Future)) draft.Place = places.Here;
        if (draft.Type == EventType.Consult && draft.Mode is null && draft.Participants.Count() >= MultilateralParties) draft.Mode = "multilateral";
        return draft;
    }

    /// <summary>«called on the emir» is a visit where nothing is asked of him.</summary>
    private static bool IsCourtesyCall(ClauseView view, TriggerMatch<EventMeaning> match)
    {
        if (match.Trigger is not { Head: "call", Meaning.Type: EventType.Request } || match.Last + 1 >= view.Tokens.Count || view.Tokens[match.Last].Key is not ("on" or "upon")) return false;
        for (var i = match.Last + 1; i < view.Tokens.Count && view.Tokens[i].Text is not ("." or ";") && i <= match.Last + 3; i++)
            if (view.PhraseAt(i) is { } phrase)
                return phrase.Members.All(m => m.Mention.Kind == EntityKind.Person) && !(phrase.Last + 1 < view.Tokens.Count && view.Tokens[phrase.Last + 1].Key is "to" or "for" or "that");
        return false;
    }

    /// <summary>Help and joint work that are announced are a promise.</summary>
    private static bool IsHelp(EventMeaning trigger) => trigger.Type is EventType.Aid or EventType.Cooperate && trigger.Frame.Name is not ("trade" or "swap");

    /// <summary>«was in Jeddah to see the king», «flew to Doha to meet the emir»: a meeting that one goes to.</summary>
    private static bool IsErrand(ClauseView view, TriggerMatch<EventMeaning> match)
    {
        if (match.Trigger.Meaning is not { Type: EventType.Consult, Frame.Name: "meet" or "hold" or "errand" } || view is not EnglishClauses) return false;
        var (first, _) = view.ClauseAround(match.First);
        for (var i = match.First - 1; i >= first && i >= match.First - ErrandReach; i--)
        {
            if (view.PhraseAt(i) is { Slot: "in" or "to" or "at", Members: [{ Mention.Kind: EntityKind.Place or EntityKind.State }] }) return true;
            if (view.IsVerb(i)) return false;
        }

        return false;
    }

    /// <summary>«التقى الوزيران في بكين ووقّعا بياناً»: the next thing that the same does in the sentence happens where the one before did.</summary>
    private static string? PlaceOfTale(ClauseView view, int verb, EventDraft draft, List<EventDraft> drafts) =>
        view is ArabicClauses clauses && clauses.IsJoined(verb) && !draft.IsPlanned && draft.Type is EventType.Consult or EventType.Agree or EventType.Support or EventType.Request
        && drafts.LastOrDefault() is { Place: { } place, Type: EventType.Consult or EventType.Agree, IsPlanned: false } before && ReferenceEquals(before.Sentence, draft.Sentence) && before.Actors.Intersect(draft.Actors).Any() ? place : null;

    /// <summary>What an earthquake or an illness does to a country is nobody's act.</summary>
    private static bool IsByNature(ClauseView view, int trigger)
    {
        var (first, last) = view.ClauseAround(trigger);
        return Enumerable.Range(first, last - first + 1).Any(i => view.PhraseAt(i) is null && view.IsNatureWord(i));
    }

    /// <summary>Who signs or promises by office does so for the body that the title names, and for «his country» where the clause says so.</summary>
    private static void AddBodies(EventDraft draft, ClauseView view, Salience salience)
    {
        if (draft.Type != EventType.Agree) return;
        var (first, last) = view.ClauseAround(draft.First);
        var ownCountry = Enumerable.Range(first, last - first + 1).Any(t => view.IsOwnCountry(t));
        foreach (var actor in draft.Actors.ToList())
        {
            if (EntityKinds.OfId(actor) != EntityKind.Person) continue;
            var body = view.Phrases.SelectMany(p => p.Members).FirstOrDefault(m => m.Id == actor && m.ForBody is not null)?.ForBody ?? (ownCountry ? salience.BodyOf(actor) : null);
            if (body is not null && !draft.Actors.Contains(body) && !draft.Recipients.Contains(body)) draft.Actors.Add(body);
        }
    }

    /// <summary>The last noun of the trigger has a definite article: it speaks of something told before.</summary>
    private static bool IsDefinite(ClauseView view, TriggerMatch<EventMeaning> match)
    {
        var noun = match.Used[^1];
        if (view.Sentence.Language == Language.Ar) return ArabicStems.Nouns(view.Tokens[noun].Key).Any(s => s.Definite);
        for (var i = noun - 1; i >= 0 && i >= noun - 3 && view.PhraseAt(i) is null; i--)
        {
            if (view.Tokens[i].Key is "the" or "this") return true;
            if (view.IsVerb(i) || view.Tokens[i].Key is "he" or "she" or "they" or "it" or "and") break;
        }

        return false;
    }

    /// <summary>The words between the parts of a trigger: «signed a transit agreement» is about transit.</summary>
    private static HashSet<string> TopicOf(ClauseView view, TriggerMatch<EventMeaning> match)
    {
        var topic = new HashSet<string>(StringComparer.Ordinal);
        if (match.Trigger.Meaning.Type != EventType.Agree) return topic;
        if (view.Sentence.Language == Language.Ar)
        {
            foreach (var mention in view.Sentence.Mentions)
                if (mention.Kind == EntityKind.Initiative && mention.First >= match.First && mention.First <= match.Last + 2)
                    topic.Add(mention.EntityId);
            return topic;
        }

        for (var i = Math.Max(match.First + 1, match.Last - 3); i < match.Last; i++)
            if (view.PhraseAt(i) is null && view is EnglishClauses clauses && clauses.TagAt(i) == WordTag.Word)
                topic.Add(view.Tokens[i].Key);
        foreach (var mention in view.Sentence.Mentions)
            if (mention.Kind == EntityKind.Initiative && mention.First <= match.Last && match.Last <= mention.Last)
                topic.Add(mention.EntityId);
        return topic;
    }
}
