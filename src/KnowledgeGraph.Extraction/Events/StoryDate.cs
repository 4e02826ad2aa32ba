using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// When an event happened: the date beside it in its clause, else the sentence's only date, else the date of the story, which is what the
/// report's first sentences say about the days around publication, or the month of publication where they say nothing.
/// </summary>
internal sealed class StoryDate
{
    private const int NewsDays = 10;
    private const int LeadSentences = 5;
    private const int TaleDates = 2;

    // From a noun to the relative clause that only says that it took place: «قمة ويلز التي عقدها الحلف في 2014».
    private const int LightReach = 4;

    // From a date that opens a clause to the clause's verb.
    private const int NextVerb = 4;
    private readonly Edtf? _story;
    private readonly EdtfDate? _published;
    private SentenceAnalysis? _sentence;
    private EdtfDate? _told;
    private EdtfDate? _toldHere;
    private Edtf? _entry;

    public StoryDate(DocumentAnalysis analysis)
    {
        _published = analysis.Document.Date;
        _story = Of(analysis);
    }

    /// <summary>Goes on to a sentence; sentences are entered in order.</summary>
    public void Enter(SentenceAnalysis sentence)
    {
        if (_sentence is not null && _sentence.Paragraph != sentence.Paragraph && _published is not null) _told = null;
        else _told = _toldHere ?? _told;
        if (_sentence?.Paragraph != sentence.Paragraph) _entry = EntryOf(sentence);
        _sentence = sentence;
        _toldHere = sentence.Dates.Count == 0 ? null : sentence.Dates[^1].Date.Start;
    }

    /// <summary>The date of an event whose trigger stands at a token, and whether the sentence itself gives it.</summary>
    public (Edtf? Date, bool Stated) At(ClauseView view, int first, int last, Standing standing, EventType type)
    {
        var planned = standing.HasFlag(Standing.Future);
        var dates = view.Sentence.Dates.Where(d => !view.IsSince(d.First) && (planned || !IsToCome(d.Date) || (type == EventType.Consult && (IsRightAfter(view, d, first, last) || IsAnnounced(view, d, first)))) && !IsOfAnother(view, d, first, last)).ToList();
        if (dates.Count > 1) dates.RemoveAll(d => IsOfNoun(view, d, first, last));
        if (dates.Count > 0)
        {
            var (from, to) = view.ClauseAround(first);
            FoundDate? nearest = null;
            // «دخلوا المدينة في 20 أغسطس، وقُتل يوم 20 أكتوبر»: a verb that goes on has the date after it, where there is one.
            var own = view is ArabicClauses clauses && view.IsVerb(first) && clauses.IsJoined(first) ? dates.FindAll(d => d.First > last && d.Last <= to) : [];
            foreach (var date in own.Count > 0 ? own : dates)
                if (date.First >= from && date.Last <= to && (nearest is null || Distance(date, first, last) < Distance(nearest, first, last)))
                    nearest = date;
            if (nearest is not null) return (nearest.Date, true);
            if (dates.Count == 1 && !IsOfOther(view, last, dates[0])) return (dates[0].Date, true);
            var before = dates.LastOrDefault(d => d.Last < first);
            if (before is not null) return (before.Date, true);
        }

        if (_entry is not null && !planned && (standing & Standing.Earlier) == 0) return (_entry, true);

        // «later in the day», «hours later»: the day of the story, or that told last.
        if (!planned && IsSameDay(view)) return _told is { Precision: EdtfPrecision.Day } day && _story is not null && !IsNearStory(Edtf.Of(day)) ? (Edtf.Of(day), false) : (_story ?? (_told is { } last2 ? Edtf.Of(last2) : null), false);

        // A paragraph that tells of another year goes on in it; what is said of it is said today.
        if (!(IsSaid(type) && _published is not null) && _told is { } told && !planned && (_published is null || told.Latest.Year < _published.Earliest.Year)) return (Edtf.Of(EdtfDate.OfYear(told.Earliest.Year)), false);
        var known = (standing & (Standing.Earlier | Standing.Future)) == 0;
        return (known ? _story : null, false);
    }

    private static bool IsSameDay(ClauseView view)
    {
        if (view is not EnglishClauses) return false;
        for (var i = 0; i + 2 < view.Tokens.Count; i++)
            if (view.Tokens[i].Key is "earlier" or "later" or "late" or "early" && view.Tokens[i + 1].Key is "in" or "that" or "on" && view.Tokens[i + 2].Key is "the" or "day" or "that" && (view.Tokens[i + 2].Key == "day" || (i + 3 < view.Tokens.Count && view.Tokens[i + 3].Key is "day" or "evening" or "morning")))
                return true;
            else if (view.Tokens[i].Key is "same" or "that" && view.Tokens[i + 1].Key is "evening" or "morning" or "afternoon" or "night") return true;
        return false;
    }

    private static bool IsSaid(EventType type) => type is EventType.Accuse or EventType.Support or EventType.Reject or EventType.Request or EventType.Threaten;

    /// <summary>The date that heads an entry of a chronicle («4 July - British marines seize …»), or null.</summary>
    private static Edtf? EntryOf(SentenceAnalysis sentence) =>
        sentence.Dates is [{ First: 0 } date, ..] && date.Last + 1 < sentence.Tokens.Count && sentence.Tokens[date.Last + 1].Text is "-" or "--" or "\u2013" or "\u2014" or ":" ? date.Date : null;

    /// <summary>
    /// A date of another clause: of a relative clause where a main clause is asked for («the coalition that intervened in March 2015 welcomed …»), of the next verb
    /// («signed a pact and on Friday left»), of what is told by a gerund after the trigger («criticised Iran for barring inspectors on Saturday»).
    /// </summary>
    private static bool IsOfAnother(ClauseView view, FoundDate date, int first, int last)
    {
        if (view is ArabicClauses arabic) return date.First > last && arabic.OpensAfter(last, date.First) && Enumerable.Range(date.Last + 1, Math.Min(NextVerb, view.Tokens.Count - date.Last - 1)).Any(arabic.IsVerb);
        if (view is not EnglishClauses clauses) return false;
        if (date.First > last)
        {
            for (var t = last + 1; t < date.First; t++)
                if (clauses.TagAt(t) == WordTag.Gerund && view.Tokens[t - 1].Key is "for" or "of" && t - 1 >= last)
                    return true;
            var before = date.First > 0 && view.Tokens[date.First - 1].Key is "on" or "in" ? date.First - 2 : date.First - 1;
            if (before > last && view.Tokens[before].Key is "and" or "but" or "then" && date.Last + 1 < view.Tokens.Count && view.IsVerb(date.Last + 1)) return true;
        }

        if (!view.IsVerb(first) || view.IsSubordinate(first)) return false;
        var (from, to) = view.ClauseAround(date.First);
        return (first < from || first > to) && Enumerable.Range(from, to - from + 1).Any(t => view.IsVerb(t) && view.IsSubordinate(t));
    }

    /// <summary>In Arabic a date further on, after «that» or a relative, belongs to the verb told there («رحب بالهدنة التي أُعلنت الثلاثاء»).</summary>
    private static bool IsOfOther(ClauseView view, int last, FoundDate date) => view is ArabicClauses clauses && date.First > last
        && Enumerable.Range(last + 1, date.First - last - 1).Any(t => clauses.TagAt(t) == ArabicTag.Complementizer || (clauses.TagAt(t) == ArabicTag.Relative && !(t <= last + LightReach && clauses.IsLight(t + 1))));

    /// <summary>«the summit in July»: it stands right behind the noun of the event.</summary>
    private static bool IsRightAfter(ClauseView view, FoundDate date, int first, int last) =>
        view is EnglishClauses && first == last && !view.IsVerb(first) && date.First > last && date.First - last <= 3 && Enumerable.Range(last + 1, date.First - last - 1).All(t => view.Tokens[t].Key is "in" or "on" or "of" or "this" or "next" or "the");

    /// <summary>«the second summit will take place in Muscat in 2026»: between the noun and the date a verb says that it is to be.</summary>
    private static bool IsAnnounced(ClauseView view, FoundDate date, int first) =>
        view is EnglishClauses && !view.IsVerb(first) && date.First > first && Enumerable.Range(first + 1, date.First - first - 1).Any(t => view.PhraseAt(t) is null && view.Tokens[t].Key is "will" or "scheduled" or "due" or "planned" or "slated" or "expected" or "set");

    /// <summary>«scrapped its boycott law of 1972», «the nuclear deal of 2015»: the date of another noun than the event's.</summary>
    private static bool IsOfNoun(ClauseView view, FoundDate date, int first, int last) =>
        view is EnglishClauses clauses && date.First > 1 && view.Tokens[date.First - 1].Key == "of" && clauses.TagAt(date.First - 2) is WordTag.Word or WordTag.Name && (date.First - 2 < first || date.First - 2 > last);

    /// <summary>What has happened has not happened after publication.</summary>
    private bool IsToCome(Edtf date) => _published is { Precision: EdtfPrecision.Day } published && date.Earliest is { } start && start > published.Latest;

    /// <summary>True where the date is, or covers, that of the story itself.</summary>
    public bool IsStory(Edtf date) => _story is not null && _story == date;

    /// <summary>True where the date lies within a month of the story's own.</summary>
    public bool IsNearStory(Edtf date) =>
        _story is { Earliest: { } first, Latest: { } last } && date.Earliest is { } start && date.Latest is { } end && start <= last.PlusMonths(1) && end >= first.PlusMonths(-1);

    private static int Distance(FoundDate date, int first, int last) => date.First > last ? date.First - last : Math.Max(0, first - date.Last);

    private static Edtf? Of(DocumentAnalysis analysis)
    {
        var lead = analysis.Sentences.Take(LeadSentences).SelectMany(s => s.Dates).Select(d => d.Date).Where(d => !d.IsInterval && d.Start?.Precision == EdtfPrecision.Day);
        if (analysis.Document.Date is not { } published)
            return analysis.Sentences.SelectMany(s => s.Dates).Select(d => d.Date).Distinct().Take(TaleDates + 1).Count() <= TaleDates ? lead.FirstOrDefault() : null;
        var near = lead.FirstOrDefault(d => d.Earliest is { } day && Math.Abs(Period.DaysBetween(published.Earliest, day)) <= NewsDays);
        if (near is not null) return near;
        return published.Precision == EdtfPrecision.Day ? Edtf.Of(EdtfDate.OfMonth(published.Earliest.Year, published.Earliest.Month)) : Edtf.Of(published);
    }
}
