using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// Recognises those who hold an office in the words of a query: the name of a body or state, with words of a title on one or both sides of it
/// (<c>the foreign minister of Qatar</c>, <c>NATO sec gen</c>). Who holds it now comes before who did, unless the words ask for a holder before or for the first.
/// </summary>
internal sealed class OfficeRecognizer(NameLookup names)
{
    private const int LongestTitle = 6;
    private const int BodiesPerName = 4;
    private const double LeastLikeness = 0.5;

    // Beside its holders, the body itself.
    private const double Body = 0.3;

    // Each in the order of time behind the one that is asked for.
    private const double Step = 0.9;

    private static readonly Dictionary<string, Time> Times = SearchData.Rows("office-times.tsv").ToDictionary(
        row => row[0], row => row[1] == "first" ? Time.First : Time.Before, StringComparer.Ordinal);

    private static readonly Dictionary<string, string[][]> Meanings = SearchData.Rows("office-words.tsv").ToDictionary(
        row => row[0], row => row[1] == "-" ? [[]] : row[1].Split('|').Select(title => TextKey.Of(title).Split(' ')).ToArray(), StringComparer.Ordinal);

    /// <summary>The match that covers most words; null where no office is asked for.</summary>
    public NameMatch? Find(IReadOnlyList<QueryWord> words)
    {
        NameMatch? best = null;
        for (var length = Math.Min(Limits.NameWords, words.Count - 1); length >= 1; length--)
            for (var first = 0; first + length <= words.Count; first++)
            {
                var last = first + length - 1;
                if (words[first].IsStop || words[last].IsStop) continue;
                foreach (var body in Bodies(words, first, last))
                    if (HolderOf(words, first, last, body) is { } match && (best is null || match.Last - match.First > best.Last - best.First))
                        best = match;
            }

        return best;
    }

    private IEnumerable<string> Bodies(IReadOnlyList<QueryWord> words, int first, int last)
    {
        var rest = string.Concat(Enumerable.Range(first + 1, last - first).Select(i => " " + words[i].Key));
        return words[first].Readings().Select(start => start + rest).Where(key => names.Has(IndexFields.NameKey, key))
            .SelectMany(key => names.Find(NameLookup.Is(IndexFields.NameKey, key), BodiesPerName).Select(name => name.EntityId)).Distinct()
            .Where(id => names.Has(IndexFields.OfficeBody, id));
    }

    private NameMatch? HolderOf(IReadOnlyList<QueryWord> words, int first, int last, string body)
    {
        var (from, to) = (first, last);
        while (from > 0 && first - from < LongestTitle && IsOfTitle(words[from - 1])) from--;
        while (to < words.Count - 1 && to - last < LongestTitle && IsOfTitle(words[to + 1])) to++;
        foreach (var (start, end) in new[] { (from, to), (from, last), (first, to) }.Distinct())
            for (var (a, b) = (start, end); a < first || b > last;)
            {
                var title = words.Where((w, i) => i >= a && i <= b && (i < first || i > last) && !w.IsStop).Select(Choices).Where(c => c.Count > 0).ToList();
                if (title.Any(choices => choices.Any(choice => choice.Length > 0)) && Holders(body, title, TimeOf(words, a, b, first, last)) is { Count: > 0 } holders)
                    return new(a, b, Recognition.Office, [.. holders, new(body, Body)]);
                if (a < first) a++;
                else b--;
            }

        return null;
    }

    private bool IsOfTitle(QueryWord word) => word.IsStop || Choices(word).Count > 0;

    // Each way to read a word as words of a title.
    private List<string[]> Choices(QueryWord word)
    {
        var choices = new List<string[]>();
        foreach (var reading in Readings(word))
        {
            if (Times.ContainsKey(reading)) choices.Add([]);
            if (Meanings.TryGetValue(reading, out var meanings)) choices.AddRange(meanings);
            if (names.Has(IndexFields.OfficeWord, reading)) choices.Add([reading]);
        }

        return choices;
    }

    private static IEnumerable<string> Readings(QueryWord word) => word.Readings().Select(OfficeDocuments.Word).Distinct();

    private static Time TimeOf(IReadOnlyList<QueryWord> words, int a, int b, int first, int last) =>
        words.Where((w, i) => i >= a && i <= b && (i < first || i > last)).SelectMany(Readings).Select(reading => Times.GetValueOrDefault(reading)).FirstOrDefault(time => time != Time.Now);

    private List<NamedEntity> Holders(string body, List<List<string[]>> title, Time time)
    {
        var query = new BooleanQuery(disableCoord: true) { { NameLookup.Is(IndexFields.OfficeBody, body), Occur.MUST } };
        foreach (var choices in title.Where(choices => choices.All(choice => choice.Length > 0)))
        {
            var any = new BooleanQuery(disableCoord: true);
            foreach (var choice in choices)
            {
                var all = new BooleanQuery(disableCoord: true);
                foreach (var word in choice) all.Add(NameLookup.Is(IndexFields.OfficeWord, word), Occur.MUST);
                any.Add(all, Occur.SHOULD);
            }

            query.Add(any, Occur.MUST);
        }

        var found = names.FindOffices(query, Limits.SoundCandidates).Select(office => (Office: office, Likeness: office.Titles.Max(form => Likeness(form, title)))).Where(office => office.Likeness >= LeastLikeness).ToList();
        var holding = found.Where(office => office.Office.IsHeld).Select(office => office.Office.Person).ToHashSet(StringComparer.Ordinal);
        if (time == Time.First) found = [.. found.OrderBy(office => office.Office.Since == 0).ThenBy(office => office.Office.Since)];
        var holders = found.Select(office => new NamedEntity(office.Office.Person, office.Likeness * (time == Time.First || holding.Contains(office.Office.Person) == (time == Time.Now) ? 1 : Weights.FormerHolder)))
            .GroupBy(person => person.Id).Select(group => group.MaxBy(person => person.Weight)!)
            .OrderByDescending(person => Math.Round(person.Weight, 2)).Take(Limits.EntitiesPerName - 1);
        return [.. time == Time.Now ? holders : holders.Select((person, i) => person with { Weight = person.Weight * Math.Pow(Step, i) })];
    }

    // Dice's coefficient of the words of a title and those typed, each read as best fits.
    private static double Likeness(string form, List<List<string[]>> title)
    {
        var words = form.Split(' ');
        var (typed, met) = (0, 0);
        foreach (var choices in title)
        {
            var fitting = choices.Where(choice => choice.All(words.Contains)).OrderByDescending(choice => choice.Length).FirstOrDefault();
            typed += fitting?.Length ?? 1;
            met += fitting?.Length ?? 0;
        }

        return 2.0 * met / (typed + words.Length);
    }

    private enum Time
    {
        Now,
        Before,
        First,
    }
}
