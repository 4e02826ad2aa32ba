using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Several extractors over one document. Each one's statements stay as they are, with their own evidence: what says the same is joined later, as for two sources.
/// Where mentions overlap, the earlier extractor's stands. Thread-safe where they are.
/// </summary>
public sealed class CombinedExtractor(params IReadOnlyList<IExtractor> extractors) : IExtractor
{
    /// <inheritdoc/>
    public string Id { get; } = string.Join('+', extractors.Select(e => e.Id));

    /// <inheritdoc/>
    public async ValueTask<DocumentGraph> ExtractAsync(Document document, CancellationToken cancellation = default)
    {
        var graphs = new List<DocumentGraph>(extractors.Count);
        foreach (var extractor in extractors) graphs.Add(await extractor.ExtractAsync(document, cancellation));
        return new(
            document, [.. graphs.SelectMany(g => g.Entities).DistinctBy(e => e.Id, StringComparer.Ordinal)], Mentions(graphs),
            [.. graphs.SelectMany(g => g.Statements).DistinctBy(s => s.Id, StringComparer.Ordinal)])
        {
            Titled = [.. graphs.SelectMany(g => g.Titled).Distinct()],
            Resolutions = [.. graphs.SelectMany(g => g.Resolutions)],
        };
    }

    private static List<Mention> Mentions(IReadOnlyList<DocumentGraph> graphs)
    {
        var kept = new List<Mention>();
        foreach (var graph in graphs)
        {
            var earlier = kept.OrderBy(m => m.Start).ToList();
            var at = 0;
            foreach (var mention in graph.Mentions.OrderBy(m => m.Start))
            {
                while (at < earlier.Count && earlier[at].End <= mention.Start) at++;
                if (at == earlier.Count || mention.End <= earlier[at].Start) kept.Add(mention);
            }
        }

        return [.. kept.OrderBy(m => m.Start)];
    }
}
