namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>The persons that a text speaks of, the last one last. A person who acts in a dependent clause («after the king proposed …») is spoken of only in that sentence.</summary>
internal sealed class RecentPersons
{
    private const int Remembered = 12;
    private readonly List<string> _subjects = [];
    private readonly List<string> _named = [];
    private string? _before;
    private bool _main;
    private bool _aside;

    /// <summary>The person last spoken of as a subject, or null.</summary>
    public string? Current { get; private set; }

    /// <summary>The last two persons named, other than those; empty where fewer are.</summary>
    public IReadOnlyList<string> LastTwo(IReadOnlyList<string>? except)
    {
        var others = except is null ? _named : _named.FindAll(p => !except.Contains(p));
        return others.Count > 1 ? others.GetRange(others.Count - 2, 2) : [];
    }

    /// <summary>The persons named so far, the last one first.</summary>
    public IEnumerable<string> Named => Enumerable.Reverse(_named);

    /// <summary>Begins a sentence.</summary>
    public void Enter()
    {
        if (_aside && !_main && _before is not null) Current = _before;
        (_before, _main, _aside) = (Current, false, false);
    }

    /// <summary>Notes a subject.</summary>
    public void Note(string id, bool aside)
    {
        if (!aside) (_before, _main) = (id, true);
        else _aside = true;
        if (!aside || !_main) Current = id;
        else return;
        Move(_subjects, id);
        Move(_named, id);
    }

    /// <summary>Notes a name that is no subject.</summary>
    public void NoteName(string id)
    {
        Current ??= id;
        Move(_named, id);
    }

    /// <summary>The person spoken of before, other than those; null where there is none.</summary>
    public string? Before(IEnumerable<string> others)
    {
        var acting = others.ToHashSet(StringComparer.Ordinal);
        return Current is { } current && !acting.Contains(current) ? current : _subjects.FindLast(p => !acting.Contains(p)) ?? _named.FindLast(p => !acting.Contains(p));
    }

    private static void Move(List<string> list, string id)
    {
        list.Remove(id);
        list.Add(id);
        if (list.Count > Remembered) list.RemoveAt(0);
    }
}
