using KnowledgeGraph.Import.Pipeline;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Import.Seed;

/// <summary>Loads a seed folder's entities and facts into a store.</summary>
public static class SeedLoader
{
    /// <summary>Who stands in the revision that seeding makes.</summary>
    public const string Author = "seed";

    /// <summary>Loads in one transaction; rows that are wrong are left out and reported.</summary>
    public static async Task<ImportSummary> LoadAsync(string folder, IGraphStore store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var items = SeedGraph.Read(folder);
        var result = await store.CommitAsync([.. items.Select(i => i.Graph).OfType<Model.Statements.DocumentGraph>()], Author, cancellation);
        return new(
            1, result.Added.Count, result.Replaced.Count, result.Unchanged.Count, [.. items.Select(i => i.Problem).OfType<Model.Import.InputProblem>()], result.Revision);
    }
}
