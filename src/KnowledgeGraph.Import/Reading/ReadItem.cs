using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Import.Reading;

/// <summary>
/// What a reader gives for one piece of input: exactly one of a document still to be read by an extractor, a graph that is whole already, an edit that another
/// store recorded, or a problem.
/// </summary>
public sealed record ReadItem(Document? Document, DocumentGraph? Graph, InputProblem? Problem, Edit? Edit = null)
{
    public static ReadItem Of(Document document) => new(document, null, null);

    public static ReadItem Of(DocumentGraph graph) => new(null, graph, null);

    public static ReadItem Of(Edit edit) => new(null, null, null, edit);

    public static ReadItem Of(InputProblem problem) => new(null, null, problem);
}
