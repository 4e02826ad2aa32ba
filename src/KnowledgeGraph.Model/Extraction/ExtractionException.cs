namespace KnowledgeGraph.Model.Extraction;

/// <summary>An extractor that depends on something outside of the program could not read a document.</summary>
/// <param name="code">Short and stable: <c>model-answer</c>, <c>model-refused</c>, <c>model-timeout</c>, <c>model-unreachable</c>, <c>model-denied</c>, <c>model-limit</c>, <c>model-cache</c>.</param>
/// <param name="message">One sentence for people; never a secret.</param>
/// <param name="stopsRun">True where the next document would fare no better: a limit is reached, a key is refused, nobody answers.</param>
public sealed class ExtractionException(string code, string message, bool stopsRun = false, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    public bool StopsRun { get; } = stopsRun;
}
