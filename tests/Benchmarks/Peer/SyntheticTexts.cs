using System.Text;

namespace KnowledgeGraph.Benchmarks.Peer;

/// <summary>Texts and queries of made-up words in both scripts, the same for the same seed.</summary>
internal sealed class SyntheticTexts(int seed)
{
    private const int ShortestText = 10;
    private const int LongestText = 70;
    private const int QueriesOfAKind = 20;

    private static readonly (int First, int Last) Common = (5, 50);
    private static readonly (int First, int Last) Middle = (300, 3_000);
    private static readonly (int First, int Last) Rare = (20_000, 150_000);

    /// <summary>Writes texts, one a line, and queries: kind, operator and words, separated by tabs.</summary>
    public void Write(string texts, string queries, int documents)
    {
        var random = new Random(seed);
        var samples = new List<int[]>();
        using (var writer = new StreamWriter(texts, false, new UTF8Encoding(false)))
            for (var n = 0; n < documents; n++)
            {
                var text = new int[random.Next(ShortestText, LongestText + 1)];
                for (var i = 0; i < text.Length; i++) text[i] = MadeUpWords.Draw(random);
                if (n % Math.Max(1, documents / 50_000) == 0) samples.Add(text);
                writer.WriteLine(string.Join(' ', text.Select(MadeUpWords.Of)));
            }

        File.WriteAllLines(queries, Queries(random, samples));
    }

    private static IEnumerable<string> Queries(Random random, List<int[]> samples)
    {
        foreach (var (name, band) in new[] { ("common", Common), ("middle", Middle), ("rare", Rare) })
        {
            yield return Many($"term {name}", "term", () => [In(band)]);
            yield return Many($"or {name}", "or", () => [In(band), In(band)]);
            yield return Many($"and {name}", "and", () => Two(band, band));
        }

        yield return Many("or mixed", "or", () => [In(Common), In(Middle), In(Rare)]);
        yield return Many("and mixed", "and", () => Two(Common, Rare));
        yield return Many("phrase common", "phrase", () => Adjacent(Common, Common));
        yield return Many("phrase middle", "phrase", () => Adjacent(Middle, Middle));
        yield return Many("phrase mixed", "phrase", () => Adjacent(Common, Middle));
        yield return Many("prefix", "prefix", () => [In(Middle)]);
        yield return Many("fuzzy 1", "fuzzy1", () => [In(Middle)]);
        yield return Many("fuzzy 2", "fuzzy2", () => [In(Rare)]);

        string Many(string kind, string operation, Func<int[]> ranks) =>
            string.Join('\n', Enumerable.Range(0, QueriesOfAKind).Select(_ => $"{kind}\t{operation}\t{string.Join(' ', ranks().Select(MadeUpWords.Of))}"));

        int In((int First, int Last) band) => random.Next(band.First, band.Last + 1);

        // Words that stand in one text, so that there is something to find.
        int[] Two((int First, int Last) one, (int First, int Last) other)
        {
            while (true)
            {
                var text = samples[random.Next(samples.Count)];
                var a = Array.FindIndex(text, r => Within(r, one));
                var b = Array.FindLastIndex(text, r => Within(r, other));
                if (a >= 0 && b >= 0 && text[a] != text[b]) return [text[a], text[b]];
            }
        }

        int[] Adjacent((int First, int Last) one, (int First, int Last) other)
        {
            while (true)
            {
                var text = samples[random.Next(samples.Count)];
                for (var i = 0; i + 1 < text.Length; i++)
                    if (Within(text[i], one) && Within(text[i + 1], other) && text[i] != text[i + 1])
                        return [text[i], text[i + 1]];
            }
        }
    }

    private static bool Within(int rank, (int First, int Last) band) => rank >= band.First && rank <= band.Last;
}
