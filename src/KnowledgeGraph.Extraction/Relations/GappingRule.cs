using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Accessions told without their verb or body: «Kuwait joined the pact in 2004, Bahrain in 2005», «Algeria followed in 2000», «Oman did so a year later».</summary>
internal sealed class GappingRule(ClauseWords words)
{
    private const double Confidence = 0.7;
    private const int DateReach = 6;

    /// <summary>The relations that go on from a row of earlier ones of one type and body.</summary>
    /// <param name="told">The last accession that the paragraph tells.</param>
    /// <param name="here">True where it is told in this sentence.</param>
    public IEnumerable<RelationDraft> In(ClauseView view, RelationDraft told, bool here)
    {
        if (view is not EnglishClauses clauses) yield break;
        // An initiative that has been opened is one to come in to.
        var (type, body) = told.Type == RelationType.EstablishedBy ? (RelationType.MemberOf, told.From) : (told.Type, told.To);
        foreach (var phrase in view.Phrases)
        {
            if (phrase.Slot.Length > 0 || (here && ReferenceEquals(told.Sentence, view.Sentence) && phrase.First <= told.Last) || !phrase.Members.All(m => m.Mention.Kind is EntityKind.State or EntityKind.Organization)) continue;
            var next = phrase.Last + 1;
            var follows = Follows(clauses, next, phrase);
            if (!follows && !(here && IsGap(clauses, phrase))) continue;
            var time = DateAfter(view, follows ? next + 1 : next);
            if (!follows && time is null) continue;
            here |= follows;
            foreach (var member in phrase.Members)
                if (member.Id != body && RelationRules.Allows(type, member.Id, body))
                    yield return new(type, member.Id, body, view.Sentence, phrase.First, phrase.Last, "relation/gapping", Confidence, time);
        }
    }

    /// <summary>«followed in», «followed suit», «did so», «joined in», «did the same»: nothing named comes as object.</summary>
    private bool Follows(EnglishClauses view, int verb, NounPhrase phrase)
    {
        while (verb < view.Tokens.Count && view.TagAt(verb) is WordTag.Adverb or WordTag.Auxiliary) verb++;
        if (verb + 1 >= view.Tokens.Count || view.TagAt(verb) is not (WordTag.Finite or WordTag.Auxiliary or WordTag.Participle) && view.Tokens[verb - 1].Key != "did") return false;
        if (!ReferenceEquals(view.SubjectOf(verb).Phrase, phrase) && view.Tokens[verb - 1].Key != "did") return false;
        if (view.Tokens[verb - 1].Key == "did") return view.Tokens[verb].Key is "so" or "the";
        var entered = view.Tokens[verb].Key is "came" or "went" or "come" && view.Tokens[verb + 1].Key is "in" or "on" or "aboard";
        if (!entered && !words.Is("follow-on", view.Tokens[verb].Key)) return false;
        var next = view.Tokens[verb + 1];
        return entered || next.Key is "in" or "suit" or "on" or "." or "," or ";" or "later" or "a" or "two" or "them" or "it" || view.TagAt(verb + 1) == WordTag.Date;
    }

    /// <summary>«, Bahrain and Qatar in 2005»: between a mark and a date, no verb near.</summary>
    private static bool IsGap(EnglishClauses view, NounPhrase phrase)
    {
        var before = phrase.First - 1;
        while (before >= 0 && view.TagAt(before) == WordTag.Determiner) before--;
        if (before < 0 || !(view.Tokens[before].Text is "," or ";" || view.TagAt(before) == WordTag.Coordinator)) return false;
        var next = phrase.Last + 1;
        return next + 1 < view.Tokens.Count && view.Tokens[next].Key is "in" or "on" && view.Sentence.Dates.Any(d => d.First - next is 0 or 1);
    }

    private static Edtf? DateAfter(ClauseView view, int from) =>
        view.Sentence.Dates.FirstOrDefault(d => d.First >= from && d.First <= from + DateReach) is { Date: { IsInterval: false, Start: { } start } } ? Edtf.Since(start) : null;
}
