namespace KnowledgeGraph.Search.Querying;

/// <summary>Compares words letter by letter.</summary>
internal static class Letters
{
    /// <summary>How many letters are wrong, missing or too many, or stand in each other's place (Damerau, optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var least = Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1;
                least = Math.Min(least, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }

        return rows[a.Length, b.Length];
    }
}
