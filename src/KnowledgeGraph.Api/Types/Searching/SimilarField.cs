using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Types.Searching;

/// <summary>Documents like one, which the search index finds.</summary>
internal static class SimilarField
{
    private const int DefaultDocuments = 10;

    public static void AddTo(ObjectGraphType<Document> document) =>
        document.Field<NonNullGraphType<SearchConnectionObject>>("similar")
            .Description("Documents like it, in both languages: those that mention what it mentions and say it in like words; best first. None for what search does not find.")
            .Argument<LanguageEnum>("lang", "Only documents in this language.")
            .Argument<IntGraphType>("first", "How many documents.", a => a.DefaultValue = DefaultDocuments)
            .Argument<StringGraphType>("after", "A cursor: only documents behind it.")
            .ResolveAsync(SimilarAsync);

    private static async Task<object?> SimilarAsync(IResolveFieldContext<Document> context)
    {
        var first = context.Size("first", DefaultDocuments);
        var request = new SimilarRequest(
            context.Source.Id, context.GetArgument<Language?>("lang"), Math.Min(first + 1, context.Request().Limits.PageSize),
            context.GetArgument<string?>("after") is { Length: > 0 } after ? after : null);
        try
        {
            var result = await context.Request().Search.SimilarAsync(request, context.CancellationToken);
            return FoundPages.Of(context.Load(), result, first, request.After is not null);
        }
        catch (ArgumentException) when (request.After is not null)
        {
            throw ApiError.BadArgument($"'{request.After}' is not a cursor of this list.");
        }
    }
}
