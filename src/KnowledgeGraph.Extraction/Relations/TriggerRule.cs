using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Verbs and nouns that state a relation between their subject and complements: «joined», «launched by», «عضو في».</summary>
internal sealed class TriggerRule(EnglishTriggers<RelationMeaning> english, ArabicTriggers<RelationMeaning> arabic, SeatWords seats, ClauseWords words, ClauseWords arabicWords) : IRelationRule
{
    private const double Confidence = 0.8;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var matches = view is ArabicClauses clauses ? arabic.In(clauses) : english.In((EnglishClauses)view);
        foreach (var match in matches)
        {
            var noun = match.Trigger.Class == TriggerClass.Noun;
            var standing = view.StandingOf(match.First, noun);
            if ((standing & (Standing.Negated | Standing.Hypothetical | Standing.Future)) != 0) continue;
            var passive = standing.HasFlag(Standing.Passive);
            var meaning = match.Trigger.Meaning;
            // «a dialogue that joins NATO with Algeria» makes no member.
            if (meaning.Type == RelationType.MemberOf && !noun && !passive && !meaning.To.Contains(Slots.Subject) && view.SubjectOf(match.First).Phrase is { Members: [{ Mention.Kind: EntityKind.Initiative }, ..] }) continue;
            var from = PhraseEnds.In(view, salience, match, meaning.From, passive, meaning.Type is RelationType.EstablishedBy or RelationType.LocatedIn, meaning.Type is RelationType.EstablishedBy);
            var to = PhraseEnds.In(view, salience, match, meaning.To, passive, meaning.Type is RelationType.MemberOf or RelationType.HoldsPosition or RelationType.PartOf);
            if (to.Count == 0 || from.Count == 0) (from, to) = WithAntecedent(view, match, from, to, passive);
            // «Kuwait hosts the centre» places the centre; «Kuwait hosts NATO» places nothing.
            if (meaning.Type == RelationType.LocatedIn && meaning.From is [Slots.Object]) from = [.. from.Where(id => seats.IsSeat(view, id))];
            // «وقّعت الكويت في جدة»: written without its mark, «signed» is «lies», which only places and seats do.
            if (meaning.Type == RelationType.LocatedIn && view is ArabicClauses && arabicWords.Is("lie", match.Trigger.Head)) from = [.. from.Where(id => EntityKinds.OfId(id) == EntityKind.Place || seats.IsSeat(view, id))];
            if (meaning.Type is RelationType.PartyTo or RelationType.MemberOf or RelationType.EstablishedBy)
            {
                from = Acting(from, meaning.Type, salience);
                if (meaning.Type == RelationType.EstablishedBy) to = Acting(to, meaning.Type, salience);
            }

            // «اعتمد القادة الخطة»: whom a description counts together signs for none of their states alone.
            if (meaning.Type == RelationType.PartyTo && view.SubjectOf(match.First) is { Phrase: null, Pronoun: PronounKind.Plural, Count: not "2" }) continue;
            var time = TimeOf(view, match.First, meaning.Type);
            foreach (var start in from)
                foreach (var end in to)
                    if (RelationRules.Allows(meaning.Type, start, end) && Makes(meaning.Type, start, end) && (meaning.Type != RelationType.MemberOf || !meaning.From.Contains(Slots.Subject) || !(words.Is("contribute", match.Trigger.Head) || arabicWords.Is("contribute", match.Trigger.Head)) || salience.Referents.IsCoalition(end)))
                        yield return new(
                            TypeOf(meaning.Type, end, salience), start, end, view.Sentence, match.Used.Min(), match.Last, $"relation/{(noun ? "noun" : "verb")}/{match.Trigger.Head}", Confidence, time,
                            meaning.Type == RelationType.HoldsPosition ? view.Tokens[match.First].Text : null);
        }
    }

    /// <summary>A capital that signs is its government; who signs a treaty does so for the body of his office.</summary>
    private static IReadOnlyList<string> Acting(IReadOnlyList<string> ids, RelationType type, Salience salience) =>
        [.. ids.Select(id => salience.StateOfCapital(id) ?? (type == RelationType.PartyTo && EntityKinds.OfId(id) == EntityKind.Person ? salience.BodyOf(id) ?? id : id)).Distinct(StringComparer.Ordinal)];

    /// <summary>One joins a dialogue, but is party to the treaty that one joins.</summary>
    internal static RelationType TypeOf(RelationType type, string end, Salience salience) => type == RelationType.MemberOf && salience.Referents.IsAgreement(end) ? RelationType.PartyTo : type;

    /// <summary>Persons join organisations; states and organisations join these and initiatives. A person's «membership» of an initiative is none.</summary>
    private static bool Makes(RelationType type, string from, string to) =>
        // A council that adopts a resolution is no party to it.
        type == RelationType.PartyTo ? !to.Contains("resolution", StringComparison.Ordinal) : type != RelationType.MemberOf || EntityKinds.OfId(from) != EntityKind.Person || EntityKinds.OfId(to) == EntityKind.Organization;

    /// <summary>«the initiative, which NATO leaders launched»: the phrase before the relative pronoun is the object.</summary>
    private static (IReadOnlyList<string> From, IReadOnlyList<string> To) WithAntecedent(
        ClauseView view, TriggerMatch<RelationMeaning> match, IReadOnlyList<string> from, IReadOnlyList<string> to, bool passive)
    {
        if (passive || match.Trigger.Class == TriggerClass.Noun || view.ObjectAntecedentOf(match.First) is not { } antecedent) return (from, to);
        IReadOnlyList<string> ids = [.. antecedent.Members.Select(m => m.Id)];
        if (from.Count == 0 && match.Trigger.Meaning.From.Contains(Slots.Object)) return (ids, to);
        return to.Count == 0 && match.Trigger.Meaning.To.Contains(Slots.Object) ? (from, ids) : (from, to);
    }

    /// <summary>When it began, where the clause says so.</summary>
    internal static Edtf? TimeOf(ClauseView view, int token, RelationType type)
    {
        var (first, last) = view.ClauseAround(token);
        FoundDate? found = null;
        foreach (var date in view.Sentence.Dates)
            if (date.First >= first && date.Last <= last && (found is null || Math.Abs(date.First - token) < Math.Abs(found.First - token)))
                found = date;
        if (found?.Date.Start is not { } start || found.Date.IsInterval) return found?.Date;
        return type == RelationType.EstablishedBy ? found.Date : Edtf.Since(start);
    }
}
