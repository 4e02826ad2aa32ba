using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Finds the relations or the events that an analysed document states. Thread-safe and deterministic.</summary>
internal interface IStatementFinder
{
    IEnumerable<Statement> Find(DocumentAnalysis analysis);
}
