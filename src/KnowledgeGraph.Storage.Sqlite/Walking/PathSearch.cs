using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Walking;

/// <summary>
/// The shortest simple paths between two entities. Breadth-first from both ends, each time from the side with fewer to expand, one statement a level; then
/// all paths of one length after the other within what was read. Between two entities a path goes by their strongest link: paths differ by whom they pass.
/// </summary>
internal sealed class PathSearch
{
    /// <summary>The most entities that are expanded; what lies beyond is not looked at. Expansion stops between levels, so the answer stays the same each time.</summary>
    private const int MostExpanded = 20_000;

    /// <summary>The most paths of one length that are compared.</summary>
    private const int MostCompared = 50_000;

    private readonly PathRequest _request;
    private readonly Neighbourhood _neighbourhood;
    private readonly Side _forward;
    private readonly Side _backward;
    private readonly Dictionary<string, Dictionary<string, Link>> _links = new(StringComparer.Ordinal);

    private PathSearch(SqliteSession session, PathRequest request)
    {
        _request = request;
        var ways = new Ways(request.Types, request.EventTypes, request.At);
        _neighbourhood = new(session, ways);
        (_forward, _backward) = (new(request.From), new(request.To));

        // Entities know the events they took part in only as links to each other; an event that is an end brings its own.
        if (ways.Events && EntityKinds.OfId(request.To) == EntityKind.Event)
            foreach (var link in _neighbourhood.Of([request.To])[request.To])
                Add(link with { From = link.To, To = link.From });
    }

    public static IReadOnlyList<GraphPath> Find(SqliteSession session, PathRequest request)
    {
        if (request.MaxLength is < 1 or > 6) throw new ArgumentOutOfRangeException(nameof(request), request.MaxLength, "A path has 1 to 6 steps.");
        if (request.First is < 0 or > PageRequest.Maximum) throw new ArgumentOutOfRangeException(nameof(request), request.First, $"0 to {PageRequest.Maximum} paths.");
        return request.From == request.To || request.First == 0 ? [] : new PathSearch(session, request).Run();
    }

    private List<GraphPath> Run()
    {
        var found = new List<GraphPath>();
        for (var length = 1; length <= _request.MaxLength && found.Count < _request.First; length++)
        {
            if (!Reach(length)) break;
            found.AddRange(OfLength(length).Take(_request.First - found.Count));
        }

        return found;
    }

    /// <summary>Expands until every path of the length lies within what was read; false where that cannot be.</summary>
    private bool Reach(int length)
    {
        while (_forward.Depth + _backward.Depth < length)
        {
            var side = _forward.Frontier.Count <= _backward.Frontier.Count ? _forward : _backward;
            if (side.Frontier.Count == 0 || _forward.Expanded + _backward.Expanded + side.Frontier.Count > MostExpanded) return false;
            Expand(side);
        }

        return true;
    }

    private void Expand(Side side)
    {
        var next = new List<string>();
        foreach (var links in _neighbourhood.Of(side.Frontier))
        {
            foreach (var link in links)
            {
                Add(link);
                Add(link with { From = link.To, To = link.From });
                if (side.Distance.TryAdd(link.To, side.Depth + 1)) next.Add(link.To);
            }
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
