using System.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Made-up words in both scripts, as frequent as those of a language: number r is about 1/r as frequent as the first. Frequent words are short; odd ones Latin, even ones Arabic.</summary>
internal static class MadeUpWords
{
    public const int Count = 200_000;

    private static readonly string[] Latin = [.. from c in "bdfgklmnprstvz" from v in "aeiou" select $"{c}{v}"];
    private static readonly string[] Arabic = [.. from c in Enumerable.Range(0x0628, 19).Concat([0x0641, 0x0642, 0x0643, 0x0644, 0x0645, 0x0646, 0x0647]) from v in new[] { "", "\u0627", "\u0648", "\u064A" } select (char)c + v];
    private static readonly string[] Words = [.. Enumerable.Range(0, Count).Select(Make)];
    private static readonly double[] Cumulated = Sums();

    public static string Of(int rank) => Words[rank];

    public static int Draw(Random random)
    {
        var at = Array.BinarySearch(Cumulated, random.NextDouble() * Cumulated[^1]);
        return at < 0 ? ~at : at;
    }

    private static double[] Sums()
    {
        var sums = new double[Count];
        var sum = 0.0;
        for (var r = 0; r < Count; r++) sums[r] = sum += 1.0 / (r + 2);
        return sums;
    }

    private static string Make(int rank)
    {
        var syllables = rank % 2 == 1 ? Latin : Arabic;
        var word = new StringBuilder();
        for (var n = rank / 2 + 1; n > 0; n = (n - 1) / syllables.Length) word.Append(syllables[(n - 1) % syllables.Length]);
        return word.ToString();
    }
}
