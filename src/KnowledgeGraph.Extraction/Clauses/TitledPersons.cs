using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>The persons whom a document names with an office, by the office's words: whom «the minister» and «الوزيران» can mean.</summary>
internal sealed class TitledPersons
{
    private const int DualEnding = 2;
    private readonly Dictionary<string, List<string>> _holders = new(StringComparer.Ordinal);

    // Who was named last stands last.
    private readonly List<string> _seen = [];

    /// <summary>Adds a person under a word of an office.</summary>
    public void Add(string word, string person)
    {
        if (!_holders.TryGetValue(word, out var persons)) _holders[word] = persons = [];
        if (!persons.Contains(person)) persons.Add(person);
    }

    /// <summary>Notes that a person has been named.</summary>
    public void Note(EntityKind kind, string id)
    {
        if (kind != EntityKind.Person) return;
        _seen.Remove(id);
        _seen.Add(id);
    }

    /// <summary>The holder of the office who was named last and fits; null where none has been named.</summary>
    public string? Of(string noun, Func<string, bool> fits) => _holders.TryGetValue(noun, out var persons) ? _seen.FindLast(p => persons.Contains(p) && fits(p)) : null;

    /// <summary>The holder of the office who was named last, else the first that the document names; null where there is none.</summary>
    public string? Of(string noun) => _holders.TryGetValue(noun, out var persons) ? _seen.FindLast(persons.Contains) ?? persons[0] : null;

    /// <summary>The two holders who were named last, for the dual of an office («وزيران», «وزيرين»); empty where there are fewer.</summary>
    public IReadOnlyList<string> PairOf(string dual)
    {
        if (dual.Length <= DualEnding + 1 || !_holders.TryGetValue(dual[..^DualEnding], out var persons)) return [];
        var pair = _seen.FindAll(persons.Contains).TakeLast(2).ToList();
        return pair.Count == 2 ? pair : [];
    }

    /// <summary>True where the person holds the office whose dual the noun is.</summary>
    public bool IsOneOf(string dual, string person) => dual.Length > DualEnding + 1 && _holders.TryGetValue(dual[..^DualEnding], out var persons) && persons.Contains(person);
}
