namespace KnowledgeGraph.Model.Storage.Lists;

/// <summary>Counts by combinations of values, as stores give them.</summary>
public static class CountOrder
{
    /// <exception cref="ArgumentException">No dimension, or one twice.</exception>
    public static void Check<T>(IReadOnlyList<T> by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Count == 0) throw new ArgumentException("At least one dimension is to be given.", nameof(by));
        if (by.Distinct().Count() != by.Count) throw new ArgumentException("A dimension is given twice.", nameof(by));
    }

    /// <summary>Most first, then by key, what has no value last; counts of one combination are added up.</summary>
    public static IEnumerable<(IReadOnlyList<string?> Keys, int Count)> Of(IEnumerable<(IReadOnlyList<string?> Keys, int Count)> counts) =>
        counts.GroupBy(c => string.Join('\u001f', c.Keys.Select(k => k ?? "\u0000")), StringComparer.Ordinal).Select(g => (g.First().Keys, Count: g.Sum(c => c.Count)))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Keys, Comparer<IReadOnlyList<string?>>.Create(Compare));

    private static int Compare(IReadOnlyList<string?> a, IReadOnlyList<string?> b)
    {
        for (var i = 0; i < a.Count; i++)
        {
            var order = (a[i] is null).CompareTo(b[i] is null);
            if (order == 0) order = string.CompareOrdinal(a[i], b[i]);
            if (order != 0) return order;
        }

        return 0;
    }
}
