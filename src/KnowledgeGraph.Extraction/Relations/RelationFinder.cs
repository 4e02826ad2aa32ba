using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Finds lasting relations: every rule reads every sentence; of several statements of one relation that with a time is kept, else the first.</summary>
internal sealed class RelationFinder(IReadOnlyList<IRelationRule> rules, GappingRule gapping, SuccessionRule succession, ClauseReader reader, Referents referents, string extractor) : IStatementFinder
{
    public IEnumerable<Statement> Find(DocumentAnalysis analysis)
    {
        var salience = new Salience(analysis, referents);
        var drafts = new Dictionary<(RelationType, string, string, string?), RelationDraft>();
        var order = new List<(RelationType, string, string, string?)>();
        RelationDraft? accession = null;
        foreach (var sentence in analysis.Sentences)
        {
            var view = reader.Read(sentence);
            salience.Enter(view);
            if (accession is not null && accession.Sentence.Paragraph != sentence.Paragraph) accession = null;
            var found = Drafts(view, salience, accession);
            found.AddRange(succession.In(view, salience, person => found.FindLast(d => IsOffice(d, person)) ?? order.Select(k => drafts[k]).LastOrDefault(d => IsOffice(d, person))).ToList());
            foreach (var draft in found)
            {
                if (!RelationRules.Allows(draft.Type, draft.From, draft.To)) continue;
                if (draft.Type is RelationType.MemberOf or RelationType.PartyTo && EntityKinds.OfId(draft.From) != EntityKind.Person) accession = draft;
                else if (draft.Type == RelationType.EstablishedBy && accession is null && EntityKinds.OfId(draft.From) == EntityKind.Initiative) accession = draft;
                var key = (draft.Type, draft.From, draft.To, draft.Office ?? draft.Title);
                if (!drafts.TryGetValue(key, out var known)) order.Add(key);
                if (known is null || (known.Time is null && draft.Time is not null)) drafts[key] = draft;
            }

            accession ??= TopicOf(view, salience);
            if (view is ArabicClauses { Topic: { } topic }) salience.NoteSubject(topic.Members);
            for (var i = 0; i < view.Tokens.Count; i++)
                if ((view.IsVerb(i) || view.IsPredicate(i)) && !view.IsSubordinate(i))
                    salience.NoteSubject(sentence, view.SubjectOf(i), view.IsAside(i));
            foreach (var mention in sentence.Mentions) salience.NoteMention(mention.Kind, mention.EntityId);
        }

        foreach (var key in order) yield return StatementOf(analysis.Document, drafts[key]);
    }

    /// <summary>«The initiative was born in Istanbul. … have since come aboard»: what the sentence is about can be joined in the next.</summary>
    private static RelationDraft? TopicOf(ClauseView view, Salience salience)
    {
        if (view.Sentence.Language != Text.Language.En) return null;
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            if (!view.IsVerb(i) && !view.IsPredicate(i)) continue;
            var subject = view.SubjectOf(i);
            var topic = subject.Phrase is { Members: [{ Mention.Kind: EntityKind.Initiative, Id: var named }] } ? named : subject is { Pronoun: PronounKind.Initiative, Noun: not null } && salience.Resolve(subject) is [var described] ? described : null;
            return topic is null || salience.Referents.IsAgreement(topic) ? null : new(RelationType.EstablishedBy, topic, "", view.Sentence, i, i, "relation/topic", 0);
        }

        return null;
    }

    private static bool IsOffice(RelationDraft draft, string person) => draft.Type == RelationType.HoldsPosition && draft.From == person;

    /// <summary>What each rule reads, then what goes on from the last accession told.</summary>
    private List<RelationDraft> Drafts(ClauseView view, Salience salience, RelationDraft? accession)
    {
        var drafts = rules.SelectMany(r => r.In(view, salience)).ToList();
        var own = drafts.FindLast(d => d.Type is RelationType.MemberOf or RelationType.PartyTo && d.Rule.StartsWith("relation/verb", StringComparison.Ordinal));
        if ((own ?? accession) is { } told) drafts.AddRange(gapping.In(view, told, own is not null));
        return drafts;
    }

    private RelationStatement StatementOf(Document document, RelationDraft draft)
    {
        var sentence = draft.Sentence;
        var trigger = document.Text[sentence.Tokens[draft.First].Start..sentence.Tokens[draft.Last].End];
        var evidence = new Evidence(document.Id, sentence.Start, sentence.End, sentence.Language, extractor, draft.Rule, trigger, draft.Confidence);
        var id = StableId.Of(
            "st:", document.Id, extractor, "relation", draft.Type.ToString(), draft.From, draft.To, draft.Office, draft.Title, draft.Time?.Text, $"{sentence.Start}");
        return new(id, evidence, draft.Type, draft.From, draft.To, draft.Office, draft.Title is null ? null : LocalizedText.Of(sentence.Language, draft.Title), draft.Time);
    }
}
