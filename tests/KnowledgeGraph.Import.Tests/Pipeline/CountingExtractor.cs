using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Import.Tests.Pipeline;

/// <summary>Finds Kuwait in every document, counts the documents, and lets a test act while one of them is read.</summary>
internal sealed class CountingExtractor(Action<Document>? reading = null) : IExtractor
{
    private int _documents;

    public string Id => "counting/1";

    public int Documents => _documents;

    public ValueTask<DocumentGraph> ExtractAsync(Document document, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _documents);
        reading?.Invoke(document);
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new DocumentGraph(document, [new("state:kw", EntityKind.State, null, [])], [], []));
    }
}
