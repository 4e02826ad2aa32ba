using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Places told by what they are: «the Omani capital, Muscat», «Abha, a Saudi city», «the Israeli port of Ashdod», «the Austrian capital» of a text that names Vienna.</summary>
internal sealed class CapitalRule(ClauseWords words) : IRelationRule
{
    private const double Confidence = 0.75;
    private const int LongestGap = 6;
    private const string Capital = "\u0639\u0627\u0635\u0645\u0647";

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var mentions = view.Sentence.Mentions;
        if (view.Sentence.Language == Language.Ar)
        {
            foreach (var state in mentions)
                if (state is { Kind: EntityKind.State, First: > 0 } && view.Tokens[state.First - 1].Key.EndsWith(Capital, StringComparison.Ordinal) && salience.CapitalOf(state.EntityId) is { } seat)
                    yield return Draft(view, seat, state, state.First - 1, state.Last);
            yield break;
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            var state = mentions[i];
            if (state.Kind == EntityKind.Place && i + 1 < mentions.Count && mentions[i + 1] is { Kind: EntityKind.Place } sited && Describes(view, state.Last + 1, sited.First) && view.Tokens[sited.First - 1].Key == "of")
                yield return Draft(view, sited.EntityId, state, state.First, sited.Last);
            if (state.Kind != EntityKind.State || (state.Form != MentionForm.Demonym && !IsOf(view, state))) continue;
            if (i + 1 < mentions.Count && mentions[i + 1].Kind == EntityKind.Place && Describes(view, state.Last + 1, mentions[i + 1].First))
                yield return Draft(view, mentions[i + 1].EntityId, state, state.First, mentions[i + 1].Last);
            if (i > 0 && mentions[i - 1].Kind == EntityKind.Place && IsApposition(view, mentions[i - 1], state))
                yield return Draft(view, mentions[i - 1].EntityId, state, mentions[i - 1].First, state.Last);
            if (IsCapital(view, state) && salience.CapitalOf(state.EntityId) is { } capital)
                yield return Draft(view, capital, state, state.First, state.Last);
        }
    }

    private static RelationDraft Draft(ClauseView view, string place, FoundMention state, int first, int last) =>
        new(RelationType.LocatedIn, place, state.EntityId, view.Sentence, first, last, "relation/place-described", Confidence);

    /// <summary>«capital of Oman», «Oman's capital»: a name that a noun of place belongs to.</summary>
    private bool IsOf(ClauseView view, FoundMention state)
    {
        if (state.Last + 2 < view.Tokens.Count && view.Tokens[state.Last + 1] is { Key: "s", Text.Length: 2 } && words.Is("settlement", view.Tokens[state.Last + 2].Key)) return true;
        var of = state.First - 1;
        if (of > 0 && view.Tokens[of].Key == "the") of--;
        return of > 0 && view.Tokens[of].Key == "of" && words.Is("settlement", view.Tokens[of - 1].Key);
    }

    /// <summary>Only a noun of place with its adjectives, «of» and a comma between: «the Saudi city of», «Oman's capital,».</summary>
    private bool Describes(ClauseView view, int from, int to)
    {
        if (to - from is < 1 or > LongestGap) return false;
        var noun = false;
        for (var i = from; i < to; i++)
        {
            var key = view.Tokens[i].Key;
            if (words.Is("settlement", key)) noun = true;
            else if (noun ? key is not ("of" or "," or "the" or "city") : view.Tokens[i].Kind == TokenKind.Punctuation || view.IsVerb(i) || words.Is("no-adjective", key)) return false;
        }

        return noun;
    }

    /// <summary>«Muscat, the Omani capital», «Muscat, the capital of Oman».</summary>
    private bool IsApposition(ClauseView view, FoundMention place, FoundMention state)
    {
        var (from, to) = (place.Last + 1, state.First);
        if (from >= to || to - from > LongestGap || view.Tokens[from].Text is not ("," or "(")) return false;
        var noun = false;
        for (var i = from + 1; i < to; i++)
        {
            var key = view.Tokens[i].Key;
            if (words.Is("settlement", key)) noun = true;
            else if (key is not ("the" or "a" or "an" or "of") && (view.Tokens[i].Kind == TokenKind.Punctuation || view.IsVerb(i) || words.Is("no-adjective", key))) return false;
        }

        return noun || (state.Form == MentionForm.Demonym && Enumerable.Range(state.Last + 1, 2).Any(t => t < view.Tokens.Count && words.Is("settlement", view.Tokens[t].Key)));
    }

    private bool IsCapital(ClauseView view, FoundMention state)
    {
        var next = state.Last + 1;
        if (next < view.Tokens.Count && view.Tokens[next] is { Key: "s", Text.Length: 2 }) next++;
        if (next < view.Tokens.Count && view.Tokens[next].Key == "capital" && !(next + 1 < view.Tokens.Count && words.Is("capital-compound", view.Tokens[next + 1].Key))) return true;
        return state.First > 2 && view.Tokens[state.First - 1].Key == "of" && view.Tokens[state.First - 2].Key == "capital";
    }
}
