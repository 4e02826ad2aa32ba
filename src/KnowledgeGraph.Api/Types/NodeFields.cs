using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Evidences;
using KnowledgeGraph.Model.Edits;

namespace KnowledgeGraph.Api.Types;

/// <summary>The queries that get a thing by its id or name.</summary>
internal static class NodeFields
{
    public static void AddTo(ObjectGraphType query)
    {
        query.Field<NodeInterface>("node").Description("The entity, relation, disagreement, document or edit with an id; null where there is none.")
            .Argument<NonNullGraphType<IdGraphType>>("id", "Its id. The id of an entity that was merged into another finds that one.")
            .Resolve(c => Load(c.Load(), c.GetArgument<string>("id")));
        query.Field<NonNullGraphType<ListGraphType<NodeInterface>>>("nodes").Description("The things with these ids, in their order; null for what there is not.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids", "Their ids, at most a page of them.")
            .Resolve(c =>
            {
                var ids = c.GetArgument<List<string>>("ids");
                var most = c.Request().Limits.PageSize;
                if (ids.Count > most) throw ApiError.Limit($"'ids' has {ids.Count} ids; at most {most} are given at once.", nameof(ApiLimits.PageSize), most);
                return ids.ConvertAll(id => Load(c.Load(), id));
            });
        query.Field<EntityInterface>("entity").Description("An entity by its id or by one of its names; null where there is none.")
            .Argument<IdGraphType>("id", "Its id. The id of an entity that was merged into another finds that one.")
            .Argument<StringGraphType>("name", "A name in either language, spelling variants aside; where several entities bear it, the likeliest.")
            .Resolve(c => (c.GetArgument<string?>("id"), c.GetArgument<string?>("name")) switch
            {
                ({ } id, null) => c.Load().Entities.Load(id),
                (null, { } name) => ByName(c.Load(), name),
                _ => throw ApiError.BadArgument("Give either 'id' or 'name'."),
            });
        query.Field<DocumentObject>("document").Description("A document by its id; null where there is none.")
            .Argument<NonNullGraphType<IdGraphType>>("id", "Its id.")
            .Resolve(c => c.Load().Documents.Load(c.GetArgument<string>("id")));
    }

    /// <summary>What has an id, by its prefix.</summary>
    public static IDataLoaderResult Load(GraphLoaders load, string id)
    {
        if (id.StartsWith(Edit.Prefix, StringComparison.Ordinal)) return load.Edits.Load(id);
        if (id.StartsWith("rel:", StringComparison.Ordinal)) return load.Relations.Load(id);
        if (id.StartsWith("dis:", StringComparison.Ordinal)) return load.Disagreements.Load(id);
        return id.StartsWith("doc:", StringComparison.Ordinal) ? load.Documents.Load(id) : load.Entities.Load(id);
    }

    private static IDataLoaderResult ByName(GraphLoaders load, string name) =>
        load.IdsByName.Load(name).Then(ids => ids is [var first, ..] ? load.Entities.Load(first) : null);
}
