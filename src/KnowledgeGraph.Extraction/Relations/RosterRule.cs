using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A row of states named as members: «members of the pact are A, B and C», «the GCC states - A and B», «الدول الأربع في المبادرة، وهي …».</summary>
internal sealed class RosterRule(ClauseWords english, ClauseWords arabic) : IRelationRule
{
    private const double Confidence = 0.8;
    private const int LongestLink = 6;
    private const int LongestCount = 10;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var words = view.Sentence.Language == Language.Ar ? arabic : english;
        for (var i = 0; i < view.Phrases.Count; i++)
        {
            var roster = view.Phrases[i];
            if (roster.Members.Count < 2 || !roster.Members.All(m => m.Mention.Kind is EntityKind.State or EntityKind.Organization)) continue;
            if (roster.Slot.Length > 0 && view.Sentence.Language == Language.Ar && roster.Slot != Slots.Genitive) continue;
            if ((BodyBefore(view, words, salience, i) ?? Owner(view, words, roster, salience) ?? NamedAfter(view, roster)) is not { } body) continue;
            foreach (var member in roster.Members)
                if (RelationRules.Allows(RelationType.MemberOf, member.Id, body))
                    yield return new(
                        TriggerRule.TypeOf(RelationType.MemberOf, body, salience), member.Id, body, view.Sentence, Math.Max(0, roster.First - 1), roster.Last, "relation/roster", Confidence,
                        null);
        }
    }

    /// <summary>The body whose members the row lists: linked by «are», «هي», a dash or colon to a phrase that speaks of members.</summary>
    private static string? BodyBefore(ClauseView view, ClauseWords words, Salience salience, int index)
    {
        var roster = view.Phrases[index];
        var link = -1;
        for (var t = roster.First - 1; t >= 0 && t >= roster.First - LongestLink && view.PhraseAt(t) is null; t--)
        {
            if (words.Is("roster-link", view.Tokens[t].Key) || words.Is("roster-link", view.Tokens[t].Text)) link = t;
            else if (link >= 0 || view.IsVerb(t)) break;
        }

        if (link < 0) return null;
        for (var k = index - 1; k >= 0; k--)
        {
            var phrase = view.Phrases[k];
            if (phrase.Members.Count != 1 || phrase.Members[0].Mention.Kind is not (EntityKind.Organization or EntityKind.Initiative)) continue;
            if (SpeaksOfMembers(view, words, phrase, link)) return phrase.Members[0].Id;
        }

        // «الدول الخمس التي دُعيت إليه، وهي …»: the initiative is a pronoun.
        if (view.Sentence.Language == Language.Ar && roster.Members.Count > 2 && CountsMembers(view, words, link, LongestCount) && NamedByPronoun(view, salience, link) is { } told) return told;
        // «The initiative … with four Gulf states, namely A, B, C and D»: the states are counted and named, and one initiative is spoken of.
        var initiatives = view.Sentence.Mentions.Where(m => m.Kind == EntityKind.Initiative && m.Last < link).Select(m => m.EntityId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return initiatives.Count == 1 && roster.Members.Count > 2 && CountsMembers(view, words, link) ? initiatives[0] : null;
    }

    /// <summary>«Germany, France and Britain, known as the E3»: the name that the row goes by.</summary>
    private static string? NamedAfter(ClauseView view, NounPhrase roster)
    {
        if (view.Sentence.Language != Language.En) return null;
        for (var t = roster.Last + 1; t + 1 < view.Tokens.Count && t <= roster.Last + 4; t++)
        {
            if (view.Tokens[t].Key != "known" || view.Tokens[t + 1].Key != "as") continue;
            for (var k = t + 2; k < view.Tokens.Count && k <= t + 3; k++)
                if (view.PhraseAt(k) is { Members: [{ Mention.Kind: EntityKind.Organization or EntityKind.Initiative } body] }) return body.Id;
        }

        return null;
    }

    /// <summary>«Its members include A and B», «the group's members are A and B»: the body is a pronoun or description.</summary>
    private static string? Owner(ClauseView view, ClauseWords words, NounPhrase roster, Salience salience)
    {
        for (var t = roster.First - 1; t > 0 && t >= roster.First - LongestLink && view.PhraseAt(t) is null; t--)
        {
            if (!words.Is("member", view.Tokens[t].Key)) continue;
            if (!Enumerable.Range(t + 1, roster.First - t - 1).Any(k => words.Is("roster-link", view.Tokens[k].Key))) return null;
            var owner = view.OwnerOf(t);
            if (owner.Pronoun is PronounKind.Thing or PronounKind.Organization or PronounKind.Initiative && salience.Resolve(owner) is [var body] && EntityKinds.OfId(body) is EntityKind.Organization or EntityKind.Initiative) return body;
            return owner.Pronoun == PronounKind.Thing && salience.Resolve(PronounKind.Organization) is [var last] ? last : null;
        }

        return null;
    }

    /// <summary>A preposition with its pronoun between the members and the link: what was told of before.</summary>
    private static string? NamedByPronoun(ClauseView view, Salience salience, int link)
    {
        for (var t = link - 1; t >= 0 && t >= link - 3; t--)
            if (view is ArabicClauses clauses && clauses.TagAt(t) == ArabicTag.Pronoun)
                return view.Sentence.Mentions.LastOrDefault(m => m.Last < t && m.Kind == EntityKind.Initiative)?.EntityId ?? (salience.Resolve(PronounKind.Initiative) is [var last] ? last : null);
        return null;
    }

    private static bool CountsMembers(ClauseView view, ClauseWords words, int link, int reach = 5)
    {
        for (var t = link - 1; t >= 0 && t >= link - reach; t--)
            if (words.Is("member", view.Tokens[t].Key))
                return true;
        return false;
    }

    private static bool SpeaksOfMembers(ClauseView view, ClauseWords words, NounPhrase phrase, int link)
    {
        // «الدول الأربع التي انضمت إلى المبادرة»: the members stand further before.
        var from = Math.Max(0, phrase.First - (view.Sentence.Language == Language.Ar ? 7 : 4));
        var to = Math.Min(link, phrase.Last + 4);
        for (var t = from; t < to; t++)
        {
            // «relations of the alliance with four states»: these are others than its members.
            if (t > phrase.Last && words.Is("other-side", view.Tokens[t].Key)) return false;
            if (words.Is("member", view.Tokens[t].Key) && !IsName(view, t)) return true;
        }

        return false;
    }

    private static bool IsName(ClauseView view, int token) => view.Sentence.Mentions.Any(m => m.First <= token && token <= m.Last);
}
