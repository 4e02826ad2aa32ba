namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>A place where an answer has several values: an object's fields or a list's items. A value is null, a serialised scalar, an object or a list.</summary>
/// <param name="parent">Null for the answer itself.</param>
/// <param name="slot">Where it stands in its parent.</param>
internal abstract class ResultNode(ResultNode? parent, int slot, int size)
{
    public ResultNode? Parent { get; } = parent;

    public int Slot { get; } = slot;

    public object?[] Values { get; } = size == 0 ? [] : new object?[size];

    /// <summary>The name or the number of a value, as in the path of an error (GraphQL, section 7.1.6).</summary>
    public abstract object Key(int slot);

    /// <summary>The way from the answer to a value.</summary>
    public List<object> Path(int slot)
    {
        var path = new List<object>();
        for (ResultNode? node = this; node is not null; (slot, node) = (node.Slot, node.Parent)) path.Add(node.Key(slot));
        path.Reverse();
        return path;
    }
}

/// <summary>What an operation came to.</summary>
/// <param name="Root">Null where an error left nothing.</param>
/// <param name="Encoded">Where the bytes of <see cref="EncodedResult"/> stand; null where there are none.</param>
internal sealed record PlannedData(ObjectResult? Root, Writing.PooledBuffer? Encoded);

/// <summary>A value that is JSON already: whole objects, and lists of them.</summary>
internal sealed record EncodedResult(int Start, int Length);

internal sealed class ObjectResult(ResultNode? parent, int slot, Selection selection, object? source) : ResultNode(parent, slot, selection.Fields.Length)
{
    public Selection Selection { get; } = selection;

    /// <summary>The value that its fields are resolved from.</summary>
    public object? Source { get; } = source;

    public override object Key(int slot) => Selection.Fields[slot].Name;
}

/// <param name="itemType">The type of the items, as the schema has it.</param>
internal sealed class ListResult(ResultNode parent, int slot, PlannedField field, GraphQL.Types.IGraphType itemType, int size) : ResultNode(parent, slot, size)
{
    public PlannedField Field { get; } = field;

    public GraphQL.Types.IGraphType ItemType { get; } = itemType;

    public override object Key(int slot) => slot;
}
