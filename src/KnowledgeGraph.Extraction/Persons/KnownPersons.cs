using System.Collections.Concurrent;
using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Extraction.Persons;

/// <summary>The seed's persons by their name parts: finds who is meant by a spelling that the seed does not list. Thread-safe.</summary>
internal sealed class KnownPersons
{
    private const double SameWord = 0.8;

    // Two listed given names of different rows are one only where hardly a letter differs (Alexander, Aleksander).
    private const double SameListedName = 0.9;

    // One or two consonants say too little by themselves.
    private const double SameShortWord = 0.65;
    private const int MostRemembered = 50_000;

    private readonly Dictionary<string, List<(KnownEntity Person, PersonName Name)>> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Office, string Body), List<KnownEntity>> _holders = [];
    private readonly Dictionary<string, List<(string Office, string Body)>> _offices = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), double> _similar = new();
    private int _remembered; // The dictionary's own count takes all of its locks.

    public KnownPersons(IEnumerable<KnownEntity> entities, IEnumerable<SeedRelation> relations, PersonNameParser parser)
    {
        var persons = new Dictionary<string, KnownEntity>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            if (entity.Kind != EntityKind.Person) continue;
            persons[entity.Id] = entity;
            foreach (var text in FullNames(entity.Seed).Distinct(StringComparer.Ordinal))
            {
                var name = parser.Parse(text);
                if (name.Parts.Count < 2) continue;
                foreach (var part in name.Parts.Select(p => p.Standing).Distinct(StringComparer.Ordinal))
                {
                    if (!_byPart.TryGetValue(part, out var list)) _byPart[part] = list = [];
                    list.Add((entity, name));
                }
            }
        }

        foreach (var relation in relations)
        {
            if (relation.Type != "HOLDS_POSITION" || relation.Office is null || !persons.TryGetValue(relation.From, out var person)) continue;
            if (!_holders.TryGetValue((relation.Office, relation.To), out var list)) _holders[(relation.Office, relation.To)] = list = [];
            if (!list.Contains(person)) list.Add(person);
            if (!_offices.TryGetValue(person.Id, out var offices)) _offices[person.Id] = offices = [];
            offices.Add((relation.Office, relation.To));
        }
    }

    /// <summary>The offices the seed gives a person, in the seed's order.</summary>
    public IReadOnlyList<(string Office, string Body)> Offices(string person) => _offices.TryGetValue(person, out var list) ? list : [];

    /// <summary>Who holds or held an office of a body.</summary>
    public IReadOnlyList<KnownEntity> Holders(string office, string body) => _holders.TryGetValue((office, body), out var list) ? list : [];

    /// <summary>
    /// The persons whose name the parts fit: the given name first, then fathers' and family names in the name's own order, some left out.
    /// A family name alone fits nobody.
    /// </summary>
    public IReadOnlyList<KnownEntity> Fitting(PersonName name)
    {
        if (name.Parts.Count < 2) return [];
        var found = new Dictionary<string, (KnownEntity Person, double Score)>(StringComparer.Ordinal);
        foreach (var part in name.Parts)
        {
            if (!_byPart.TryGetValue(part.Standing, out var list)) continue;
            foreach (var (person, known) in list)
            {
                var score = Fit(name.Parts, known.Parts);
                if (score > 0 && (!found.TryGetValue(person.Id, out var best) || best.Score < score)) found[person.Id] = (person, score);
            }
        }

        if (found.Count == 0) return [];
        var top = found.Values.Max(f => f.Score);
        return [.. found.Values.Where(f => f.Score >= top - 0.001).OrderBy(f => f.Person.Id, StringComparer.Ordinal).Select(f => f.Person)];
    }

    /// <summary>How well a written name fits a known one, 0 where it does not: all its parts in order, the given names the same.</summary>
    internal double Fit(IReadOnlyList<NamePart> written, IReadOnlyList<NamePart> known)
    {
        if (written.Count > known.Count) return FitLonger(written, known);
        if (!SameGiven(written[0], known[0])) return 0;
        var at = 1;
        for (var i = 1; i < written.Count; i++)
        {
            while (at < known.Count && !Same(written[i], known[at])) at++;
            if (at == known.Count) return 0;
            at++;
        }

        // The same number of parts fits best; a name that ends in the family's fits better than one that stops at a father's.
        return 1 - 0.1 * (known.Count - written.Count) + (Same(written[^1], known[^1]) ? 0.05 : 0);
    }

    /// <summary>A text may give more fathers than the seed does.</summary>
    private double FitLonger(IReadOnlyList<NamePart> written, IReadOnlyList<NamePart> known)
    {
        if (!SameGiven(written[0], known[0]) || !Same(written[^1], known[^1])) return 0;
        var at = 1;
        for (var i = 1; i < known.Count; i++)
        {
            while (at < written.Count && !Same(written[at], known[i])) at++;
            if (at == written.Count) return 0;
            at++;
        }

        return 0.9 - 0.1 * (written.Count - known.Count);
    }

    /// <summary>Two given names can be one, whatever the script: members of a family differ in no more.</summary>
    internal bool SameGiven(NamePart a, NamePart b)
    {
        if (Differ(a, b)) return false;
        if (a.Given == b.Given && (a.Listed is not null || a.Given.Length > 2)) return true;
        var least = a.Given == b.Given ? SameShortWord : a.Listed is not null && b.Listed is not null ? SameListedName : SameWord;
        return a.Standing[0] == b.Standing[0] && (a.Given == b.Given || (a.Text.Length > 2 && b.Text.Length > 2)) && Similarity(a.Text, b.Text) >= least;
    }

    /// <summary>Two given names of one script cannot be spellings of one name, though another script may write them alike (Michel and Michelle).</summary>
    internal bool Differ(NamePart a, NamePart b)
    {
        if (Scripts.IsArabicLetter(a.Text[0]) != Scripts.IsArabicLetter(b.Text[0]) || NameTables.Compact(a.Text) == NameTables.Compact(b.Text)) return false;
        if (a.Listed is not { } first || b.Listed is not { } second) return Similarity(a.Text, b.Text) < SameWord;
        if (first == second) return false;
        var genders = first.Gender != second.Gender && first.Gender != ListedName.AnyGender && second.Gender != ListedName.AnyGender;
        return genders || Similarity(a.Text, b.Text) < SameListedName;
    }

    private bool Same(NamePart a, NamePart b) =>
        (a.Standing == b.Standing && (a.Standing.Length > 2 || Similarity(a.Text, b.Text) >= SameShortWord)) || (a.Text.Length > 2 && b.Text.Length > 2 && a.Standing[0] == b.Standing[0] && Similarity(a.Text, b.Text) >= SameWord);

    private double Similarity(string a, string b)
    {
        if (_similar.TryGetValue((a, b), out var known)) return known;
        if (Interlocked.Increment(ref _remembered) > MostRemembered)
        {
            _similar.Clear();
            _remembered = 0;
        }

        return _similar[(a, b)] = NameSimilarity.Of(a, b);
    }

    private static IEnumerable<string> FullNames(SeedEntity seed)
    {
        if (seed.En is not null) yield return seed.En;
        if (seed.Ar is not null) yield return seed.Ar;
        foreach (var texts in (SeedTexts?[])[seed.Aliases, seed.Misspellings])
            foreach (var text in (texts?.En ?? []).Concat(texts?.Ar ?? []))
                yield return text;
    }
}
