using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Paging;

namespace KnowledgeGraph.Api.Types.Evidences;

/// <summary>The fields by which everything in the graph shows its sources.</summary>
internal static class EvidenceFields
{
    public static void AddTo<TSource>(ObjectGraphType<TSource> type, Func<TSource, string> id, string description)
    {
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<EvidenceObject>>>>("evidence").Description($"{description} The surest first.")
            .Argument<IntGraphType>("first", "How many at most; where left out, as many as a page has.")
            .Resolve(c =>
            {
                var size = c.Size("first", c.Request().Limits.DefaultPageSize);
                var subject = id(c.Source);
                return c.Load().Evidence.Load(subject).Then(found => found is null ? [] : found.Take(size).Select(piece => new EvidenceNode(subject, piece)).ToList());
            });
        type.Field<NonNullGraphType<IntGraphType>>("evidenceCount").Description("How many such sentences there are in all.")
            .Resolve(c => c.Load().Evidence.Load(id(c.Source)).Then(found => found?.Count ?? 0));
    }
}
