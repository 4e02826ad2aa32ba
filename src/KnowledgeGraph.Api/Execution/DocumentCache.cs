using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution;

/// <summary>
/// Parsed and validated documents by their text. Two generations: what is used stays, what was not used while a generation filled up goes.
/// Safe for use by many threads.
/// </summary>
/// <param name="capacity">How many documents a generation holds.</param>
internal sealed class DocumentCache(int capacity)
{
    private readonly Lock _gate = new();
    private Dictionary<string, GraphQLDocument> _young = new(StringComparer.Ordinal);
    private Dictionary<string, GraphQLDocument> _old = new(StringComparer.Ordinal);

    public GraphQLDocument? Find(string text)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(text, out var document)) return document;
            if (!_old.TryGetValue(text, out document)) return null;
            Put(text, document);
            return document;
        }
    }

    /// <summary>Keeps a document that was validated without an error.</summary>
    public void Add(string text, GraphQLDocument document)
    {
        lock (_gate) Put(text, document);
    }

    private void Put(string text, GraphQLDocument document)
    {
        if (_young.Count >= capacity) (_old, _young) = (_young, new(StringComparer.Ordinal));
        _young[text] = document;
    }
}
