using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Retrieval;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>An index in memory of what the database found, for one request.</summary>
internal sealed class TransientIndex : IDisposable
{
    private readonly RAMDirectory directory = new();

    private TransientIndex(IEnumerable<LuceneDocument> documents, CollectionFigures? figures)
    {
        var config = Generation.WriterConfig();
        config.MergePolicy = NoMergePolicy.COMPOUND_FILES;
        config.UseCompoundFile = false;
        using (var writer = new IndexWriter(directory, config))
            foreach (var document in documents) writer.AddDocument(document);
        Searcher = new(DirectoryReader.Open(directory)) { Similarity = new TextSimilarity() };
        if (figures is not null) SearcherStatistics.Describe(Searcher, figures);
    }

    public IndexSearcher Searcher { get; }

    /// <summary>The names and offices of entities.</summary>
    /// <param name="texts">Where words are to be corrected, the texts to correct them by; the entities are hits then too.</param>
    public static TransientIndex OfNames(IEnumerable<FoundEntity> entities, CollectionFigures? figures, IReadOnlyList<LuceneDocument>? texts = null) => new(
        entities.SelectMany(found => texts is null
            ? EntityDocuments.Names(found.Entity, found.Connections, Offices(found))
            : EntityDocuments.Of(found.Entity, found.Event, found.Connections, Offices(found))).Concat(texts ?? []),
        figures);

    /// <summary>Entities and documents as hits.</summary>
    public static TransientIndex OfHits(IEnumerable<FoundEntity> entities, IEnumerable<LuceneDocument> documents, CollectionFigures? figures) =>
        new(entities.Select(found => EntityDocuments.Hit(found.Entity, found.Event, found.Connections, Offices(found))).Concat(documents), figures);

    public void Dispose()
    {
        Searcher.IndexReader.Dispose();
        directory.Dispose();
    }

    private static IReadOnlyList<Office> Offices(FoundEntity found) => [.. found.Offices.Select(office => Office.Of(office.Holding, office.Body))];
}
