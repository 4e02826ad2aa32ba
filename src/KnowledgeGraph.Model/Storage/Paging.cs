namespace KnowledgeGraph.Model.Storage;

/// <summary>
/// A slice of a list by Relay's rules (GraphQL Cursor Connections Specification): the first items after a cursor, or the last before one.
/// Exactly one of <paramref name="First"/> and <paramref name="Last"/> is given, from 0 to <see cref="Maximum"/>.
/// </summary>
public sealed record PageRequest(int? First = null, string? After = null, int? Last = null, string? Before = null)
{
    /// <summary>The most items one page may hold.</summary>
    public const int Maximum = 10_000;

    /// <summary>The first items of the list.</summary>
    public static PageRequest Of(int first) => new(first);
}

/// <summary>A slice of a list.</summary>
/// <param name="Cursors">One for each item, opaque; it stays true while the list changes.</param>
/// <param name="TotalCount">How many items the whole list has.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, IReadOnlyList<string> Cursors, int TotalCount, bool HasNext, bool HasPrevious);
