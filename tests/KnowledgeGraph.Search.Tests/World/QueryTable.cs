using System.Globalization;
using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Search.Tests.World;

/// <summary>Queries of people with what they expect first, and how well a search does at them.</summary>
internal static class QueryTable
{
    private const int Looked = 10;

    /// <summary>Over the seed, the sample sources and the annotated articles.</summary>
    public const string Own = "queries.tsv";

    /// <summary>Over the texts of <c>../shared</c> besides.</summary>
    public const string Corpus = "queries-corpus.tsv";

    public static string[] OwnPaths { get; } = [Path.Combine(Repository.Root, "graph-seed", "sources"), Path.Combine(Repository.Root, "tests", "quality", "articles", "documents.jsonl")];

    public static string[] AllPaths => [.. OwnPaths, SharedData.PathOf("corpus"), SharedData.PathOf("data/parallel")];

    /// <summary>Asks all queries of the tables.</summary>
    /// <param name="miss">Told of each query whose first answer is another than expected.</param>
    public static Task<QueryFigures> AskAsync(ISearchIndex index, ILookup<string, string> documents, Action<string> miss, params string[] tables) =>
        AskAsync(index, documents, miss, 1, tables);

    /// <param name="each">Only one query of so many.</param>
    public static async Task<QueryFigures> AskAsync(ISearchIndex index, ILookup<string, string> documents, Action<string> miss, int each, params string[] tables)
    {
        var ranks = new List<(string Kind, int Rank, double Milliseconds)>();
        foreach (var row in tables.SelectMany(table => File.ReadLines(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Search.Tests", "Data", table))).Where(line => line[0] != '#').Where((_, i) => i % each == 0).Select(line => line.Split('\t')))
        {
            var wanted = row[2].Split('|').SelectMany(id => id.StartsWith("doc:", StringComparison.Ordinal) ? documents[id[4..]] : [id]).ToHashSet(StringComparer.Ordinal);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var found = row[0] == "half"
                ? (await index.SuggestAsync(new(row[1]))).Select(suggestion => suggestion.EntityId).ToList()
                : (await index.SearchAsync(new(row[1], First: Looked))).Hits.Select(hit => hit.Id).ToList();
            var rank = found.FindIndex(wanted.Contains) + 1;
            ranks.Add((row[0], rank, watch.Elapsed.TotalMilliseconds));
            if (rank != 1) miss($"{row[0]}: {row[1]} -> {string.Join(", ", found.Take(3))}; {row[2]} at {rank}");
        }

        return new(ranks);
    }
}

/// <summary>Ranks of what was expected, by kind of query; 0 where it was not among the first ten.</summary>
internal sealed record QueryFigures(IReadOnlyList<(string Kind, int Rank, double Milliseconds)> Ranks)
{
    public IEnumerable<string> Kinds => Ranks.Select(r => r.Kind).Distinct();

    public double MeanReciprocalRank(string? kind = null) => Of(kind).Average(r => r.Rank == 0 ? 0 : 1.0 / r.Rank);

    public double SuccessAt3(string? kind = null) => Of(kind).Average(r => r.Rank is >= 1 and <= 3 ? 1.0 : 0);

    public double MedianMilliseconds(string? kind = null) => Of(kind).Select(r => r.Milliseconds).Order().ElementAt(Of(kind).Count() / 2);

    public string Line(string? kind = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"{kind ?? "all",-12} {Of(kind).Count(),4} queries, MRR {MeanReciprocalRank(kind):F3}, success@3 {SuccessAt3(kind):F3}, median {MedianMilliseconds(kind),6:F1} ms");

    private IEnumerable<(string Kind, int Rank, double Milliseconds)> Of(string? kind) => kind is null ? Ranks : Ranks.Where(r => r.Kind == kind);
}
