using System.Globalization;
using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Every number that ranks hits; what each means stands in <c>weights.tsv</c>, where they are set.</summary>
internal static class Weights
{
    private static readonly Dictionary<string, double> Values =
        SearchData.Rows("weights.tsv").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static readonly float Title = Of(nameof(Title));
    public static readonly float Name = Of(nameof(Name));
    public static readonly float About = Of(nameof(About));
    public static readonly float SecondReading = Of(nameof(SecondReading));
    public static readonly float Corrected = Of(nameof(Corrected));
    public static readonly float Translation = Of(nameof(Translation));
    public static readonly float Year = Of(nameof(Year));
    public static readonly float Mention = Of(nameof(Mention));
    public static readonly float NamedAlone = Of(nameof(NamedAlone));
    public static readonly float NamedWhole = Of(nameof(NamedWhole));
    public static readonly float NamedAmongOthers = Of(nameof(NamedAmongOthers));
    public static readonly float Exact = Of(nameof(Exact));
    public static readonly float Office = Of(nameof(Office));
    public static readonly float Partial = Of(nameof(Partial));
    public static readonly float Beginning = Of(nameof(Beginning));
    public static readonly float Sound = Of(nameof(Sound));
    public static readonly float Fuzzy = Of(nameof(Fuzzy));
    public static readonly float SimilarEntity = Of(nameof(SimilarEntity));
    public static readonly float TieBreaker = Of(nameof(TieBreaker));
    public static readonly float Connectedness = Of(nameof(Connectedness));
    public static readonly float TextPrefix = Of(nameof(TextPrefix));
    public static readonly double Coverage = Of(nameof(Coverage));
    public static readonly double PartsNeeded = Of(nameof(PartsNeeded));
    public static readonly double LeastCoverage = Of(nameof(LeastCoverage));
    public static readonly double LeastCoverageMisspelt = Of(nameof(LeastCoverageMisspelt));
    public static readonly double LeastSimilarity = Of(nameof(LeastSimilarity));
    public static readonly double LeastSimilarityAlone = Of(nameof(LeastSimilarityAlone));
    public static readonly double Doubtful = Of(nameof(Doubtful));
    public static readonly double CertainAcross = Of(nameof(CertainAcross));
    public static readonly double LeastAcross = Of(nameof(LeastAcross));
    public static readonly double CertainSimilarity = Of(nameof(CertainSimilarity));
    public static readonly double OneLetterWrong = Of(nameof(OneLetterWrong));
    public static readonly double OneLetterOfLongWrong = Of(nameof(OneLetterOfLongWrong));
    public static readonly double TwoLettersWrong = Of(nameof(TwoLettersWrong));
    public static readonly double FormerHolder = Of(nameof(FormerHolder));

    private static float Of(string name) => (float)Values[name];
}
