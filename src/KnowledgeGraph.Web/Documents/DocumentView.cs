using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Documents;

/// <summary>What a document's page shows.</summary>
/// <param name="Relations">What it says of lasting facts, by place in it.</param>
/// <param name="Events">What it tells of events, by place in it.</param>
public sealed record DocumentView(
    Document Document, IReadOnlyList<TextBlock> Blocks, IReadOnlyList<Mention> Mentions, IReadOnlyList<Said<Relation>> Relations, IReadOnlyList<Said<Event>> Events, GraphLookup Lookup);

/// <summary>A relation or event with the first unit of each sentence of this document that says it, in order.</summary>
public sealed record Said<T>(T What, IReadOnlyList<int> Sentences);
