using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Model.Derivation;

/// <summary>A document that came, in canonical order.</summary>
public sealed record Incoming(DocumentGraph Graph, string Fingerprint)
{
    public string Id => Graph.Document.Id;
}

/// <summary>What of a commit differs from a store.</summary>
public sealed record CommitDifference(IReadOnlyList<Incoming> Added, IReadOnlyList<Incoming> Replaced, IReadOnlyList<Incoming> Unchanged)
{
    /// <summary>What has to be written.</summary>
    public IEnumerable<Incoming> Written => Added.Concat(Replaced);

    /// <param name="before">The store's revision before the commit.</param>
    public CommitResult Result(long before) => new(Added.Count + Replaced.Count == 0 ? before : before + 1, Ids(Added), Ids(Replaced), Ids(Unchanged));

    private static List<string> Ids(IEnumerable<Incoming> documents) => [.. documents.Select(d => d.Id)];
}

/// <summary>Documents that a store is to take in, checked and in one order, before any transaction begins.</summary>
public sealed class CommitPlan
{
    /// <exception cref="ArgumentException">A graph breaks a rule, or two of one document differ.</exception>
    public CommitPlan(IReadOnlyCollection<DocumentGraph> graphs)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        foreach (var graph in graphs) DocumentGraphRules.Check(graph);
        var introduced = graphs.SelectMany(g => g.Entities.Select(e => e.Id).Concat(g.Statements.OfType<EventStatement>().Select(s => s.EventId).OfType<string>()))
            .ToHashSet(StringComparer.Ordinal);
        Used = [.. graphs.SelectMany(DocumentGraphs.UsedIds).Distinct(StringComparer.Ordinal).Where(id => !introduced.Contains(id)).Order(StringComparer.Ordinal)];
        var documents = new SortedDictionary<string, Incoming>(StringComparer.Ordinal);
        foreach (var graph in graphs)
        {
            var canonical = DocumentGraphs.Canonical(graph);
            var incoming = new Incoming(canonical, DocumentGraphs.Fingerprint(canonical));
            if (!documents.TryAdd(graph.Document.Id, incoming) && documents[graph.Document.Id].Fingerprint != incoming.Fingerprint)
                throw new ArgumentException($"Document '{graph.Document.Id}' stands in one commit twice with different content.", nameof(graphs));
        }

        Documents = [.. documents.Values];
    }

    /// <summary>By id, each once.</summary>
    public IReadOnlyList<Incoming> Documents { get; }

    /// <summary>Ids that are used and not introduced: the store must know them. Ordinal order.</summary>
    public IReadOnlyList<string> Used { get; }

    /// <param name="known">The fingerprints of those of the documents that the store has, by id.</param>
    public CommitDifference Against(IReadOnlyDictionary<string, string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new(
            [.. Documents.Where(d => !known.ContainsKey(d.Id))], [.. Documents.Where(d => known.TryGetValue(d.Id, out var fingerprint) && fingerprint != d.Fingerprint)],
            [.. Documents.Where(d => known.TryGetValue(d.Id, out var fingerprint) && fingerprint == d.Fingerprint)]);
    }

    /// <param name="unknown">Those of <see cref="Used"/> that the store does not know, in their order.</param>
    /// <exception cref="ArgumentException">There is one.</exception>
    public void Refuse(IReadOnlyList<string> unknown)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        if (unknown.Count == 0) return;
        var document = Documents.First(d => DocumentGraphs.UsedIds(d.Graph).Contains(unknown[0])).Graph.Document;
        throw new ArgumentException($"Document '{document.Id}' ({document.Name}) uses the entity '{unknown[0]}', which it does not introduce and the store does not know.");
    }
}
