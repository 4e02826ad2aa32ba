using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>How some places lie to each other by the graph's <c>LOCATED_IN</c> relations.</summary>
public sealed class PlaceNesting
{
    private readonly HashSet<(string Place, string Around)> _pairs;
    private readonly ILookup<string, string> _states;
    private readonly HashSet<string> _holding;

    /// <param name="pairs">Each place with itself and all that it lies in, however far up.</param>
    /// <param name="holding">Those of the places that something lies in.</param>
    public PlaceNesting(IEnumerable<(string Place, string Around)> pairs, IEnumerable<string> holding)
    {
        _pairs = [.. pairs];
        _states = _pairs.Where(p => EntityKinds.OfId(p.Around) == EntityKind.State).ToLookup(p => p.Place, p => p.Around, StringComparer.Ordinal);
        _holding = holding.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// True where two places can be one, or one can lie in the other, for all that is known: what lies in no known state can lie anywhere, and what holds nothing
    /// (a palace, a square) can lie in any place of its state.
    /// </summary>
    public bool Agree(string a, string b)
    {
        if (a == b || _pairs.Contains((a, b)) || _pairs.Contains((b, a))) return true;
        if (!_states[a].Any() || !_states[b].Any()) return true;
        return _states[a].Intersect(_states[b], StringComparer.Ordinal).Any() && !(_holding.Contains(a) && _holding.Contains(b));
    }
}
