using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Execution.Planned;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Disagreements;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Evidences;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Types.Entities;

/// <summary>The fields that entities of every kind have.</summary>
internal static class EntityFields
{
    public static void AddTo(ObjectGraphType<EntityNode> type)
    {
        type.Field<NonNullGraphType<IdGraphType>>("id").Description("The id: readable, stable, and unlike any other, such as `state:kw`.")
            .From(node => node.Id);
        type.Field<NonNullGraphType<EntityKindEnum>>("kind").Description("What it is.").From(node => node.Entity.Kind);
        type.Field<NonNullGraphType<StringGraphType>>("name").Description("Its name in a language, or in the other where that language has none.")
            .Argument<LanguageEnum>("lang", "The language wanted.", a => a.DefaultValue = Language.En)
            .From("lang", (EntityNode node, Language language) => node.Entity.NameIn(language));
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<NameObject>>>>("names").Description("All its names, preferred ones first.")
            .From(node => node.Entity.Names);
        type.Field<StringGraphType>("description").Description("What it is, in one line, in a language or else in the other; null where there is none.")
            .Argument<LanguageEnum>("lang", "The language wanted.", a => a.DefaultValue = Language.En)
            .From("lang", (EntityNode node, Language language) => node.Entity.Description?.In(language));
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdentifierObject>>>>("identifiers").Description("Its ids in other registers.")
            .From(node => node.Entity.Identifiers);
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("mergedIds")
            .Description("The other ids that it answers to since entities were merged into it.")
            .Resolve(c => c.Load().MergedIds.Load(c.Source.Id).Then(found => found ?? []));
        EvidenceFields.AddTo(type, node => node.Id, "The sentences that say its names; for an event, those that tell of it.");
        AddRelations(type);
        AddEvents(type);
        AddMentions(type);
        DisagreementFields.AddTo(type, node => node.Id, "Where sources contradict each other about it: that of the newest document first.");
    }

    /// <summary>The same fields on an interface: resolved by the types that implement it.</summary>
    public static void DeclareOn(InterfaceGraphType<EntityNode> type)
    {
        var fields = new ObjectGraphType<EntityNode>();
        AddTo(fields);
        foreach (var field in fields.Fields)
            type.AddField(new FieldType { Name = field.Name, Description = field.Description, Type = field.Type, Arguments = field.Arguments });
    }

    private static void AddRelations(ObjectGraphType<EntityNode> type) => type
        .Field<NonNullGraphType<ConnectionObject<RelationObject>>>("relations").Description("Its lasting relations, by type, then by start.")
        .Argument<ListGraphType<NonNullGraphType<RelationTypeEnum>>>("types", "Only relations of these types.")
        .Argument<DirectionEnum>("direction", "Only those that leave it, or reach it.", a => a.DefaultValue = RelationDirection.Both)
        .Argument<RelationFilterInput>("filter", "Only some of them.")
        .Argument<EdtfScalar>("at", "Only those that can have held at this date or in this span; those without a time count.")
        .Paged()
        .Resolve(c => c.Load().OfField(c, "relations", Relations).Load(c.Source.Id).Then(found => Connection.Of(found ?? Empty<Relation>())));

    private static BatchLoader<Page<Relation>> Relations(IResolveFieldContext c)
    {
        var page = c.Page();
        var filter = new RelationFilter(
            c.GetArgument<List<RelationType>?>("types"), c.GetArgument<RelationDirection>("direction"), c.GetArgument<Edtf?>("at"),
            And: c.GetArgument<RelationFilter?>("filter") is { } further ? [further] : null);
        var store = c.Request().Store;
        return c.Load().With<Page<Relation>>(
            ArgumentKey.Of("relations", filter, page),
            (ids, cancellation) => PagingArguments.ReadAsync(page, () => store.GetEntityRelationsAsync(ids, filter, page, cancellation)));
    }

    private static void AddEvents(ObjectGraphType<EntityNode> type) => type
        .Field<NonNullGraphType<ConnectionObject<EventObject>>>("events").Description("The events in which it is an actor, a recipient or the place.")
        .Argument<EventFilterInput>("filter", "Only some of them.")
        .Argument<EventOrderEnum>("orderBy", "Their order.", a => a.DefaultValue = EventOrder.DateDescending)
        .Paged()
        .Resolve(c =>
        {
            var load = c.Load();
            return load.OfField(c, "events", Events).Load(c.Source.Id).Then(found => Connection.Of(found ?? Empty<string>(), load.Entities));
        });

    private static BatchLoader<Page<string>> Events(IResolveFieldContext c)
    {
        var page = c.Page();
        var filter = c.GetArgument<EventFilter?>("filter") ?? new EventFilter();
        var order = c.GetArgument<EventOrder>("orderBy");
        var store = c.Request().Store;
        return c.Load().With<Page<string>>(
            ArgumentKey.Of("events", filter, order, page),
            (ids, cancellation) => PagingArguments.ReadAsync(page, () => store.GetEntityEventsAsync(ids, filter, order, page, cancellation)));
    }

    private static void AddMentions(ObjectGraphType<EntityNode> type) => type
        .Field<NonNullGraphType<ConnectionObject<MentionObject>>>("mentions").Description("The places in documents that name it, newest document first.")
        .Argument<LanguageEnum>("lang", "Only mentions in sentences of this language.")
        .Paged()
        .Resolve(c => c.Load().OfField(c, "mentions", Mentions).Load(c.Source.Id).Then(found => Connection.Of(found ?? Empty<Model.Statements.Mention>())));

    private static BatchLoader<Page<Model.Statements.Mention>> Mentions(IResolveFieldContext c)
    {
        var page = c.Page();
        var language = c.GetArgument<Language?>("lang");
        var store = c.Request().Store;
        return c.Load().With<Page<Model.Statements.Mention>>(
            ArgumentKey.Of("mentions", language, page),
            (ids, cancellation) => PagingArguments.ReadAsync(page, () => store.GetEntityMentionsAsync(ids, language, page, cancellation)));
    }

    private static Page<T> Empty<T>() => new([], [], 0, false, false);
}
