using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// What the noun of a description can stand for: «the rebels» an armed group, «the sultanate» Oman, «the two countries» states. The data are the classes
/// <c>describes:X</c> of <c>lexicon/events/words-*.tsv</c>, where X is a category or kind of the seed, or an entity's id.
/// </summary>
internal sealed class Referents
{
    private const string Prefix = "describes:";
    private const string SummitPrefix = "summit-of:";
    private static readonly string[] Agreements = ["treaty", "agreement", "protocol", "convention", "accord", "declaration", "charter", "statute", "pact", "memorandum", "covenant"];
    private static readonly string[] Coalitions = ["coalition", "operation", "mission", "force"];
    private readonly Dictionary<string, HashSet<string>> _fits = new(StringComparer.Ordinal);
    private readonly Func<string, string?> _categoryOf;
    private readonly Func<string, string, bool> _isNamed;
    private readonly Func<string, string, bool> _isInName;
    private readonly Dictionary<string, HashSet<string>> _offices;
    private readonly HashSet<string> _officeWords;
    private readonly Dictionary<string, string> _states;
    private readonly Dictionary<string, string> _capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _summits = new(StringComparer.Ordinal);
    private readonly HashSet<string> _officials;
    private readonly HashSet<string> _margins;

    /// <param name="categoryOf">The category of an entity that the seed knows, or null.</param>
    /// <param name="isNamed">True where a key is a name of the entity.</param>
    /// <param name="capitals">The seats of government: place and state.</param>
    /// <param name="isInName">True where a word stands in the entity's name.</param>
    /// <param name="offices">The words of the offices that the seed knows of a person.</param>
    public Referents(
        Func<string, string?> categoryOf, Func<string, string, bool> isNamed, Func<string, string, bool> isInName, Dictionary<string, HashSet<string>> offices,
        IReadOnlyDictionary<string, string> capitals, params ClauseWords[] languages)
    {
        _categoryOf = categoryOf;
        _isNamed = isNamed;
        _isInName = isInName;
        _offices = offices;
        _officeWords = [.. offices.Values.SelectMany(w => w)];
        _states = new(capitals, StringComparer.Ordinal);
        foreach (var (place, state) in capitals) _capitals.TryAdd(state, place);
        _officials = [.. languages.SelectMany(l => l.Of("official"))];
        _margins = [.. languages.SelectMany(l => l.Of("margin"))];
        foreach (var words in languages)
            foreach (var name in words.Names)
                if (name.StartsWith(SummitPrefix, StringComparison.Ordinal))
                    foreach (var adjective in words.Of(name))
                        _summits.TryAdd(adjective, name[SummitPrefix.Length..]);
                else if (name.StartsWith(Prefix, StringComparison.Ordinal))
                    foreach (var noun in words.Of(name))
                    {
                        if (!_fits.TryGetValue(noun, out var what)) _fits[noun] = what = new(StringComparer.Ordinal);
                        what.Add(name[Prefix.Length..]);
                    }
    }

    /// <summary>True where the noun can stand for the entity: no class speaks against it, or the seed does not know what the entity is.</summary>
    public bool Fits(string? noun, string id)
    {
        if (noun is null || !_fits.TryGetValue(noun, out var what)) return true;
        if (what.Contains(id) || (EntityKinds.OfId(id) is { } kind && what.Contains(kind.ToString()))) return true;
        return EntityKinds.OfId(id) == EntityKind.Organization && (_categoryOf(id) is not { } category || what.Contains(category));
    }

    /// <summary>True for a noun that stands for any holder of an office: «the official», «المسؤول».</summary>
    public bool IsOfficial(string noun) => _officials.Contains(noun);

    /// <summary>True for the word of a meeting beside another: «on the sidelines», «على هامش».</summary>
    public bool IsMargin(string key) => _margins.Contains(key);

    /// <summary>The organisation whose summit an adjective tells («الخليجية»), or null.</summary>
    public string? BodyOfSummit(string key) => _summits.GetValueOrDefault(key);

    /// <summary>The state whose seat of government a place is, or null.</summary>
    public string? StateOfCapital(string place) => _states.GetValueOrDefault(place);

    /// <summary>The seat of government of a state, or null.</summary>
    public string? CapitalOf(string state) => _capitals.GetValueOrDefault(state);

    /// <summary>True for what one signs rather than joins: a treaty, an agreement, a declaration.</summary>
    public bool IsAgreement(string id) => Is(id, Agreements, "treaty", "agreement", "declaration");

    /// <summary>True for what one joins by sending forces: a coalition, an operation.</summary>
    public bool IsCoalition(string id) => Is(id, Coalitions, "coalition", "mission");

    private bool Is(string id, string[] words, params string[] categories) =>
        EntityKinds.OfId(id) == EntityKind.Initiative && (_categoryOf(id) is { } category ? categories.Contains(category) : words.Any(w => id.Contains(w, StringComparison.Ordinal)));

    /// <summary>True where the seed knows the person in an office of that word: «the emir».</summary>
    public bool MayBeCalled(string person, string word) => _offices.TryGetValue(person, out var words) && words.Contains(word);

    /// <summary>True where the seed knows an office of the person.</summary>
    public bool HasKnownOffice(string person) => _offices.ContainsKey(person);

    /// <summary>True where offices of the seed have the word in their names.</summary>
    public bool IsOfficeWord(string word) => _officeWords.Contains(word);

    /// <summary>True for an organisation whose members are states: they meet as it.</summary>
    public bool IsLeague(string id) => EntityKinds.OfId(id) == EntityKind.Organization && _categoryOf(id) is "alliance" or "union";

    /// <summary>True where the word stands in the entity's name.</summary>
    public bool IsInName(string id, string word) => _isInName(id, word);

    /// <summary>True where the key is one of the entity's names.</summary>
    public bool IsNamed(string id, string key) => _isNamed(id, key);

    /// <summary>The kind of entity that a plural noun counts («the two countries»), or null.</summary>
    public EntityKind? KindOf(string? noun)
    {
        if (noun is null || !_fits.TryGetValue(noun, out var what)) return null;
        foreach (var kind in (EntityKind[])[EntityKind.State, EntityKind.Person, EntityKind.Organization])
            if (what.Contains(kind.ToString()))
                return kind;
        return null;
    }
}
