using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>An extractor that is loaded when it is first needed, so that a server answers before it can read.</summary>
internal sealed class DeferredExtractor(Func<IExtractor> load) : IExtractor
{
    private readonly Lazy<IExtractor> _extractor = new(load);

    /// <inheritdoc/>
    public string Id => _extractor.Value.Id;

    /// <inheritdoc/>
    public ValueTask<DocumentGraph> ExtractAsync(Document document, CancellationToken cancellation = default) =>
        _extractor.Value.ExtractAsync(document, cancellation);
}
