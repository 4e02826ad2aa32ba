namespace KnowledgeGraph.Model.Edits;

/// <summary>Sets of ids that mean one entity, each with its survivor; a union that would join what is kept apart is left out.</summary>
/// <param name="apart">For each id the ids it must not be joined with.</param>
internal sealed class MergedSets(IReadOnlyDictionary<string, HashSet<string>> apart)
{
    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);

    /// <summary>Joins the set of the one id to that of the other, whose survivor stays.</summary>
    public void Join(string id, string survivor)
    {
        var (a, b) = (Root(id), Root(survivor));
        if (a == b || Members(a).Any(m => apart.TryGetValue(m, out var others) && others.Any(o => Root(o) == b))) return;
        var joined = Members(b);
        joined.AddRange(Members(a));
        _members[b] = joined;
        _members.Remove(a);
        _parent[a] = b;
    }

    /// <summary>For each id of a set, the survivor's own too, the survivor.</summary>
    public Dictionary<string, string> Survivors() =>
        _members.Where(set => set.Value.Count > 1).SelectMany(set => set.Value.Select(id => (id, set.Key))).ToDictionary(p => p.id, p => p.Key, StringComparer.Ordinal);

    private List<string> Members(string root) => _members.TryGetValue(root, out var members) ? members : [root];

    private string Root(string id)
    {
        while (_parent.TryGetValue(id, out var parent)) id = parent;
        return id;
    }
}
