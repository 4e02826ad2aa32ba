using KnowledgeGraph.Text.Sound;
using Xunit.Abstractions;

namespace KnowledgeGraph.Text.Tests.Sound;

/// <summary>Single words of google/transliteration: every fortieth of the half that the letter costs were not measured on, against all spellings of the other script.</summary>
public sealed class CrossScriptRetrievalTests(ITestOutputHelper output)
{
    private const int Every = 40;
    private const double Bar = 0.85;

    [SharedDataFact]
    public void Arabic_words_find_their_Latin_spelling() => Assert.InRange(MeanReciprocalRank(row => row[0], row => row[1]), Bar, 1);

    [SharedDataFact]
    public void Latin_words_find_their_Arabic_spelling() => Assert.InRange(MeanReciprocalRank(row => row[1], row => row[0]), Bar, 1);

    private double MeanReciprocalRank(Func<string[], string> query, Func<string[], string> answer)
    {
        var pairs = File.ReadLines(SharedData.PathOf("data/names/ar2en-train.tsv")).Select(line => line.Split('\t')).ToList();
        var answers = pairs.ToLookup(query, answer);
        var filed = pairs.Select(answer).Distinct().SelectMany(name => SoundKeys.All(name).Select(key => (Key: key, Name: name))).ToLookup(f => f.Key, f => f.Name);
        var reciprocal = pairs.Where((_, i) => i % Every == 1).Select(query).Distinct().Select(name =>
        {
            var ranked = SoundKeys.All(name).SelectMany(key => filed[key]).Distinct().OrderByDescending(candidate => NameSimilarity.Of(name, candidate)).ToList();
            var rank = ranked.FindIndex(answers[name].Contains);
            return rank < 0 ? 0 : 1.0 / (rank + 1);
        }).ToList();
        output.WriteLine($"MRR {reciprocal.Average():F3} over {reciprocal.Count} names");
        return reciprocal.Average();
    }
}
