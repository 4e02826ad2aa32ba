using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Bodies that the words show to be part of something: «Qatar's Ministry of Defence», «the Bahraini Foreign Ministry», «مجلس الأمن التابع للأمم المتحدة»,
/// and seed bodies whose name itself bears the name of what they are part of.
/// </summary>
internal sealed class StructureRule(ClauseWords english, ClauseWords arabic, Func<string, SeedEntity?> seed, NestedNames nested) : IRelationRule
{
    private const double Confidence = 0.75;
    private const int StateLetters = 6;
    private const int LongestChain = 5;

    public IEnumerable<RelationDraft> In(ClauseView view, Salience salience)
    {
        var mentions = view.Sentence.Mentions;
        for (var i = 0; i < mentions.Count; i++)
        {
            var body = mentions[i];
            if (body.Kind != EntityKind.Organization || body.Form == MentionForm.Demonym) continue;
            if (i > 0 && IsWhole(mentions[i - 1].Kind) && Joined(view, mentions[i - 1].Last, body.First) && IsBody(view, body.First, body.Last))
                yield return Draft(view, body.EntityId, mentions[i - 1].EntityId, mentions[i - 1].First, body.Last, "relation/part-possessive");
            else if (IsBody(view, body.First, body.Last) && view.OwnerOf(body.First) is { Noun: not null, Pronoun: PronounKind.Organization } owner && salience.Resolve(owner) is [var described])
                yield return Draft(view, body.EntityId, described, Math.Max(0, body.First - 2), body.Last, "relation/part-possessive");
            else if (i > 0 && mentions[i - 1] is { Kind: EntityKind.State, Form: MentionForm.Demonym } home && view.Sentence.Language == Language.En && IsStateMedium(view, home.Last + 1, body.First))
                yield return Draft(view, body.EntityId, home.EntityId, home.First, body.Last, "relation/part-state-medium");
            if (i + 1 < mentions.Count && !(view.Sentence.Language == Language.En && mentions[i + 1].Last + 1 < view.Tokens.Count && view.Tokens[mentions[i + 1].Last + 1] is { Key: "s", Text.Length: 2 }) && IsWhole(mentions[i + 1].Kind) && IsBody(view, body.First, body.Last) && After(view, body, mentions[i + 1]))
                yield return Draft(view, body.EntityId, mentions[i + 1].EntityId, body.First, mentions[i + 1].Last, "relation/part-of");
            if (IsCentre(view, body.First, body.Last))
                foreach (var whole in nested.In([.. Enumerable.Range(body.First, body.Last - body.First + 1).Select(t => view.Tokens[t].Key)]))
                    yield return Draft(view, body.EntityId, whole, body.First, body.Last, "relation/part-in-name");
            if ((IsBody(view, body.First, body.Last) || seed(body.EntityId) is { Category: "parliament" }) && StateOf(body.EntityId) is { } state && salience.IsNamed(state))
                yield return Draft(view, body.EntityId, state, body.First, body.Last, "relation/part-of-state");
            foreach (var whole in WholesNamed(view, body.First, body.Last, body.EntityId, salience))
                yield return Draft(view, body.EntityId, whole, body.First, body.Last, "relation/part-in-name");
        }
    }

    /// <summary>The state of a public body: what the seed says it is part of, or the state that its own name bears.</summary>
    private string? StateOf(string body)
    {
        if (seed(body) is { } known) return known is { Category: "ministry" or "parliament" or "army" or "police" or "intelligence" or "court" or "council", PartOf: { } whole } && EntityKinds.OfId(whole) == EntityKind.State ? whole : null;
        return body.Length > StateLetters && body[StateLetters] == '-' && body.StartsWith("org:", StringComparison.Ordinal) && seed("state:" + body[4..StateLetters]) is { } state ? state.Id : null;
    }

    private static bool IsWhole(EntityKind kind) => kind is EntityKind.State or EntityKind.Organization;

    private static RelationDraft Draft(ClauseView view, string part, string whole, int first, int last, string rule) =>
        new(RelationType.PartOf, part, whole, view.Sentence, first, last, rule, Confidence);

    /// <summary>«Iranian state news agency», «the Syrian official broadcaster».</summary>
    private bool IsStateMedium(ClauseView view, int from, int to) =>
        to - from is > 0 and < 4 && view.Tokens[from].Key is "state" or "official" or "government" && Enumerable.Range(from, to - from).All(t => english.Is("medium", view.Tokens[t].Key));

    private bool IsBody(ClauseView view, int first, int last)
    {
        var words = view.Sentence.Language == Language.Ar ? arabic : english;
        for (var t = first; t <= last; t++)
            if (words.Is("body", view.Tokens[t].Key))
                return true;
        return false;
    }

    private bool IsCentre(ClauseView view, int first, int last)
    {
        var words = view.Sentence.Language == Language.Ar ? arabic : english;
        for (var t = first; t <= last; t++)
            if (words.Is("organ", view.Tokens[t].Key))
                return true;
        return false;
    }

    /// <summary>English: nothing or a possessive between the whole and its part.</summary>
    private static bool Joined(ClauseView view, int last, int first)
    {
        if (view.Sentence.Language == Language.Ar) return false;
        return first == last + 1 || (first == last + 2 && view.Tokens[last + 1].Key is "s" or "'" or "\u2019");
    }

    /// <summary>English «of, at»; Arabic a demonym right after the body, or the whole with attached lam.</summary>
    private static bool After(ClauseView view, Analysis.FoundMention body, Analysis.FoundMention whole)
    {
        var gap = whole.First - body.Last - 1;
        if (view.Sentence.Language == Language.Ar)
            return gap == 0 && ((whole.Form == MentionForm.Demonym && whole.Proclitics.Length == 0) || whole.Proclitics is [KnowledgeGraph.Text.Characters.ArabicLetters.Lam]);
        return gap is 1 or 2 && view.Tokens[body.Last + 1].Key is "of" or "at" && (gap == 1 || view.Tokens[body.Last + 2].Key is "the") && whole.Form != MentionForm.Demonym;
    }

    /// <summary>What the body is part of, where its own words name it.</summary>
    private IEnumerable<string> WholesNamed(ClauseView view, int first, int last, string body, Salience salience)
    {
        if (seed(body) is not { } known || known.Category is "media" or "company" or "bank" or "university" or "party" or "think-tank") yield break;
        var words = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(t => view.Tokens[t].Key)).Replace(" \u0644\u0644", " \u0627\u0644", StringComparison.Ordinal);
        if (view.Sentence.Language == Language.Ar && known.PartOf is { } direct && IsBody(view, first, last) && EntityKinds.OfId(direct) == EntityKind.Organization && salience.IsNamed(direct) && direct != body)
        {
            yield return direct;
            yield break;
        }

        for (var (whole, steps) = (known.PartOf, 0); whole is not null && steps < LongestChain; whole = seed(whole)?.PartOf, steps++)
        {
            // «the US Navy» is part of the state's armed forces, and what its name says is the state.
            if ((steps > 0 && !(EntityKinds.OfId(whole) == EntityKind.State && salience.IsNamed(whole))) || !Names(whole, view.Sentence.Language).Any(n => Contains(words, n))) continue;
            yield return whole;
            yield break;
        }
    }

    private IEnumerable<string> Names(string id, Language language)
    {
        if (seed(id) is not { } entity) yield break;
        var preferred = language == Language.Ar ? entity.Ar : entity.En;
        if (preferred is not null) yield return TextKey.Of(preferred);
        foreach (var texts in new[] { entity.Aliases, entity.Acronyms, entity.Demonyms })
            if (texts is not null)
                foreach (var text in texts.In(language))
                    yield return TextKey.Of(text);
    }

    /// <summary>Whole words in English; in Arabic a demonym may bear article and feminine ending.</summary>
    private static bool Contains(string words, string name) =>
        name.Length > 1 && (" " + words + " ").Contains(" " + name + " ", StringComparison.Ordinal)
        || (name.Length > 3 && name[0] > '\u0600' && words.Contains(name, StringComparison.Ordinal));
}
