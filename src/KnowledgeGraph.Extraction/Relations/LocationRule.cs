using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Where places and seats lie, as the words show it: «Brussels, Belgium», «the centre in Kuwait», «مدينة إسطنبول التركية», «مقر الحلف في بروكسل».</summary>
internal sealed class LocationRule(ClauseWords english, ClauseWords arabic, SeatWords seats, Func<string, string?> categoryOf) : IRelationRule
{
    private const double Confidence = 0.75;
    private const int LongestSeat = 8;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var mentions = view.Sentence.Mentions;
        foreach (var draft in InName(view, salience)) yield return draft;
        foreach (var draft in OfGroups(view)) yield return draft;
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (inner, outer) = (mentions[i], mentions[i + 1]);
            // «المركز الإقليمي للناتو في الكويت»: whose it is stands between.
            if (view.Sentence.Language == Language.Ar && inner.Kind == EntityKind.Organization && i + 2 < mentions.Count && outer is { Kind: EntityKind.Organization, Proclitics: [ArabicLetters.Lam] } && outer.First == inner.Last + 1 && mentions[i + 2].First == outer.Last + 2)
                (inner, outer) = (inner with { Last = outer.Last }, mentions[i + 2]);
            if (outer.Kind is not (EntityKind.Place or EntityKind.State) || inner.Kind is not (EntityKind.Place or EntityKind.Organization)) continue;
            if (inner.Form == MentionForm.Demonym || inner.EntityId == outer.EntityId) continue;
            var rule = view.Sentence.Language == Language.Ar ? Arabic(view, inner, outer) : English(view, inner, outer);
            if (rule is not null)
                yield return new(RelationType.LocatedIn, inner.EntityId, outer.EntityId, view.Sentence, inner.First, outer.Last, "relation/" + rule, Confidence);
        }
    }

    /// <summary>«Joint Force Command Naples»: a seat whose last word is a place that the document names by itself.</summary>
    private IEnumerable<RelationDraft> InName(ClauseView view, Salience salience)
    {
        foreach (var mention in view.Sentence.Mentions)
            if (mention.Kind == EntityKind.Organization && mention.Last > mention.First && view.Sentence.Language == Language.En && seats.IsSeat(view, mention)
                && salience.PlaceNamed(view.Tokens[mention.Last].Text) is { } place)
                yield return new(RelationType.LocatedIn, mention.EntityId, place, view.Sentence, mention.First, mention.Last, "relation/place-in-name", Confidence);
            else if (mention is { Kind: EntityKind.Place } && mention.Last > mention.First && view.Sentence.Language == Language.En && english.Is("site", view.Tokens[mention.Last].Key)
                && salience.PlaceNamed(view.Tokens[mention.First].Text) is { } around && around != mention.EntityId)
                yield return new(RelationType.LocatedIn, mention.EntityId, around, view.Sentence, mention.First, mention.Last, "relation/place-in-name", Confidence);
    }

    /// <summary>«Yemen's Houthis», «the Houthis in Yemen», «the PKK, a Turkish Kurdish militia»: the country of an armed group or a firm.</summary>
    private IEnumerable<RelationDraft> OfGroups(ClauseView view)
    {
        if (view.Sentence.Language != Language.En) yield break;
        var mentions = view.Sentence.Mentions;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is not { Kind: EntityKind.Organization } group || group.Form == MentionForm.Demonym || categoryOf(group.EntityId) is not ("armed-group" or "company")) continue;
            var armed = categoryOf(group.EntityId) == "armed-group";
            if (armed && i > 0 && mentions[i - 1] is { Kind: EntityKind.State, Form: not MentionForm.Demonym } owner && group.First == owner.Last + 2 && view.Tokens[owner.Last + 1] is { Key: "s", Text.Length: 2 })
                yield return new(RelationType.LocatedIn, group.EntityId, owner.EntityId, view.Sentence, owner.First, group.Last, "relation/place-of-group", Confidence);
            for (var j = i + 1; j < mentions.Count && j <= i + 2; j++)
            {
                var home = mentions[j];
                if (home.Kind != EntityKind.State) continue;
                if ((armed && j == i + 1 && home.Form != MentionForm.Demonym && !IsPossessive(view, home) && home.First == group.Last + 2 && view.Tokens[home.First - 1].Key is "in" or "of") || (home.Form == MentionForm.Demonym && IsApposition(view, group.Last + 1, home.First)))
                    yield return new(RelationType.LocatedIn, group.EntityId, home.EntityId, view.Sentence, group.First, home.Last, "relation/place-of-group", Confidence);
            }
        }
    }

    /// <summary>A comma and «a» or «the», an acronym in brackets before them.</summary>
    private static bool IsApposition(ClauseView view, int from, int to)
    {
        if (to - from is < 2 or > 5 || view.Tokens[to - 1].Key is not ("a" or "an" or "the") || view.Tokens[to - 2].Text != ",") return false;
        return to - from == 2 || (view.Tokens[from].Text == "(" && view.Tokens[to - 3].Text == ")");
    }

    private string? English(ClauseView view, FoundMention inner, FoundMention outer)
    {
        var gap = outer.First - inner.Last - 1;
        if (outer.Form == MentionForm.Demonym || IsPossessive(view, outer)) return null;
        if (IsSited(view, inner, outer, english)) return "place-sited";
        if (inner.Kind == EntityKind.Organization && IsHeadquartered(view, inner, outer)) return "place-headquarters";
        // «Souda Bay, in Crete», «Rimbo, north of Stockholm».
        if (inner.Kind == EntityKind.Place && gap is > 1 and < 6 && view.Tokens[inner.Last + 1].Text == "," && IsAside(view, inner.Last + 2, outer.First)) return "place-aside";
        if (inner.Kind == EntityKind.Place && gap is 2 or 3 && view.Tokens[inner.Last + 1].Key == "in" && outer.Kind is EntityKind.State && Enumerable.Range(inner.Last + 2, gap - 1).All(t => view.Tokens[t].Key == "the" || english.Is("region-adjective", view.Tokens[t].Key))) return "place-in";
        if (inner.Kind == EntityKind.Place && gap == 1 && view.Tokens[inner.Last + 1].Text == ",")
            return outer.Kind == EntityKind.State && !GoesOn(view, outer.Last) ? "place-comma" : null;
        if (gap is not (1 or 2) || view.Tokens[inner.Last + 1].Key is not ("in" or "at") || (gap == 2 && view.Tokens[inner.Last + 2].Key != "the")) return null;
        return inner.Kind == EntityKind.Place || seats.IsSeat(view, inner) ? "place-in" : null;
    }

    /// <summary>Only «in», «near», «north of» and the like, articles and adjectives of direction.</summary>
    private bool IsAside(ClauseView view, int from, int to)
    {
        var preposition = false;
        for (var t = from; t < to; t++)
        {
            var key = view.Tokens[t].Key;
            if (key is "in" or "near" or "outside") preposition = true;
            else if (key == "of" && t > from && english.Is("region-adjective", view.Tokens[t - 1].Key)) preposition = true;
            else if (key != "the" && !english.Is("region-adjective", key)) return false;
        }

        return preposition;
    }

    /// <summary>«NATO headquarters in Brussels», «the GCC's secretariat in Riyadh».</summary>
    private bool IsHeadquartered(ClauseView view, FoundMention inner, FoundMention outer)
    {
        var gap = outer.First - inner.Last - 1;
        if (gap is < 2 or > 4 || !(view.Tokens[outer.First - 1].Key is "in" or "at")) return false;
        var seat = outer.First - 2;
        return english.Is("quarters", view.Tokens[seat].Key) && Enumerable.Range(inner.Last + 1, seat - inner.Last - 1).All(t => view.Tokens[t].Key is "s" or "\u2019" or "'" or "main" or "new" or "political" or "military");
    }

    private string? Arabic(ClauseView view, FoundMention inner, FoundMention outer)
    {
        var gap = outer.First - inner.Last - 1;
        if (gap == 0 && inner.Kind == EntityKind.Place && outer.Kind == EntityKind.State && outer.Form == MentionForm.Demonym && outer.Proclitics.Length == 0) return "place-demonym";
        // «شركة ميرسك الدنماركية», «شركة «ميرسك» الدنماركية»
        if (inner.Kind == EntityKind.Organization && outer is { Kind: EntityKind.State, Form: MentionForm.Demonym, Proclitics.Length: 0 } && (gap == 0 || (gap == 1 && view.Tokens[inner.Last + 1].Text is "\u00BB" or ")" or "\"")) && IsFirm(view, inner)) return "place-demonym";
        if (IsSeated(view, inner, outer)) return "place-seat";
        if (gap == 1 && inner.Kind == EntityKind.Place && view.Tokens[inner.Last + 1].Text is "(" && outer.Kind == EntityKind.State) return "place-brackets";
        if (outer.Form != MentionForm.Demonym && IsSited(view, inner, outer, arabic)) return "place-sited";
        var attached = gap == 0 && outer.Proclitics is [ArabicLetters.Beh];
        var separate = gap == 1 && view.Tokens[inner.Last + 1].Key == "\u0641\u064A";
        if (!attached && !separate) return null;
        return inner.Kind == EntityKind.Place || seats.IsSeat(view, inner) ? "place-in" : null;
    }

    /// <summary>«المنظمة البحرية الدولية، ومقرها لندن», «الوكالة التي تتخذ من فيينا مقرا لها».</summary>
    private bool IsSeated(ClauseView view, FoundMention inner, FoundMention outer)
    {
        if (inner.Kind != EntityKind.Organization || outer.Form == MentionForm.Demonym || outer.First - inner.Last > LongestSeat) return false;
        for (var i = outer.First - 1; i > inner.Last && i >= outer.First - 3; i--)
        {
            if (arabic.Is("own-seat", view.Tokens[i].Key)) return true;
            if (view.Tokens[i].Key == "\u0645\u0646" && i - 1 > inner.Last && arabic.Is("take", view.Tokens[i - 1].Key)) return true;
            if (!arabic.Is("sited-link", view.Tokens[i].Key) && !arabic.Is("seat-link", view.Tokens[i].Key)) return false;
        }

        return false;
    }

    /// <summary>A company, bank or medium by its head noun.</summary>
    private bool IsFirm(ClauseView view, FoundMention firm) =>
        Enumerable.Range(Math.Max(0, firm.First - 2), firm.Last - Math.Max(0, firm.First - 2) + 1).Any(t => arabic.Is("firm", view.Tokens[t].Key));

    /// <summary>A list goes on after the state («Doha, Qatar and Oman»), so the comma was none of place.</summary>
    private static bool GoesOn(ClauseView view, int last) => last + 1 < view.Tokens.Count && view.Tokens[last + 1].Key is "and";

    private static bool IsPossessive(ClauseView view, FoundMention outer) =>
        outer.Last + 1 < view.Tokens.Count && view.Tokens[outer.Last + 1] is { Key: "s", Text.Length: 2 };

    /// <summary>«the centre, which opened in Kuwait», «المركز الذي تم افتتاحه في الكويت»: only words of opening and siting between.</summary>
    private bool IsSited(ClauseView view, FoundMention inner, FoundMention outer, ClauseWords words)
    {
        var (from, to) = (inner.Last + 1, outer.First);
        if (to - from is < 2 or > 7) return false;
        // «the Combined Maritime Forces, headquartered in Bahrain»: what is said to sit there need not be a seat by its name.
        if (!seats.IsSeat(view, inner) && !(inner.Kind == EntityKind.Organization && view.Tokens[from].Text == "," && view.Tokens[from + 1].Key is "headquartered" or "based")) return false;
        var sited = false;
        for (var t = from; t < to; t++)
        {
            var key = view.Tokens[t].Key;
            if (words.Is("sited", key)) sited = true;
            else if (!words.Is("sited-link", key) && view.Tokens[t].Kind != KnowledgeGraph.Text.Tokens.TokenKind.Punctuation) return false;
        }

        return sited && (view.Sentence.Language == Language.Ar ? view.Tokens[to - 1].Key == "\u0641\u064A" || outer.Proclitics is [ArabicLetters.Beh] : view.Tokens[to - 1].Key is "in" or "at" or "the");
    }
}
