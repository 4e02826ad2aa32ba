using System.Reflection;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>
/// A graph in memory for as much of the store's contract as the measured queries use: states in order of name, and their relations. What is left is the API's
/// own time. Everything else of the contract throws.
/// </summary>
public class SliceStore : DispatchProxy
{
    private Dictionary<string, Entity> _entities = [];
    private Dictionary<string, Relation[]> _relations = [];
    private string[] _states = [];

    public static IGraphStore Of(SliceData data)
    {
        var store = Create<IGraphStore, SliceStore>();
        var slice = (SliceStore)(object)store;
        slice._entities = data.Entities.ToDictionary(e => e.Id, e => new Entity(
            e.Id, Enum.Parse<EntityKind>(e.Kind, true), [new(e.En, Language.En, NameRole.Preferred), new(e.Ar, Language.Ar, NameRole.Preferred)], new(e.Description, null), []));
        slice._states = [.. data.Entities.Where(e => e.Kind == "STATE").Select(e => e.Id)];
        var relations = data.Relations.Select(r => new Relation(r.Id, RelationType.MemberOf, r.From, r.To, null, null, null, 1)).ToList();
        slice._relations = relations.SelectMany(r => new[] { (r.From, r), (r.To, r) }).GroupBy(p => p.Item1, p => p.r).ToDictionary(g => g.Key, g => g.ToArray());
        return store;
    }

    /// <summary>An index without anything in it.</summary>
    public static ISearchIndex NoSearch() => Create<ISearchIndex, NoIndex>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
    {
        nameof(IGraphReader.GetRevisionAsync) => Task.FromResult(1L),
        nameof(IGraphReader.GetRevisionsAsync) => Task.FromResult<IReadOnlyList<Revision>>([new(1, DateTimeOffset.UnixEpoch, "seed", 1)]),
        nameof(IGraphReader.ListEntitiesAsync) => Task.FromResult(Page(_states, (PageRequest)args![1]!)),
        nameof(IGraphReader.GetEntitiesAsync) => Task.FromResult<IReadOnlyDictionary<string, Entity>>(Found((IReadOnlyCollection<string>)args![0]!, id => _entities.GetValueOrDefault(id))),
        nameof(IGraphReader.GetEntityRelationsAsync) => Task.FromResult<IReadOnlyDictionary<string, Page<Relation>>>(Found(
            (IReadOnlyCollection<string>)args![0]!, id => Page(_relations.GetValueOrDefault(id, []), (PageRequest)args[2]!))),
        nameof(IAsyncDisposable.DisposeAsync) => default(ValueTask),
        var name => throw new NotSupportedException($"{name} is not measured."),
    };

    private static Dictionary<string, T> Found<T>(IReadOnlyCollection<string> ids, Func<string, T?> find)
    {
        var found = new Dictionary<string, T>(ids.Count, StringComparer.Ordinal);
        foreach (var id in ids)
            if (find(id) is { } value) found[id] = value;
        return found;
    }

    private static Page<T> Page<T>(T[] list, PageRequest page)
    {
        var items = list.AsMemory(0, Math.Min(page.First!.Value, list.Length)).ToArray();
        return new(items, [.. items.Select((_, i) => i.ToString(System.Globalization.CultureInfo.InvariantCulture))], list.Length, items.Length < list.Length, false);
    }
}

/// <summary>An index without anything in it.</summary>
public class NoIndex : DispatchProxy
{
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
    {
        "get_" + nameof(ISearchIndex.Revision) => 1L,
        nameof(IAsyncDisposable.DisposeAsync) => default(ValueTask),
        var name => throw new NotSupportedException($"{name} is not measured."),
    };
}
