using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Storage.Walking;

/// <summary>
/// The shortest simple paths between two entities, by links that a store reads: it is asked for those of <see cref="Wanted"/> until there are none. Breadth-first from
/// both ends, each time from the side with less to expand, one statement a level; then all paths of one length after the other within what was read. Between two
/// entities a path goes by their strongest link: paths differ by whom they pass. A store that can tell what an expansion costs is also asked, before the last one,
/// for the links between the two sides alone: so a hub that a path ends at need not be expanded.
/// </summary>
public sealed class PathSearch
{
    /// <summary>The most entities that are expanded; what lies beyond is not looked at. Expansion stops between levels, so the answer stays the same each time.</summary>
    private const int MostExpanded = 20_000;

    /// <summary>The most paths of one length that are compared.</summary>
    private const int MostCompared = 50_000;

    private readonly PathRequest _request;
    private readonly Side _forward;
    private readonly Side _backward;
    private readonly Dictionary<string, Dictionary<string, Link>> _links = new(StringComparer.Ordinal);
    private readonly List<GraphPath> _found = [];
    private readonly Func<IReadOnlyList<string>, long>? _cost;
    private int _length = 1;
    private Side? _asked;
    private bool _joined;

    /// <param name="request">Merged ids followed.</param>
    /// <param name="cost">About how many links lead from entities, of a store that heeds <see cref="Toward"/>; null of one that does not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length or the number of paths is.</exception>
    public PathSearch(PathRequest request, Func<IReadOnlyList<string>, long>? cost = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        _cost = cost;
        if (request.MaxLength is < 1 or > 6) throw new ArgumentOutOfRangeException(nameof(request), request.MaxLength, "A path has 1 to 6 steps.");
        if (request.First is < 0 or > PageRequest.Maximum) throw new ArgumentOutOfRangeException(nameof(request), request.First, $"0 to {PageRequest.Maximum} paths.");
        _request = request;
        (_forward, _backward) = (new(request.From), new(request.To));
        if (request.From == request.To || request.First == 0) return;

        // Entities know the events they took part in only as links to each other; an event that is an end brings its own.
        if (request.Ways.Events && EntityKinds.OfId(request.To) == EntityKind.Event) Wanted = [request.To];
        else Go();
    }

    /// <summary>The entities whose links are to be read next; null where nothing more is wanted.</summary>
    public IReadOnlyList<string>? Wanted { get; private set; }

    /// <summary>Where given, only links that lead to one of these are wanted.</summary>
    public IReadOnlyList<string>? Toward { get; private set; }

    /// <summary>What was found; whole where nothing more is wanted.</summary>
    public IReadOnlyList<GraphPath> Paths => _found;

    /// <summary>Takes the links of the wanted entities and goes on.</summary>
    /// <param name="links">The strongest link to each neighbour of each entity, by entity; of one entity the strongest first, then by neighbour.</param>
    public void Take(ILookup<string, Link> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        if (Toward is not null) Join(links);
        else if (_asked is { } side) Expand(side, links);
        else foreach (var link in links[_request.To]) Add(link with { From = link.To, To = link.From });
        Go();
    }

    private void Go()
    {
        (_asked, Wanted, Toward) = (null, null, null);
        for (; _length <= _request.MaxLength && _found.Count < _request.First; _length++, _joined = false)
        {
            // Every path of the length has to lie within what was read; where that cannot be, the search ends.
            var unread = _length - _forward.Depth - _backward.Depth;
            if (unread == 1 && _cost is not null && !_joined && _forward.Frontier.Count > 0 && _backward.Frontier.Count > 0)
            {
                (_joined, Wanted, Toward) = (true, _forward.Frontier, _backward.Frontier);
                return;
            }

            if (unread > (_joined ? 1 : 0))
            {
                var side = Cost(_forward) <= Cost(_backward) ? _forward : _backward;
                if (side.Frontier.Count > 0 && _forward.Expanded + _backward.Expanded + side.Frontier.Count <= MostExpanded) (_asked, Wanted) = (side, side.Frontier);
                return;
            }

            _found.AddRange(OfLength(_length).Take(_request.First - _found.Count));
        }
    }

    private long Cost(Side side) => side.Frontier.Count == 0 || _cost is null ? side.Frontier.Count : _cost(side.Frontier);

    private void Join(ILookup<string, Link> found)
    {
        foreach (var link in found.SelectMany(links => links))
        {
            Add(link);
            Add(link with { From = link.To, To = link.From });
        }
    }

    private void Expand(Side side, ILookup<string, Link> found)
    {
        var next = new List<string>();
        foreach (var link in found.SelectMany(links => links))
        {
            Add(link);
            Add(link with { From = link.To, To = link.From });
            if (side.Distance.TryAdd(link.To, side.Depth + 1)) next.Add(link.To);
        }

        side.Advance(next);
    }

    private void Add(Link link)
    {
        if (!_links.TryGetValue(link.From, out var links)) _links.Add(link.From, links = new(StringComparer.Ordinal));
        if (!links.TryGetValue(link.To, out var known) || Link.Stronger(link, known) < 0) links[link.To] = link;
    }

    private IEnumerable<GraphPath> OfLength(int length)
    {
        var paths = new List<Link[]>();
        var steps = new List<Link>();
        var visited = new HashSet<string>(StringComparer.Ordinal) { _request.From };
        Extend(_request.From);
        return paths.OrderByDescending(Confidence).ThenBy(Ids, StringComparer.Ordinal).Select(p => new GraphPath([.. p.Select(l => l.ToStep())]));

        void Extend(string at)
        {
            var left = length - steps.Count;
            if (!_links.TryGetValue(at, out var links)) return;
            foreach (var link in left == 1 ? Last(links) : links.Values.Where(l => l.To != _request.To).OrderBy(l => l.To, StringComparer.Ordinal))
            {
                if (paths.Count >= MostCompared || left - 1 < AtLeast(link.To) || !visited.Add(link.To)) continue;
                steps.Add(link);
                if (left == 1) paths.Add([.. steps]);
                else Extend(link.To);
                steps.RemoveAt(steps.Count - 1);
                visited.Remove(link.To);
            }
        }
    }

    private IEnumerable<Link> Last(Dictionary<string, Link> links) => links.TryGetValue(_request.To, out var link) ? [link] : [];

    /// <summary>The fewest steps that can lead from an entity to the end.</summary>
    private int AtLeast(string entity) => _backward.Distance.TryGetValue(entity, out var distance) ? distance : _backward.Depth + 1;

    private static double Confidence(Link[] path) => path.Aggregate(1.0, (product, link) => product * link.Confidence);

    private static string Ids(Link[] path) => string.Join('\u001f', path.Select(l => $"{l.To}\u001f{l.RelationId ?? l.EventId}"));

    private sealed class Side(string start)
    {
        public Dictionary<string, int> Distance { get; } = new(StringComparer.Ordinal) { [start] = 0 };

        public List<string> Frontier { get; private set; } = [start];

        public int Depth { get; private set; }

        public int Expanded { get; private set; }

        public void Advance(List<string> next)
        {
            Expanded += Frontier.Count;
            Frontier = next;
            Depth++;
        }
    }
}
