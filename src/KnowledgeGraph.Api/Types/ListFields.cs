using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Evidences;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Types;

/// <summary>The queries that list what there is.</summary>
internal static class ListFields
{
    public static void AddTo(ObjectGraphType query)
    {
        Entities<EntityInterface>(query, "entities", "Entities of every kind", Enum.GetValues<EntityKind>());
        Entities<ActorInterface>(query, "actors", "Persons, organisations and states", [EntityKind.Person, EntityKind.Organization, EntityKind.State]);
        Entities<PersonObject>(query, "persons", "Persons", [EntityKind.Person]);
        Entities<OrganizationObject>(query, "organizations", "Organisations", [EntityKind.Organization]);
        Entities<StateObject>(query, "states", "States", [EntityKind.State]);
        Entities<InitiativeObject>(query, "initiatives", "Initiatives", [EntityKind.Initiative]);
        Entities<PlaceObject>(query, "places", "Places", [EntityKind.Place]);
        Events(query.Field<NonNullGraphType<ConnectionObject<EventObject>>>("events"));
        RelationFields.AddTo(query);
        Documents(query.Field<NonNullGraphType<ConnectionObject<DocumentObject>>>("documents"));
    }

    private static void Entities<TNode>(ObjectGraphType query, string name, string what, EntityKind[] kinds) where TNode : IGraphType => query
        .Field<NonNullGraphType<ConnectionObject<TNode>>>(name).Description($"{what}, by name unless ordered otherwise.")
        .Argument<EntityFilterInput>("filter", "Only some of them.")
        .Argument<EntityOrderEnum>("orderBy", "Their order.", a => a.DefaultValue = EntityOrder.Name)
        .Argument<LanguageEnum>("lang", "The language whose names order the list.", a => a.DefaultValue = Language.En)
        .Paged()
        .ResolveAsync(async c =>
        {
            var page = c.Page();
            var filter = c.GetArgument<EntityFilter?>("filter") ?? new EntityFilter();
            filter = filter with
            {
                Kinds = filter.Kinds?.Intersect(kinds).ToArray() ?? kinds,
                OrderLanguage = c.GetArgument<Language>("lang"),
                Order = c.GetArgument<EntityOrder>("orderBy"),
            };
            var found = await PagingArguments.ReadAsync(page, () => c.Request().Store.ListEntitiesAsync(filter, page, c.CancellationToken));
            return Connection.Of(found, c.Load().Entities);
        });

    private static void Events(FieldBuilder<object?, object> field) => field
        .Description("Events, newest first unless ordered otherwise.")
        .Argument<EventFilterInput>("filter", "Only some of them.")
        .Argument<EventOrderEnum>("orderBy", "Their order.", a => a.DefaultValue = EventOrder.DateDescending)
        .Paged()
        .ResolveAsync(async c =>
        {
            var page = c.Page();
            var filter = c.GetArgument<EventFilter?>("filter") ?? new EventFilter();
            var order = c.GetArgument<EventOrder>("orderBy");
            var found = await PagingArguments.ReadAsync(page, () => c.Request().Store.ListEventsAsync(filter, order, page, c.CancellationToken));
            return Connection.Of(found, c.Load().Entities);
        });

    private static void Documents(FieldBuilder<object?, object> field) => field
        .Description("Documents, newest first unless ordered otherwise.")
        .Argument<DocumentFilterInput>("filter", "Only some of them.")
        .Argument<DocumentOrderEnum>("orderBy", "Their order.", a => a.DefaultValue = DocumentOrder.DateDescending)
        .Paged()
        .ResolveAsync(async c =>
        {
            var page = c.Page();
            var filter = (c.GetArgument<DocumentFilter?>("filter") ?? new DocumentFilter()) with { Order = c.GetArgument<DocumentOrder>("orderBy") };
            var found = await PagingArguments.ReadAsync(page, () => c.Request().Store.ListDocumentsAsync(filter, page, c.CancellationToken));
            return Connection.Of(found, c.Load().Documents);
        });
}
