using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Visits, summits and meetings: who takes part where no complement says so, and the places they are named after.</summary>
internal sealed partial class EventRoles
{
    /// <summary>«القمة الخليجية»: the organisation whose summit the adjective tells, where the document names it.</summary>
    private string? SummitBody(TriggerMatch<EventMeaning> match)
    {
        for (var i = match.Last; i <= match.Last + 1 && i < view.Tokens.Count; i++)
            if (i > 0 && i != match.First && view.PhraseAt(i) is null && knowledge.Referents.BodyOfSummit(view.Tokens[i].Key) is { } body && salience.IsNamed(body) && _recipients.TrueForAll(r => r.Id != body))
                return body;
        return null;
    }

    /// <summary>«ahead of the summit in Brussels»: a summit that names nobody is that of the one organisation its sentence speaks of.</summary>
    private void FromSentence()
    {
        var bodies = view.Sentence.Mentions.Where(m => m.Kind == EntityKind.Organization && !knowledge.IsMedia(m.EntityId)).Select(m => m.EntityId).Distinct(StringComparer.Ordinal).ToList();
        // Of several the one whose members are states; where none is named, that of the document: «the Istanbul summit of 2004».
        if (bodies.Count > 1) bodies = bodies.FindAll(knowledge.Referents.IsLeague);
        else if (bodies.Count == 0 && NamedPlace is not null && view.Sentence.Language == KnowledgeGraph.Text.Language.En && salience.League is { } league) bodies.Add(league);
        else if (bodies.Count == 0 && NamedPlace is not null && view.Sentence.Language == KnowledgeGraph.Text.Language.Ar && salience.MainOf(EntityKind.Organization) is { } main && !knowledge.IsMedia(main)) bodies.Add(main);
        if (bodies.Count != 1) return;
        Bound = true;
        Put(bodies[0], EntityKind.Organization, EventRole.Actor);
    }

    /// <summary>«قمة الرياض», «محادثات جدة»: the city that a gathering is named after; null where there is none.</summary>
    private string? PlaceAfter(TriggerMatch<EventMeaning> match) =>
        match.Trigger is { Class: TriggerClass.Noun, Meaning: { Type: Model.Plover.EventType.Consult, Frame.Name: "summit" or "hold" } } && view.Sentence.Language == KnowledgeGraph.Text.Language.Ar
        && Arguments.FirstOrDefault(a => a is { Slot: Slots.Genitive, Phrase: { } p } && p.First == match.Last + 1)?.Phrase is { Members: [{ Collective: false, Mention: { Kind: EntityKind.Place } place }] } ? place.EntityId : null;

    /// <summary>«قمتهم التي استضافتها الرياض»: where a relative clause says that it was held; null where it says nothing.</summary>
    private string? PlaceInRelative(TriggerMatch<EventMeaning> match)
    {
        if (match.Trigger.Meaning.Type != Model.Plover.EventType.Consult || view is not Clauses.Arabic.ArabicClauses clauses) return null;
        for (var i = match.Last + 1; i + 1 < view.Tokens.Count && i <= match.Last + 3; i++)
            if (clauses.TagAt(i) == Clauses.Arabic.ArabicTag.Relative)
                return clauses.Hosts(i + 1) && view.SubjectOf(i + 1).Phrase is { Members: [{ Mention: { Kind: EntityKind.Place or EntityKind.State } host }] } phrase && phrase.First > i ? host.EntityId : null;
        return null;
    }

    /// <summary>A visit is one whoever the host is.</summary>
    private bool IsVisitWithoutHost(TriggerMatch<EventMeaning> match) =>
        match.Trigger.Meaning is { Type: Model.Plover.EventType.Consult, Mode: "visit", Frame.Name: "visit" or "go" } && _actors.Any(a => a.Kind == EntityKind.Person)
        && (match.Trigger.Class == TriggerClass.Noun || Arguments.Any(a => a.Slot is Slots.Bare or "to" or "in" && a.Phrase is { Members: [{ Mention.Kind: EntityKind.Place }, ..] }));

    /// <summary>«OPEC ministers met»: the members of one body meet each other.</summary>
    private bool IsGathering(TriggerMatch<EventMeaning> match, Subject subject) =>
        match.Trigger is { Class: TriggerClass.Verb, Meaning: { Type: Model.Plover.EventType.Consult, Mode: null, Frame.Name: "meet" or "hold" } }
        && _actors.Count == 1
        && ((subject.Phrase is { Members: [{ Mention.Kind: EntityKind.Organization } body] } phrase && ((phrase.Plural && body.Collective) || knowledge.Referents.IsLeague(body.Id))) || (subject.Phrase is null && _actors[0].Kind == EntityKind.Organization && Arguments.Any(a => a is { Slot: "to", Phrase: { } p } && p.First == match.Last + 1)));
}
