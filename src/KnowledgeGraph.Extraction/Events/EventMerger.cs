using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Joins the tellings of one event in one document: headline, lead and body often say the same.</summary>
internal static class EventMerger
{
    private const int LeadParagraphs = 2;

    /// <summary>The events in order of their first telling in the body (or headline); participants are united.</summary>
    public static IReadOnlyList<EventDraft> Merge(IReadOnlyList<EventDraft> drafts)
    {
        var events = new List<EventDraft>();
        // The body tells more than the headline; what only the headline tells comes last.
        foreach (var draft in drafts.Where(d => !d.IsHeadline).Concat(drafts.Where(d => d.IsHeadline)))
        {
            var same = events.FirstOrDefault(e => IsSame(e, draft)) ?? events.FirstOrDefault(e => IsHeadlineOf(e, draft)) ?? events.LastOrDefault(e => GoesBackTo(e, draft));
            if (same is null) events.Add(draft);
            else if (!draft.IsHeadline || IsSame(same, draft)) Unite(same, draft);
        }

        return events;
    }

    /// <summary>The lead tells what the headline tells, be it in other names («Gulf leaders», «the six states»).</summary>
    private static bool IsHeadlineOf(EventDraft a, EventDraft b) =>
        b.IsHeadline && !a.IsHeadline && a.Type == b.Type && !AreSwapped(a, b) && ModesAgree(a, b) && a.Sentence.Paragraph <= LeadParagraphs && (!a.IsDated || !b.IsDated || a.Date == b.Date);

    /// <summary>«The president names the emirate an ally», «The emir thanked him»: who acts in one suffers in the other.</summary>
    private static bool AreSwapped(EventDraft a, EventDraft b) => !a.Actors.Intersect(b.Actors).Any() && (a.Actors.Intersect(b.Recipients).Any() || a.Recipients.Intersect(b.Actors).Any());

    private static bool IsSame(EventDraft a, EventDraft b)
    {
        if (a.IsPlanned != b.IsPlanned && a.Mode != b.Mode) return false;
        // Forces are here and there: acts in two places are two.
        if (a.Type is EventType.Mobilize or EventType.Aid && a.Place is not null && b.Place is not null && a.Place != b.Place) return false;
        if (a.Type != b.Type || a.StandsAlone != b.StandsAlone || !ModesAgree(a, b) || !DatesAgree(a, b)) return false;
        if (!b.IsHeadline && a.Topic.Count > 0 && b.Topic.Count > 0 && !a.Topic.Overlaps(b.Topic)) return false;
        var left = a.Participants.ToHashSet(StringComparer.Ordinal);
        var right = b.Participants.ToHashSet(StringComparer.Ordinal);
        var shared = left.Intersect(right).Count();
        if (shared == 0) return false;
        if (b.IsHeadline) return true;
        // Who meets at a summit's edge has another meeting than the summit.
        if (((IsAssembly(a) && b.Frame == "meet") || (IsAssembly(b) && a.Frame == "meet")) && shared * 2 <= Math.Max(left.Count, right.Count)) return false;
        // Two events between the same sides are one only where neither side differs.
        if (a.Recipients.Count > 0 && b.Recipients.Count > 0 && !a.Recipients.Intersect(b.Recipients).Any()) return false;
        if (a.Actors.Count > 0 && b.Actors.Count > 0 && !a.Actors.Intersect(b.Actors).Any()) return IsMutual(a.Type) && shared > 1;
        return shared == Math.Min(left.Count, right.Count) || shared * 2 > Math.Min(left.Count, right.Count);
    }

    /// <summary>«Minister X signed for the kingdom», «guests at the summit included»: names who took part in what has been told.</summary>
    private static bool GoesBackTo(EventDraft a, EventDraft b)
    {
        if (a.Type != b.Type || (b.IsDated && a.Date != b.Date)) return false;
        if (b.Frame == "sign-for") return a.Frame is "agree" or "sign-for";
        // «القمة العربية الصينية» after «القمة الخليجية» is another summit.
        if (b.Sentence.Language == Language.Ar && Bodies(a) is { Count: > 0 } bodies && Bodies(b) is { Count: > 0 } others && !bodies.Intersect(others).Any()) return false;
        return b.IsAnaphoric && a.Mode is null or "multilateral" && b.Mode is null or "multilateral" && ModesAgree(a, b);
    }

    private static List<string> Bodies(EventDraft draft) => draft.Actors.FindAll(a => EntityKinds.OfId(a) == EntityKind.Organization);

    private static bool IsAssembly(EventDraft draft) => draft.Frame is "summit" or "attend" or "host" or "chair";

    private static bool IsMutual(EventType type) => type is EventType.Agree or EventType.Consult or EventType.Cooperate;

    private static bool ModesAgree(EventDraft a, EventDraft b) => a.Mode == b.Mode || a.Mode is null || b.Mode is null;

    private static bool DatesAgree(EventDraft a, EventDraft b)
    {
        if (a.Date is null || b.Date is null) return !(a.IsDated || b.IsDated) || a.Topic.Overlaps(b.Topic) || a.IsHeadline || b.IsHeadline || a.Type is not (EventType.Agree or EventType.Consult);
        return a.Date == b.Date || Covers(a.Date, b.Date) || Covers(b.Date, a.Date) || (!a.IsDated && b.IsHeadline);
    }

    private static bool Covers(Edtf wide, Edtf narrow) => wide.Earliest <= narrow.Earliest && narrow.Latest <= wide.Latest;

    private static void Unite(EventDraft into, EventDraft from)
    {
        into.Mode ??= from.Mode;
        into.Place ??= from.Place;
        if (into.Date is null || (from.IsDated && !into.IsDated && from.Date is not null) || (from.Date is not null && from.IsDated == into.IsDated && from.Date != into.Date && Covers(into.Date, from.Date)))
        {
            into.Date = from.Date ?? into.Date;
            into.IsDated |= from.IsDated;
        }

        into.Figures.AddRange(from.Figures.Where(f => !into.Figures.Exists(known => known.Kind == f.Kind && known.Unit == f.Unit)));
        foreach (var id in from.Actors)
            if (!into.Actors.Contains(id) && !into.Recipients.Contains(id))
                into.Actors.Add(id);
        foreach (var id in from.Recipients)
            if (!into.Actors.Contains(id) && !into.Recipients.Contains(id))
                into.Recipients.Add(id);
    }
}
