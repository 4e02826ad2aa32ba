namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Whom «the minister», «the emir» and «الوزيران» speak of: of the persons whom the document names with such a title the one spoken of, else the one
/// named last; where it names none, one of whom the seed knows the office.
/// </summary>
internal sealed class TitledPersons(Referents referents, RecentPersons persons)
{
    private const int DualEnding = 2;
    private readonly Dictionary<string, List<string>> _holders = new(StringComparer.Ordinal);

    /// <summary>Adds a person under a word of a title that stands with the name.</summary>
    public void Add(string word, string person)
    {
        if (!_holders.TryGetValue(word, out var holders)) _holders[word] = holders = [];
        if (!holders.Contains(person)) holders.Add(person);
    }

    /// <summary>The person, or null.</summary>
    public string? Of(string noun)
    {
        if (_holders.TryGetValue(noun, out var holders))
            return persons.Current is { } current && holders.Contains(current) ? current : persons.Named.FirstOrDefault(holders.Contains) ?? holders[0];
        if (persons.Named.FirstOrDefault(p => referents.MayBeCalled(p, noun)) is { } known) return known;
        return persons.Current is { } person && (!referents.IsOfficeWord(noun) || !referents.HasKnownOffice(person)) ? person : null;
    }

    /// <summary>The holder who was named last and fits; null where none has been named.</summary>
    public string? Of(string noun, Func<string, bool> fits) => _holders.TryGetValue(noun, out var holders) ? persons.Named.FirstOrDefault(p => holders.Contains(p) && fits(p)) : null;

    /// <summary>The two holders who were named last, for the dual of an office («وزيران», «وزيرين»); empty where there are fewer.</summary>
    public IReadOnlyList<string> PairOf(string dual)
    {
        if (dual.Length <= DualEnding + 1 || !_holders.TryGetValue(dual[..^DualEnding], out var holders)) return [];
        var pair = persons.Named.Where(holders.Contains).Take(2).Reverse().ToList();
        return pair.Count == 2 ? pair : [];
    }

    /// <summary>True where the person holds the office whose dual the noun is.</summary>
    public bool IsOneOf(string dual, string person) => dual.Length > DualEnding + 1 && _holders.TryGetValue(dual[..^DualEnding], out var holders) && holders.Contains(person);
}
