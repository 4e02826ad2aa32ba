namespace KnowledgeGraph.Text.Sound;

/// <summary>The cheapest way to pair the graphemes of two words, in order.</summary>
internal static class WordAlignment
{
    private const int LongestWord = 40;
    private const int LongestGrapheme = 5;
    private const float NativeIsRarer = 0.5f;

    /// <summary>The cost of two words, 0 for the same spelling; words in two scripts are never free.</summary>
    public static float Cost(string row, bool rowIsArabic, string column, bool columnIsArabic) =>
        rowIsArabic && !columnIsArabic ? Cost(column, row, false, true, End.Whole) : Cost(row, column, rowIsArabic, columnIsArabic, End.Whole);

    /// <summary>The cost of a prefix and that beginning of a word that it fits best.</summary>
    public static float PrefixCost(string prefix, bool prefixIsArabic, string word, bool wordIsArabic) =>
        prefixIsArabic && !wordIsArabic
            ? Cost(word, prefix, false, true, End.AnyRow)
            : Cost(prefix, word, prefixIsArabic, wordIsArabic, End.AnyColumn);

    private static float Cost(string row, string column, bool rowIsArabic, bool columnIsArabic, End end)
    {
        (row, column) = (Cut(row), Cut(column));
        if (rowIsArabic) return Cost(row, column, Correspondences.Arabic, end);
        if (!columnIsArabic) return Cost(row, column, Correspondences.Latin, end);
        return Math.Min(Cost(row, column, Correspondences.Foreign, end), Cost(row, column, Correspondences.Native, end) + NativeIsRarer);
    }

    private static string Cut(string word) => word.Length <= LongestWord ? word : word[..LongestWord];

    private static float Cost(string row, string column, Correspondences table, End end)
    {
        // As long as the words are: what is put on the stack is cleared first, and this runs for hundreds of names a search.
        Span<int> rows = stackalloc int[row.Length * LongestGrapheme];
        Span<int> columns = stackalloc int[column.Length * LongestGrapheme];
        Number(row, table.Rows, rows);
        Number(column, table.Columns, columns);
        var costs = table.Costs;
        var width = column.Length + 1;
        Span<float> best = stackalloc float[(row.Length + 1) * width];
        best.Fill(float.PositiveInfinity);
        best[0] = 0;
        for (var i = 0; i <= row.Length; i++)
            for (var j = 0; j <= column.Length; j++)
            {
                var here = best[i * width + j];
                if (float.IsPositiveInfinity(here)) continue;
                for (var di = 0; di <= LongestGrapheme && i + di <= row.Length; di++)
                {
                    var r = di == 0 ? 0 : rows[i * LongestGrapheme + di - 1];
                    if (di > 1 && r == 0) continue;
                    for (var dj = di == 0 ? 1 : 0; dj <= LongestGrapheme && j + dj <= column.Length; dj++)
                    {
                        var c = dj == 0 ? 0 : columns[j * LongestGrapheme + dj - 1];
                        if (dj > 1 && c == 0) continue;
                        var cost = Pair(costs, r, c, di, dj);
                        ref var there = ref best[(i + di) * width + j + dj];
                        if (here + cost < there) there = here + cost;
                    }
                }
            }

        var cheapest = best[^1];
        for (var j = 0; end == End.AnyColumn && j < column.Length; j++) cheapest = Math.Min(cheapest, best[row.Length * width + j]);
        for (var i = 0; end == End.AnyRow && i < row.Length; i++) cheapest = Math.Min(cheapest, best[i * width + column.Length]);
        return cheapest;
    }

    /// <summary>Where an alignment may end: at both ends, or anywhere in one of the words.</summary>
    private enum End
    {
        Whole,
        AnyRow,
        AnyColumn,
    }

    // A letter outside the tables has number 0, as nothing has; it only stands unpaired.
    private static float Pair(float[,] costs, int r, int c, int di, int dj)
    {
        if (di == 1 && r == 0) return dj == 0 ? Correspondences.Unpaired : float.PositiveInfinity;
        if (dj == 1 && c == 0) return di == 0 ? Correspondences.Unpaired : float.PositiveInfinity;
        var cost = costs[r, c];
        return di <= 1 && dj <= 1 && (di == 0 || dj == 0) ? Math.Min(cost, Correspondences.Unpaired) : cost;
    }

    private static void Number(string word, Graphemes<int> graphemes, Span<int> numbers)
    {
        for (var start = 0; start < word.Length; start++)
            for (var length = 1; length <= LongestGrapheme && start + length <= word.Length; length++)
                numbers[start * LongestGrapheme + length - 1] = graphemes.TryGet(word, start, length, out var number) ? number : 0;
    }
}
