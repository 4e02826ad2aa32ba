namespace KnowledgeGraph.Text.Sound;

/// <summary>The cheapest way to pair the graphemes of two words, in order.</summary>
internal static class WordAlignment
{
    private const int LongestWord = 40;
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
        var (rows, columns, costs) = (WordGraphemes.Of(row, table.Rows), WordGraphemes.Of(column, table.Columns), table.Costs);
        var width = column.Length + 1;

        // As long as the words are: what is put on the stack is cleared first, and this runs for hundreds of names a search.
        Span<float> best = stackalloc float[(row.Length + 1) * width];
        best.Fill(float.PositiveInfinity);
        best[0] = 0;
        for (var i = 0; i <= row.Length; i++)
        {
            var ofRow = rows.At(i);
            for (var j = 0; j <= column.Length; j++)
            {
                var here = best[i * width + j];
                if (float.IsPositiveInfinity(here)) continue;
                var ofColumn = columns.At(j);
                foreach (var (dj, c) in ofColumn) Lower(ref best[i * width + j + dj], here + Pair(costs, 0, c, 0, dj));
                foreach (var (di, r) in ofRow)
                {
                    Lower(ref best[(i + di) * width + j], here + Pair(costs, r, 0, di, 0));
                    foreach (var (dj, c) in ofColumn) Lower(ref best[(i + di) * width + j + dj], here + Pair(costs, r, c, di, dj));
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

    private static void Lower(ref float cost, float other)
    {
        if (other < cost) cost = other;
    }
}
