using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Disagreements;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Entities;

/// <summary>What an entity's page shows.</summary>
/// <param name="Event">The entity as an event; null where it is none.</param>
/// <param name="MergedIds">Other ids that lead here since a merge.</param>
/// <param name="Figures">Of an event the numbers that its sources give; else empty.</param>
/// <param name="Disagreements">Where sources contradict each other about it.</param>
/// <param name="Events">Ids of the events it takes part in, newest first.</param>
public sealed record EntityView(
    Entity Entity, IReadOnlyList<string> MergedIds, Event? Event, IReadOnlyList<RelationGroup> Groups, Page<string> Events, Page<Mention> Mentions,
    IReadOnlyList<EventFigure> Figures, DisagreementViews Disagreements, GraphLookup Lookup);

/// <summary>What the page of one list of an entity shows.</summary>
public sealed record EntityListView<T>(Entity Entity, T List, GraphLookup Lookup);
