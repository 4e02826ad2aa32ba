using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Execution.Planned;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Disagreements;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Types.Entities;

internal sealed class EventObject : EntityObject
{
    public EventObject()
        : base(EntityKind.Event, "Event", "Something that happened on a date, joined from all statements that tell of it.")
    {
        Field<NonNullGraphType<EventTypeEnum>>("type").Description("What happened.").From(node => Of(node).Type);
        Field<EventModeEnum>("mode").Description("In what way; null where no source says.").From(node => Of(node).Mode);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EventContextEnum>>>>("contexts").Description("What it is about.").From(node => Of(node).Contexts);
        Field<EdtfScalar>("date").Description("When, as precisely as the sources say; null where none does.").From(node => Of(node).Date);
        Field<EntityInterface>("place").Description("The place or state where it happened; null where no source says.")
            .Loads((load, node) => Of(node).Place is { } place ? load.Entities.Load(place) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EntityInterface>>>>("actors").Description("Those who acted.")
            .Loads((load, node) => All(load, Of(node).Actors));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EntityInterface>>>>("recipients").Description("Those acted upon.")
            .Loads((load, node) => All(load, Of(node).Recipients));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FigureObject>>>>("figures").Description("The numbers that sources give for it: killed, arrested, troops, money.")
            .Resolve(c =>
            {
                var id = c.Source.Id;
                return c.Load().Figures.Load(id).Then(found => (found ?? []).Select(figure => new FigureNode(id, figure)).ToList());
            });
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How certain the surest statement of it is, from 0 to 1.")
            .From(node => Of(node).Confidence);
    }

    private static Event Of(EntityNode node) => node.Event ?? throw new InvalidOperationException($"The entity {node.Id} has the kind of an event but is none.");

    private static IDataLoaderResult All(GraphLoaders load, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? LoadedValues.Of<IReadOnlyList<EntityNode>>([]) : load.Entities.LoadMany(ids).Then(found => found.Where(n => n is not null).ToList());
}
