using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// Recognises those who hold an office in the words of a query: the name of a body or state, with words of a title on one or both sides of it
/// (<c>the foreign minister of Qatar</c>, <c>NATO sec gen</c>). Who holds it now comes before who did.
/// </summary>
internal sealed class OfficeRecognizer(NameLookup names)
{
    private const int LongestTitle = 6;
    private const int BodiesPerName = 4;
    private const double LeastLikeness = 0.5;

    // Beside its holders, the body itself.
    private const double Body = 0.3;

    private static readonly Dictionary<string, string[][]> Meanings = SearchData.Rows("office-words.tsv").ToDictionary(
        row => row[0], row => row[1] == "-" ? [[]] : row[1].Split('|').Select(title => title.Split(' ')).ToArray(), StringComparer.Ordinal);

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
                if (title.Any(choices => choices.Any(choice => choice.Length > 0)) && Holders(body, title) is { Count: > 0 } holders)
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
        foreach (var reading in word.Readings().Select(OfficeDocuments.Word).Distinct())
        {
            if (Meanings.TryGetValue(reading, out var meanings)) choices.AddRange(meanings);
            if (names.Has(IndexFields.OfficeWord, reading)) choices.Add([reading]);
        }

        return choices;
    }

    private List<NamedEntity> Holders(string body, List<List<string[]>> title)
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

        return
        [
            .. names.FindOffices(query, Limits.SoundCandidates)
                .Select(office => (office.Person, Likeness: office.Titles.Max(form => Likeness(form, title)), office.IsHeld))
                .Where(office => office.Likeness >= LeastLikeness)
                .Select(office => new NamedEntity(office.Person, office.Likeness * (office.IsHeld ? 1 : Weights.FormerHolder)))
                .GroupBy(person => person.Id).Select(group => group.MaxBy(person => person.Weight)!)
                .OrderByDescending(person => Math.Round(person.Weight, 2)).Take(Limits.EntitiesPerName - 1),
        ];
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
}
