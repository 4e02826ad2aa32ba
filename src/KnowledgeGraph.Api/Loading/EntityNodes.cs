using System.Collections;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Loading;

/// <summary>What the store gave of entities and of events, as nodes of the schema: made where they are asked for.</summary>
internal sealed class EntityNodes(IReadOnlyDictionary<string, Entity> entities, IReadOnlyDictionary<string, Event> events) : IReadOnlyDictionary<string, EntityNode>
{
    public int Count => entities.Count + events.Count;

    public IEnumerable<string> Keys => entities.Keys.Concat(events.Keys);

    public IEnumerable<EntityNode> Values => Keys.Select(id => this[id]);

    public EntityNode this[string key] => TryGetValue(key, out var node) ? node : throw new KeyNotFoundException($"There is no '{key}'.");

    public bool ContainsKey(string key) => entities.ContainsKey(key) || events.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out EntityNode value)
    {
        value = entities.TryGetValue(key, out var entity) ? new(entity) : events.TryGetValue(key, out var told) ? new(told.Entity, told) : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, EntityNode>> GetEnumerator() => Keys.Select(id => KeyValuePair.Create(id, this[id])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
