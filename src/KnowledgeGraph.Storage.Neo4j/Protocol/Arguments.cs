namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>Makes parameters and rows of statements.</summary>
internal static class Arguments
{
    public static KeyValuePair<string, object?>[] Of(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var pairs = new KeyValuePair<string, object?>[members.Length];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = new(members[i].Name, members[i].Value);
        return pairs;
    }

    /// <summary>Those that are not null: what a new node or relationship has no property for.</summary>
    public static KeyValuePair<string, object?>[] Present(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var pairs = new List<KeyValuePair<string, object?>>(members.Length);
        foreach (var (name, value) in members)
            if (value is not null and not IReadOnlyCollection<string> { Count: 0 })
                pairs.Add(new(name, value));
        return [.. pairs];
    }

    /// <summary>The only parameter of statements on a list.</summary>
    public static KeyValuePair<string, object?>[] Rows(IEnumerable<string> ids) => Of(("rows", ids.Distinct(StringComparer.Ordinal)));
}
