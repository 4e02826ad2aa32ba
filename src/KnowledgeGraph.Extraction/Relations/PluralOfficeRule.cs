using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// One office of several persons: «Presidents A of Turkey and B of Finland», «the foreign ministers of Oman and Qatar, A and B»,
/// «Oman and Qatar, whose foreign ministers A and B met». Each has the state beside the name, else that of the same rank in the row of states before, else the one known of the person.
/// </summary>
internal sealed class PluralOfficeRule(ClauseWords words, OfficeBodies bodies) : IRelationRule
{
    private const double Confidence = 0.75;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        if (view.Sentence.Language != Language.En) yield break;
        var titles = view.Sentence.LooseTitles.Concat(view.Sentence.Mentions.Select(m => m.Title).OfType<FoundTitle>());
        foreach (var office in titles.SelectMany(t => t.Offices))
        {
            if (office.OfficeId is null || !IsPlural(view, words, office)) continue;
            var holders = Holders(view, office.Last);
            if (holders.Count < 2) continue;
            var row = Row(view, holders[0].Person.First, holders.Count);
            for (var i = 0; i < holders.Count; i++)
                if ((holders[i].State ?? row?[i] ?? bodies.Known(holders[i].Person.EntityId, office.OfficeId, salience)) is { } state)
                    yield return new(
                        RelationType.HoldsPosition, holders[i].Person.EntityId, state, view.Sentence, office.First, office.Last, "relation/title-plural", Confidence, null,
                        office.Text, office.OfficeId);
        }
    }

    /// <summary>«presidents», «foreign ministers»: the office of more than one.</summary>
    public static bool IsPlural(ClauseView view, ClauseWords words, FoundOffice office) =>
        Enumerable.Range(office.First, office.Last - office.First + 1).Any(t => words.Is("plural-office", view.Tokens[t].Key));

    /// <summary>The row of persons after the office, each with the state that «of» joins to the name.</summary>
    private List<(FoundMention Person, string? State)> Holders(ClauseView view, int office)
    {
        var holders = new List<(FoundMention Person, string? State)>();
        var at = office + 1;
        foreach (var mention in view.Sentence.Mentions.Where(m => m.First > office))
        {
            if (mention.Kind is not (EntityKind.Person or EntityKind.State) || !Joins(view, at, mention.First)) break;
            if (mention.Kind == EntityKind.Person) holders.Add((mention, null));
            else if (holders.Count > 0 && view.Tokens[mention.First - 1].Key == "of") holders[^1] = (holders[^1].Person, mention.EntityId);
            else if (holders.Count > 0) break;
            at = mention.Last + 1;
        }

        return holders;
    }

    private bool Joins(ClauseView view, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).All(t => words.Is("row-link", view.Tokens[t].Text) || words.Is("row-link", view.Tokens[t].Key));

    /// <summary>The states named before the persons, where they are as many.</summary>
    private static List<string>? Row(ClauseView view, int before, int count)
    {
        var states = view.Sentence.Mentions.Where(m => m.Kind == EntityKind.State && m.Last < before).Select(m => m.EntityId).Distinct(StringComparer.Ordinal).ToList();
        return states.Count == count ? states : null;
    }
}
