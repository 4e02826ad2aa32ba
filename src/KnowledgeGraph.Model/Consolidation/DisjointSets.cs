namespace KnowledgeGraph.Model.Consolidation;

/// <summary>Union-find over 0 … count − 1; the root of a set is its smallest member, so that groups come out the same whatever the order of joins.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a < b) _parent[b] = a;
        else _parent[a] = b;
    }

    /// <summary>The sets by their smallest member, each in ascending order.</summary>
    public IEnumerable<IReadOnlyList<int>> Groups() =>
        Enumerable.Range(0, count).GroupBy(Find).OrderBy(g => g.Key).Select(g => (IReadOnlyList<int>)[.. g]);

    private int Find(int member)
    {
        while (_parent[member] != member) member = _parent[member] = _parent[_parent[member]];
        return member;
    }
}
