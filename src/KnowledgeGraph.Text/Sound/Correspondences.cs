using System.Globalization;

namespace KnowledgeGraph.Text.Sound;

/// <summary>
/// What it costs that one spelling has one grapheme where the other has another: across the scripts from the tables <c>correspondences.tsv</c>
/// and <c>arabic-names.tsv</c>;
/// within one script from the likeliest grapheme of the other script that both can stand for.
/// </summary>
internal sealed class Correspondences
{
    /// <summary>A letter that stands alone and is not in the table that way.</summary>
    public const float Unpaired = 6;

    private const string Nothing = "-";

    private Correspondences(Graphemes<int> rows, Graphemes<int> columns, float[,] costs)
    {
        Rows = rows;
        Columns = columns;
        Costs = costs;
    }

    /// <summary>Latin against Arabic, for names that Arabic has from elsewhere and spells with their vowels.</summary>
    public static Correspondences Foreign { get; }

    /// <summary>Latin against Arabic, for Arabic and long-known names, whose short vowels only Latin writes.</summary>
    public static Correspondences Native { get; }

    /// <summary>Latin against Latin.</summary>
    public static Correspondences Latin { get; }

    /// <summary>Arabic against Arabic.</summary>
    public static Correspondences Arabic { get; }

    /// <summary>The graphemes of the one side, by number from 1.</summary>
    public Graphemes<int> Rows { get; }

    /// <summary>The graphemes of the other side, by number from 1.</summary>
    public Graphemes<int> Columns { get; }

    /// <summary>Cost of each pair; number 0 is nothing; infinite where the two never meet.</summary>
    public float[,] Costs { get; }

    static Correspondences()
    {
        var table = SoundData.Rows("correspondences.tsv").ToList();
        var latin = Numbers(table.Select(row => row[0]));
        var arabic = Numbers(table.Select(row => row[1]));
        var arabicGivenLatin = Empty(latin.Count + 1, arabic.Count + 1);
        var latinGivenArabic = Empty(latin.Count + 1, arabic.Count + 1);
        var both = Empty(latin.Count + 1, arabic.Count + 1);
        foreach (var row in table)
        {
            var l = row[0] == Nothing ? 0 : latin[row[0]];
            var a = row[1] == Nothing ? 0 : arabic[row[1]];
            arabicGivenLatin[l, a] = float.Parse(row[2], CultureInfo.InvariantCulture);
            latinGivenArabic[l, a] = float.Parse(row[3], CultureInfo.InvariantCulture);
            both[l, a] = (arabicGivenLatin[l, a] + latinGivenArabic[l, a]) / 2;
        }

        var latinGraphemes = new Graphemes<int>(latin);
        var arabicGraphemes = new Graphemes<int>(arabic);
        Foreign = new(latinGraphemes, arabicGraphemes, both);
        Native = ReadNative();
        Latin = new(latinGraphemes, latinGraphemes, Through(latin.Count + 1, arabic.Count + 1, (l, a) => arabicGivenLatin[l, a]));
        Arabic = new(arabicGraphemes, arabicGraphemes, Through(arabic.Count + 1, latin.Count + 1, (a, l) => latinGivenArabic[l, a]));
    }

    private static Correspondences ReadNative()
    {
        var table = SoundData.Rows("arabic-names.tsv").ToList();
        var latin = Numbers(table.Select(row => row[0]));
        var arabic = Numbers(table.Select(row => row[1]));
        var costs = Empty(latin.Count + 1, arabic.Count + 1);
        foreach (var row in table)
            costs[row[0] == Nothing ? 0 : latin[row[0]], row[1] == Nothing ? 0 : arabic[row[1]]] = float.Parse(row[2], CultureInfo.InvariantCulture);
        return new(new(latin), new(arabic), costs);
    }

    private static Dictionary<string, int> Numbers(IEnumerable<string> graphemes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var grapheme in graphemes)
            if (grapheme != Nothing)
                numbers.TryAdd(grapheme, numbers.Count + 1);
        return numbers;
    }

    private static float[,] Empty(int rows, int columns)
    {
        var costs = new float[rows, columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                costs[r, c] = float.PositiveInfinity;
        return costs;
    }

    private static float[,] Through(int own, int other, Func<int, int, float> cost)
    {
        var costs = Empty(own, own);
        for (var a = 0; a < own; a++)
        {
            for (var b = 0; b < own; b++)
                for (var via = 0; via < other; via++)
                    costs[a, b] = Math.Min(costs[a, b], (cost(a, via) + cost(b, via)) / 2);
            costs[a, a] = 0;
        }

        return costs;
    }
}
