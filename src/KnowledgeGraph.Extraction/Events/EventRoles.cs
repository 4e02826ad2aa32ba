using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Who takes part in an event and as what: fills a trigger's frame from the clause around it.</summary>
internal sealed partial class EventRoles(ClauseView view, Salience salience, EventKnowledge knowledge)
{
    private const int Reach = 14;
    private const int LongReach = 20;
    private const int AsideReach = 4;
    private List<(string Id, EntityKind Kind)> _actors = [];
    private List<(string Id, EntityKind Kind)> _recipients = [];
    private NounPhrase? _subjectPhrase;

    // «welcomed the agreement» speaks of those who agreed.
    private bool _elided;

    // An organisation by itself is no guest: who hosts a centre receives no visit.
    private bool _guestsOnly;

    // Only persons, and bodies through them, are killed, arrested or convicted: not the place where it happens.
    private bool _noPlaces;

    public IReadOnlyList<string> Actors => [.. _actors.Select(a => a.Id)];

    public IReadOnlyList<string> Recipients => [.. _recipients.Select(r => r.Id)];

    /// <summary>True where a pronoun or a missing subject was needed.</summary>
    public bool Bound { get; private set; }

    /// <summary>The last token of a phrase that fills a role.</summary>
    public int End { get; private set; }

    /// <summary>How many of the actors come from the verb's subject.</summary>
    public int Leading { get; private set; }

    /// <summary>The place that stands before the noun of the event: «the Istanbul summit»; null where there is none.</summary>
    public string? NamedPlace { get; private set; }

    /// <summary>The place or state that is the verb's subject: who hosts tells where; null where it is none.</summary>
    public string? HostPlace { get; private set; }

    /// <summary>True where the one who acts is an organisation of states, whose members meet.</summary>
    public bool IsLeague { get; private set; }

    /// <summary>The complements that were looked at.</summary>
    public IReadOnlyList<Argument> Arguments { get; private set; } = [];

    /// <summary>Fills the frame; false where the frame's need is not met.</summary>
    public bool Fill(TriggerMatch<EventMeaning> match, Standing standing, IReadOnlyList<string> previousRecipients, IReadOnlyList<string> elidedRecipients)
    {
        var frame = match.Trigger.Meaning.Frame;
        _elided = elidedRecipients.Count > 0;
        End = match.Last;
        _guestsOnly = frame.Name == "receive";
        _noPlaces = frame.Name is "kill" or "arrest" or "convict";
        Arguments = view.ArgumentsAfter(match.First, match.Last);
        // «an agreement between Kuwait and Oman was signed»: the noun of the verb brings its complements.
        if (match.Used.Min() is var noun && noun < match.First)
            Arguments = [.. view.ArgumentsAfter(noun, noun).Where(a => a.Phrase is { } p && p.Last < match.First && a.Slot is "between" or "with" or "among"), .. Arguments];
        // «الاتفاقية التي وقعتها الدولتان»: the pronoun is the agreement, no party.
        if (frame.Name is "agree" or "truce" && view is Clauses.Arabic.ArabicClauses) Arguments = [.. Arguments.Where(a => a.Phrase is not null || a.At != match.First)];
        var subject = match.Trigger.Class == TriggerClass.Noun ? default : view.SubjectOf(standing.HasFlag(Standing.Purpose) && match.Trigger.Meaning.Type == Model.Plover.EventType.Support ? Governor(match.First) : match.First);
        // An Arabic passive is seldom marked: who is killed or arrested stands where the subject does.
        var passive = standing.HasFlag(Standing.Passive) || (_noPlaces && match.Trigger.Class == TriggerClass.Verb && match.Used.Count == 1 && view.LacksObject(match.First));
        if (match.Trigger.Class == TriggerClass.Noun) NamedPlace = EventPlaces.Before(view, match.First) ?? PlaceAfter(match) ?? PlaceInRelative(match);
        else if (IsMutual(match) && match.Used.Count > 1 && match.Last > match.First && view.Sentence.Language == KnowledgeGraph.Text.Language.En) NamedPlace = EventPlaces.Before(view, match.Last);
        if (!passive && subject.Phrase is { Members: [{ Mention.Kind: EntityKind.Place or EntityKind.State } at] }) HostPlace = at.Id;
        if (match.Trigger.Class == TriggerClass.Noun) Before(match, frame);
        else if (!(passive && frame.RoleOf(Slots.Object) is null && subject.Phrase is { Members: [{ Mention.Kind: EntityKind.Initiative }] }))
            Add(subject, passive ? frame.RoleOf(Slots.Object) ?? EventRole.Recipient : frame.RoleOf(Slots.Subject));
        Leading = _actors.Count;
        if (subject.Phrase is not null) Arguments = [.. Arguments.Where(a => !ReferenceEquals(a.Phrase, subject.Phrase))];
        After(match, frame, subject.Phrase, passive, previousRecipients);
        if (view.Sentence.Language == KnowledgeGraph.Text.Language.En) FromEnglish(match, frame, passive);
        else FromArabic(match, frame, elidedRecipients);
        if (match.Trigger.Class == TriggerClass.Noun && (IsMutual(match) && frame.Name is not ("visit" or "go") ? !Meets(frame.Need) : _actors.Count == 0)) FromVerb(match, frame);
        if (match.Trigger.Class == TriggerClass.Verb && !Meets(frame.Need)) Reread(match, frame, subject);
        if (frame.Name == "host" && _actors.Count == 0) (_actors, _recipients) = (_recipients, _actors);
        if (frame.Name is "summit" or "attend" && view.Sentence.Language == KnowledgeGraph.Text.Language.Ar && SummitBody(match) is { } body) Put(body, EntityKind.Organization, EventRole.Actor);
        if (match.Trigger.Class == TriggerClass.Noun && frame.Name == "summit" && !Meets(frame.Need)) FromSentence();
        if (_actors.Count == 0 && passive) FromSource(match);
        if (_recipients.Count == 0 && elidedRecipients.Count == 0 && match.Trigger.Meaning.Type is Model.Plover.EventType.Support or Model.Plover.EventType.Accuse && view is Clauses.Arabic.ArabicClauses clauses && clauses.DoerInRelative(match.Last) is { } doer)
            Add(doer, EventRole.Recipient);
        if (passive && _recipients.Count == 0 && frame.Name is "receive" or "welcome") AddHostOfPlace();
        _recipients.RemoveAll(r => _actors.Any(a => a.Id == r.Id));
        if (_recipients.Count == 0 && (frame.Need == FrameNeed.Both || frame.Name == "sever" || match.Trigger.Meaning.Type == Model.Plover.EventType.Protest)) AddElided(elidedRecipients);
        // A person leaves an office, not a body.
        if (frame.Name == "leave" && _actors.TrueForAll(a => a.Kind == EntityKind.Person)) return false;
        // «the Sultan Qaboos summit» bears a name; nobody meets alone.
        if (match.Trigger.Class == TriggerClass.Noun && frame.Name == "summit" && _recipients.Count == 0 && _actors is [{ Kind: EntityKind.Person }]) return false;
        if (IsGathering(match, subject)) IsLeague = subject.Phrase is { Plural: false };
        // «when four Arab states severed ties with Qatar»: unnamed ones act.
        if (frame.Name == "sever" && view.Sentence.Language == KnowledgeGraph.Text.Language.En && match.Trigger.Class == TriggerClass.Verb && _recipients.Count > 0 && match.First > 0 && view.PhraseAt(match.First - 1) is null) return true;
        // «دشن وزيرا خارجية قطر وتركيا مركزا»: those who open together need no other.
        if (frame.Name == "open" && view.Sentence.Language == KnowledgeGraph.Text.Language.Ar && match.Trigger.Class == TriggerClass.Verb && Leading > 1) return true;
        return Meets(frame.Need) || (!passive && _actors.Count > 0 && SufficesAlone(match)) || (passive && frame.Need == FrameNeed.Both && _recipients.Count > 0) || IsVisitWithoutHost(match) || IsGathering(match, subject);
    }

    /// <summary>«condemned the attack»: an act though nobody is named whom it is aimed at. Arabic verbs of promise and greeting alone are too often others («تعد مصر أكبر دولة»).</summary>
    private bool SufficesAlone(TriggerMatch<EventMeaning> match) =>
        match.Trigger is { Class: TriggerClass.Verb, Meaning.Frame.ActorSuffices: true }
        && (view.Sentence.Language == KnowledgeGraph.Text.Language.En || (match.Used.Count > 1 && match.Trigger.Meaning.Type == Model.Plover.EventType.Agree) || match.Trigger.Meaning.Type is Model.Plover.EventType.Accuse or Model.Plover.EventType.Reject or Model.Plover.EventType.Request);

    /// <summary>«telephoned the minister to express his gratitude»: the verb whose subject has the purpose.</summary>
    private int Governor(int infinitive)
    {
        for (var i = infinitive - 1; i >= 0; i--)
            if (view.IsVerb(i))
                return i;
        return infinitive;
    }

    /// <summary>In Arabic a bare phrase after a coordinated verb can be its object: «أدانت … ودعت فرنسا إلى التحرك» calls on France.</summary>
    private void Reread(TriggerMatch<EventMeaning> match, Frame frame, Subject subject)
    {
        if (frame.Need is not (FrameNeed.Both or FrameNeed.Two) || _recipients.Count > 0 || subject.Phrase is not { } phrase || phrase.First < match.First) return;
        if (frame.RoleOf(Slots.Object) is not { } role || view.InheritedSubjectOf(match.First) is not { IsUnknown: false } before || ReferenceEquals(before.Phrase, phrase)) return;
        if (frame.Need == FrameNeed.Two && before.Phrase is not { Members: [{ Mention.Kind: EntityKind.Person }] }) return;
        if (before.Phrase is null && before.Pronoun != PronounKind.Elided) return;
        _actors.Clear();
        Add(before, EventRole.Actor);
        Add(phrase, role);
    }

    /// <summary>«Later the Maldives also announced the severance of relations»: with whom the sentence before has told.</summary>
    private void AddElided(IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
            if (_actors.TrueForAll(a => a.Id != id) && EntityKinds.OfId(id) is { } kind)
            {
                Bound = true;
                Put(id, kind, EventRole.Recipient);
            }
    }

    /// <summary>«was arrested, Merseyside Police said»: the force that the sentence quotes made the arrest.</summary>
    private void FromSource(TriggerMatch<EventMeaning> match)
    {
        if (match.Trigger.Meaning is not ({ Type: Model.Plover.EventType.Coerce, Mode: "arrest" } or { Type: Model.Plover.EventType.Accuse, Mode: "allege" })) return;
        var forces = view.Sentence.Mentions.Where(m => m.Kind == EntityKind.Organization && knowledge.IsPolice(m.EntityId)).Select(m => m.EntityId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (forces.Count == 1 && _recipients.TrueForAll(r => r.Id != forces[0])) Put(forces[0], EntityKind.Organization, EventRole.Actor);
    }

    private bool Meets(FrameNeed need) => need switch
    {
        FrameNeed.One => _actors.Count + _recipients.Count > 0,
        FrameNeed.Two => _actors.Count + _recipients.Count > 1,
        FrameNeed.Actor => _actors.Count > 0,
        _ => _actors.Count > 0 && _recipients.Count > 0,
    };

    /// <summary>«Kuwait's visit», «the Stoltenberg visit»: the modifier right before the noun.</summary>
    private void Before(TriggerMatch<EventMeaning> match, Frame frame)
    {
        // In Arabic nothing stands before a noun as its modifier, but the noun of «فلان متهم بـ» speaks of its subject.
        var nearest = view.Sentence.Language == KnowledgeGraph.Text.Language.En || frame.Name is "charged" or "intend" ? match.First - 4 : match.First;
        for (var i = match.First - 1; i >= 0 && i >= nearest; i--)
        {
            if (view.PhraseAt(i) is { } phrase)
            {
                if ((phrase.Slot == Slots.Genitive || phrase.Last == match.First - 1) && phrase.Head <= match.First && frame.RoleOf(Slots.Genitive) is { } role) Add(phrase, role);
                return;
            }

            if (view.IsVerb(i) || view.Tokens[i].Kind == Text.Tokens.TokenKind.Punctuation || view.Tokens[i].Key is "of" or "the" or "a" or "with" or "and") break;
        }

        // «his visit», «their talks».
        if (frame.RoleOf(Slots.Genitive) is { } ownerRole && view.OwnerOf(match.First) is { IsUnknown: false } owner) Add(OfClause(match.First, owner), ownerRole);
    }

    /// <summary>«the leaders ended their talks»: a possessive first means the subject of its own clause, where the number agrees.</summary>
    private Subject OfClause(int noun, Subject owner)
    {
        if (owner.Noun is not null) return owner;
        var (first, last) = view.ClauseAround(noun);
        for (var i = noun - 1; i >= first; i--)
            if (view.IsVerb(i))
                return view.SubjectOf(i) is { Phrase: { } phrase } subject && Agrees(phrase, owner.Pronoun) ? subject : owner;
        for (var i = noun + 1; i <= last; i++)
            if (view.IsVerb(i))
                return view.SubjectOf(i) is { Phrase: { First: var at } phrase } subject && at > noun && Agrees(phrase, owner.Pronoun) ? subject : owner;
        return owner;
    }

    private static bool Agrees(NounPhrase phrase, PronounKind pronoun) => pronoun switch
    {
        PronounKind.Person => phrase.Members is [{ Mention.Kind: EntityKind.Person }],
        PronounKind.Thing => phrase.Members is [{ Mention.Kind: EntityKind.State or EntityKind.Organization }],
        PronounKind.Plural => phrase.Plural || phrase.Members.Count > 1,
        _ => false,
    };

    private static bool IsMutual(TriggerMatch<EventMeaning> match) =>
        match.Trigger.Meaning.Type is Model.Plover.EventType.Consult or Model.Plover.EventType.Agree or Model.Plover.EventType.Cooperate;

    /// <summary>«the two ministers held a short meeting» with another verb: the verb's subject takes part; in other events that of a verb which lends it («أعلنت فرض عقوبات»).</summary>
    private void FromVerb(TriggerMatch<EventMeaning> match, Frame frame)
    {
        if (frame.RoleOf(Slots.Subject) is not { } role) return;
        var least = match.First - Reach;
        for (var i = match.First - 1; i >= 0 && i >= least; i--)
        {
            if (view.Tokens[i].Text is "," or ";" or "." or "\u060C")
            {
                if (!GoesOnAfter(i)) return;
                least = Math.Max(match.First - LongReach, least - AsideReach);
            }

            if (!view.IsVerb(i)) continue;
            if (!IsMutual(match) && frame.Name != "invite" && !view.IsSupport(i, match.Trigger.Meaning.Type != Model.Plover.EventType.Assault)) return;
            var standing = view.StandingOf(i, false);
            if ((standing & (Standing.Negated | Standing.Hypothetical | Standing.Passive)) == 0) Add(view.SubjectOf(i), role);
            return;
        }
    }

    private void Add(Subject subject, EventRole? role)
    {
        if (role is null) return;
        if (subject.Phrase is { } phrase)
        {
            _subjectPhrase = phrase;
            Add(phrase, role.Value);
            return;
        }

        foreach (var id in subject.Pronoun == PronounKind.Speaker && Speaker() is { } speaker ? [speaker] : salience.Resolve(subject))
            if (EntityKinds.OfId(id) is { } kind)
            {
                Bound = true;
                Put(id, kind, role.Value);
                if (kind is EntityKind.State) HostPlace ??= id;
            }
    }

    private void Add(NounPhrase phrase, EventRole role)
    {
        End = Math.Max(End, phrase.Last);
        foreach (var member in phrase.Members)
        {
            var kind = member.Mention.Kind;
            if (kind == EntityKind.Place)
            {
                // «visited NATO Headquarters»: the host is the organisation.
                if (role == EventRole.Recipient && knowledge.HostOf(member.Id) is { } seated)
                {
                    Put(seated, EntityKind.Organization, role);
                    continue;
                }

                // A capital that acts is its government; whoever acts on a place acts on its state.
                var state = member.Collective ? knowledge.Referents.StateOfCapital(member.Id) ?? knowledge.StateOfPlace(member.Id) : role == EventRole.Actor ? knowledge.Referents.StateOfCapital(member.Id) : _noPlaces ? null : knowledge.StateOfPlace(member.Id);
                if (state is not null && (member.Collective || role == EventRole.Recipient || _subjectPhrase == phrase)) Put(state, EntityKind.State, role);
                else if (member.Collective) Put(member.Id, kind, role);
                continue;
            }

            // «the Saudi crown prince» is the one whom the document names so.
            if (member.Collective && !phrase.Plural && kind is EntityKind.State or EntityKind.Organization && phrase.Last > member.Mention.Last && salience.HolderOf(view.Tokens[phrase.Last].Key, member.Id) is { } holder)
            {
                Put(holder, EntityKind.Person, role);
                continue;
            }

            // An agency that reports takes no part.
            if (kind == EntityKind.Organization && role == EventRole.Actor && knowledge.IsMedia(member.Id)) continue;
            if (kind == EntityKind.Initiative && role == EventRole.Actor && !member.Collective) continue;
            if (kind == EntityKind.Organization && _noPlaces && role == EventRole.Recipient && !member.Collective) continue;
            if (kind == EntityKind.Organization && _guestsOnly && !member.Collective && role == EventRole.Actor) continue;
            Put(member.Collective ? salience.HolderOf(view.Sentence, phrase, member.Id) ?? member.Id : member.Id, kind, role);
        }
    }

    private void Put(string id, EntityKind kind, EventRole role)
    {
        var list = role == EventRole.Actor ? _actors : _recipients;
        if (list.TrueForAll(p => p.Id != id)) list.Add((id, kind));
    }
}
