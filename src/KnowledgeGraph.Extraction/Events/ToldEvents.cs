using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What an event leaves to be understood from those told before it: against whom a like act was, who agreed on what is welcomed, who struck where strikes are condemned.</summary>
internal static class ToldEvents
{
    private const string AnyEvent = "any";
    private const string Agreed = "agree";
    private const string Restored = "restore";
    private const string Withdrawn = "retreat";
    private const int Stem = 3;
    private const int NounReach = 4;
    private const int RelativeReach = 5;

    /// <summary>Against whom the paragraph has just told of the same kind of act; for «condemned the strikes», who struck.</summary>
    public static IReadOnlyList<string> Recipients(ClauseView view, TriggerMatch<EventMeaning> match, List<EventDraft> drafts, SentenceAnalysis sentence, StoryDate dates, Salience salience)
    {
        var type = match.Trigger.Meaning.Type;
        if (type == EventType.Sanction) return drafts.LastOrDefault(d => d.Type == type) is { } last && last.Sentence.Paragraph == sentence.Paragraph ? [.. last.Recipients] : [];
        // «a charge that Tehran denies»: who denies answers the one who accuses.
        if (type == EventType.Reject && match.Trigger.Class == TriggerClass.Verb && IsInRelative(view, match.First) && drafts.LastOrDefault() is { Type: EventType.Accuse, Actors.Count: > 0 } charge && ReferenceEquals(charge.Sentence, sentence)) return [.. charge.Actors];
        // «a remark that the four states rejected»: who made it.
        if (type == EventType.Reject && match.Trigger.Class == TriggerClass.Verb && view is EnglishClauses && IsInRelative(view, match.First) && salience.Person is { } speaker && SaysBefore(view, match.First)) return [speaker];
        // «telephoned the minister to express his gratitude»: whom the verb before has named.
        if (type == EventType.Support && match.Trigger.Class == TriggerClass.Verb && view.StandingOf(match.First, false).HasFlag(Standing.Purpose) && drafts.LastOrDefault() is { } led && ReferenceEquals(led.Sentence, sentence)) return [.. led.Actors.Skip(led.Leading), .. led.Recipients];
        // «وبدأ العمل بالهدنة» speaks of those who agreed on it; a promise that goes on has whom the one before had.
        if (type == EventType.Retreat && match.Trigger.Meaning.Frame.Name == "truce") return drafts.FindLast(d => d.Type is EventType.Agree or EventType.Retreat && d.Actors.Count > 1) is { } deal ? [.. deal.Actors] : [];
        if (match.Trigger.Meaning.Frame.Name is "promise" or "aid") return drafts.LastOrDefault() is { Recipients.Count: > 0, Type: EventType.Agree or EventType.Aid } aid && ReferenceEquals(aid.Sentence, sentence) ? [.. aid.Recipients] : [];
        if (type is not (EventType.Accuse or EventType.Support or EventType.Reject or EventType.Protest) || match.Trigger.Class == TriggerClass.Noun || (view.ToldEventAfter(match.First) ?? (match.Trigger.Meaning.Frame.Name == "news" ? AnyEvent : null)) is not { } kind) return [];
        var told = drafts.FindAll(d => d.Actors.Count > 0 && (kind == AnyEvent ? d.Type is not (EventType.Accuse or EventType.Support or EventType.Reject or EventType.Request) || d.Frame.StartsWith(Restored, StringComparison.Ordinal) : IsOfKind(d.Type, kind)));
        if (kind == AnyEvent && view is EnglishClauses && StoryOf(told, sentence) is { } story) return story;
        // «the strikes» are those that were told as such, else the last of their kind.
        var same = told.FindLast(d => Enumerable.Range(match.Last + 1, Math.Min(NounReach, view.Tokens.Count - match.Last - 1)).Any(t => AreAlike(view.Tokens[t].Key, d)));
        if (kind is Agreed or Withdrawn or AnyEvent or Restored && type == EventType.Support && view is not EnglishClauses)
        {
            // What is welcomed is the news of the day, and what two sides agreed on rather than what one promised.
            if ((told.FindLast(d => IsShared(d) && d.Date is { } date && dates.IsNearStory(date)) ?? told.FindLast(IsShared)) is { } shared) return [.. shared.Participants];
        }

        return (same ?? told.LastOrDefault()) is { } chosen ? [.. chosen.Actors] : [];
    }

    private static bool IsShared(EventDraft draft) => draft.Type is EventType.Agree or EventType.Retreat or EventType.Support or EventType.Cooperate && draft.Participants.Count() > 1;

    /// <summary>«welcomed the move»: what the paragraph has told, else the news itself; who agreed, both sides.</summary>
    private static IReadOnlyList<string>? StoryOf(List<EventDraft> told, SentenceAnalysis sentence)
    {
        told.RemoveAll(d => d.Frame == "offer");
        var near = told.FindLast(d => d.Sentence.Paragraph == sentence.Paragraph && d.Type is EventType.Agree or EventType.Support or EventType.Retreat) ?? told.FindLast(d => d.Sentence.Paragraph == sentence.Paragraph)
            ?? told.Find(d => !d.IsHeadline) ?? told.FirstOrDefault();
        return near is null ? null : near.Type is EventType.Agree or EventType.Support ? [.. near.Participants] : [.. near.Actors];
    }

    /// <summary>«a remark that …»: the word before the relative pronoun is what somebody has said.</summary>
    private static bool SaysBefore(ClauseView view, int verb)
    {
        for (var i = verb - 1; i > 0 && i >= verb - 20; i--)
            if (view.Tokens[i].Key is "that" or "which" && view.PhraseAt(i) is null)
                return ((EnglishClauses)view).IsSaying(view.Tokens[i - 1].Text == "," ? i - 2 : i - 1);
        return false;
    }

    private static bool IsInRelative(ClauseView view, int verb)
    {
        for (var i = verb - 1; i > 0 && i >= verb - (view is EnglishClauses ? 3 * RelativeReach : RelativeReach) && (view.Tokens[i].Text != "," || view.PhraseAt(i) is not null); i--)
            if (view.Tokens[i].Key is "that" or "which" && view.PhraseAt(i) is null)
                return true;
        return false;
    }

    /// <summary>A truce is agreed, an agreement may be a truce.</summary>
    private static bool IsOfKind(EventType type, string kind) =>
        string.Equals(type.ToString(), kind, StringComparison.OrdinalIgnoreCase) || (type == EventType.Agree && kind == Withdrawn) || (type == EventType.Retreat && kind == Agreed) || (type == EventType.Support && kind == Restored);

    private static bool AreAlike(string noun, EventDraft draft)
    {
        if (noun.Length < Stem || noun is "the" or "this" or "that") return false;
        for (var t = draft.First; t <= draft.Last; t++)
            if (draft.Sentence.Tokens[t].Key is { Length: >= Stem } key && key.AsSpan(0, Stem).SequenceEqual(noun.AsSpan(0, Stem)))
                return true;
        return false;
    }
}
