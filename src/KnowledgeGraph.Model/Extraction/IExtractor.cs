using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Extraction;

/// <summary>Reads entities, mentions and statements out of a text. Thread-safe; the same document gives the same graph.</summary>
public interface IExtractor
{
    /// <summary>Stands in each piece of evidence: <c>rules/1</c>. Changes when the same text may give other statements.</summary>
    string Id { get; }

    /// <summary>Reads one document.</summary>
    ValueTask<DocumentGraph> ExtractAsync(Document document, CancellationToken cancellation = default);
}
