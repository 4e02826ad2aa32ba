using KnowledgeGraph.Extraction.Clauses;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>One way in which a sentence states relations.</summary>
internal interface IRelationRule
{
    IEnumerable<RelationDraft> In(ClauseView view, Salience salience);
}
