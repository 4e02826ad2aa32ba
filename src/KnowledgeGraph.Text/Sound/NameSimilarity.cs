namespace KnowledgeGraph.Text.Sound;

/// <summary>How likely two spellings, in one script or two, are of one name: letters are paired by what they can stand for.</summary>
public static class NameSimilarity
{
    private const float ArticleAstray = 0.5f;
    private const double Scale = 0.55;

    /// <summary>
    /// From 0 to 1, the same both ways; 1 for equal keys. Above about 0.8 two single words are usually one name, below 0.6 seldom.
    /// Words are paired in order; words that only one of the names has lower the result by their share of its letters.
    /// </summary>
    public static double Of(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Of(NameWord.Of(a), NameWord.Of(b));
    }

    /// <summary>
    /// How likely a name, or a name from one of its words on, begins as the prefix does; from 0 to 1. The prefix's last word may be unfinished, the ones before it are whole.
    /// </summary>
    public static double OfPrefix(string prefix, string name)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(name);
        var typed = NameWord.Of(prefix);
        var words = NameWord.Of(name);
        var best = 0.0;
        for (var start = 0; start + typed.Count <= words.Count && typed.Count > 0; start++)
        {
            var gain = 0.0;
            for (var i = 0; i < typed.Count; i++)
                gain += (i < typed.Count - 1 ? Word(typed[i], words[start + i]) : Beginning(typed[i], words[start + i])) * typed[i].Text.Length;
            best = Math.Max(best, gain / Weight(typed, 0, typed.Count));
        }

        return best;
    }

    private static double Beginning(NameWord prefix, NameWord word)
    {
        var cost = Math.Min(
            WordAlignment.PrefixCost(prefix.Text, prefix.IsArabic, word.Text, word.IsArabic),
            WordAlignment.PrefixCost(prefix.WithArticle, prefix.IsArabic, word.WithArticle, word.IsArabic));
        return Math.Exp(-Scale * cost / prefix.Text.Length);
    }

    private static double Of(IReadOnlyList<NameWord> a, IReadOnlyList<NameWord> b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        if (a.Count == 1 && b.Count == 1) return Word(a[0], b[0]);
        var best = new double[a.Count + 1, b.Count + 1];
        for (var i = 0; i <= a.Count; i++)
            for (var j = 0; j <= b.Count; j++)
            {
                if (i > 0) best[i, j] = Math.Max(best[i, j], best[i - 1, j]);
                if (j > 0) best[i, j] = Math.Max(best[i, j], best[i, j - 1]);
                if (i > 0 && j > 0) Take(1, 1);
                if (i > 1 && j > 0) Take(2, 1);
                if (i > 0 && j > 1) Take(1, 2);

                void Take(int di, int dj)
                {
                    var left = di == 1 ? a[i - 1] : a[i - 2].Joined(a[i - 1]);
                    var right = dj == 1 ? b[j - 1] : b[j - 2].Joined(b[j - 1]);
                    var gain = Word(left, right) * (Weight(a, i - di, i) + Weight(b, j - dj, j));
                    best[i, j] = Math.Max(best[i, j], best[i - di, j - dj] + gain);
                }
            }

        return best[a.Count, b.Count] / (Weight(a, 0, a.Count) + Weight(b, 0, b.Count));
    }

    private static double Word(NameWord a, NameWord b)
    {
        if (a.IsArabic == b.IsArabic && a.Text == b.Text) return 1;
        var cost = Cost(a.Text, b.Text);
        var aHas = a.WithArticle.Length != a.Text.Length;
        var bHas = b.WithArticle.Length != b.Text.Length;
        if (aHas != bHas) cost = Math.Min(cost + ArticleAstray, Cost(a.WithArticle, b.WithArticle) + ArticleAstray);
        return Math.Exp(-Scale * 2 * cost / (a.Text.Length + b.Text.Length));

        float Cost(string left, string right) => WordAlignment.Cost(left, a.IsArabic, right, b.IsArabic);
    }

    private static int Weight(IReadOnlyList<NameWord> words, int from, int to)
    {
        var weight = 0;
        for (var i = from; i < to; i++) weight += words[i].Text.Length;
        return weight;
    }
}
