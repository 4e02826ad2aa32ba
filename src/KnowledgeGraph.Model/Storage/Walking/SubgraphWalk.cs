namespace KnowledgeGraph.Model.Storage.Walking;

/// <summary>
/// The neighbourhood of some entities, by links that a store reads: it is asked for those of <see cref="Wanted"/> until there are none. Within a level the more
/// strongly joined come first, then by id.
/// </summary>
public sealed class SubgraphWalk
{
    private const int Deepest = 6;
    private readonly SubgraphRequest _request;
    private readonly List<string> _entities;
    private readonly HashSet<string> _seen;
    private int _depth;

    /// <param name="roots">Those of the roots that are there, in their order.</param>
    public SubgraphWalk(SubgraphRequest request, IReadOnlyCollection<string> roots)
    {
        Check(request);
        _request = request;
        Truncated = roots.Count > request.Limit;
        _entities = [.. roots.Take(request.Limit)];
        _seen = _entities.ToHashSet(StringComparer.Ordinal);
        Want([.. _entities]);
    }

    /// <summary>The entities whose links are to be read next; null where nothing more is wanted.</summary>
    public IReadOnlyList<string>? Wanted { get; private set; }

    /// <summary>Nearest first.</summary>
    public IReadOnlyList<string> Entities => _entities;

    /// <summary>True where the limit cut something off.</summary>
    public bool Truncated { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">The depth or the limit is.</exception>
    public static void Check(SubgraphRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Depth is < 0 or > Deepest) throw new ArgumentOutOfRangeException(nameof(request), request.Depth, $"A depth is 0 to {Deepest}.");
        if (request.Limit is < 1 or > PageRequest.Maximum) throw new ArgumentOutOfRangeException(nameof(request), request.Limit, $"A limit is 1 to {PageRequest.Maximum}.");
    }

    /// <summary>Takes the links of the wanted entities and goes on.</summary>
    public void Take(ILookup<string, Link> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var next = found.SelectMany(links => links).Where(l => !_seen.Contains(l.To))
            .GroupBy(l => l.To, l => l.Confidence, StringComparer.Ordinal)
            .OrderByDescending(g => g.Max()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        Truncated = next.Count > _request.Limit - _entities.Count;
        var frontier = next[..Math.Min(next.Count, _request.Limit - _entities.Count)];
        _entities.AddRange(frontier);
        _seen.UnionWith(frontier);
        _depth++;
        Want(frontier);
    }

    private void Want(List<string> frontier) => Wanted = _depth < _request.Depth && frontier.Count > 0 && !Truncated ? frontier : null;
}
