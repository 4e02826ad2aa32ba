using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Documents;

/// <summary>What a document's page shows.</summary>
/// <param name="Relations">What it says of lasting facts, by place in it.</param>
/// <param name="Events">What it tells of events, by place in it.</param>
/// <param name="Similar">Documents like it, best first.</param>
public sealed record DocumentView(
    Document Document, IReadOnlyList<TextBlock> Blocks, IReadOnlyList<Mention> Mentions, IReadOnlyList<Said<Relation>> Relations, IReadOnlyList<Said<Event>> Events, GraphLookup Lookup,
    IReadOnlyList<SimilarDocument> Similar);

/// <summary>A relation or event with the first unit of each sentence of this document that says it, in order.</summary>
public sealed record Said<T>(T What, IReadOnlyList<int> Sentences);

/// <summary>A document like another, and why.</summary>
public sealed record SimilarDocument(SearchHit Hit, Document Document);
