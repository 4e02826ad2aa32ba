using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Types.Searching;

/// <summary>The queries that the search index answers.</summary>
internal static class SearchFields
{
    private const int DefaultHits = 20;
    private const int DefaultSuggestions = 8;
    private const int MostSuggestions = 50;

    public static void AddTo(ObjectGraphType query)
    {
        query.Field<NonNullGraphType<SearchConnectionObject>>("search")
            .Description("Searches entities and documents in both scripts: a query in one language finds what the other says.")
            .Argument<NonNullGraphType<StringGraphType>>("query", "What to search for.")
            .Argument<LanguageEnum>("lang", "Only hits with text in this language.")
            .Argument<ListGraphType<NonNullGraphType<SearchKindEnum>>>("kinds", "Only hits of these kinds.")
            .Argument<SearchFilterInput>("filter", "Only some hits.")
            .Argument<BooleanGraphType>("strict", "Read the query as Lucene's syntax and refuse what breaks it; otherwise every input is words.", a => a.DefaultValue = false)
            .Argument<SearchOrderEnum>("orderBy", "The order of the hits.", a => a.DefaultValue = SearchOrder.Relevance)
            .Argument<IntGraphType>("first", "How many hits.", a => a.DefaultValue = DefaultHits)
            .Argument<StringGraphType>("after", "A cursor of the same order: only hits behind it.")
            .ResolveAsync(SearchAsync);
        query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<SuggestionObject>>>>("suggest")
            .Description("Entities whose name in either script begins with, or sounds like the beginning of, what was typed; best first.")
            .Argument<NonNullGraphType<StringGraphType>>("prefix", "What was typed so far.")
            .Argument<LanguageEnum>("lang", "Only names in this language.")
            .Argument<ListGraphType<NonNullGraphType<EntityKindEnum>>>("kinds", "Only entities of these kinds.")
            .Argument<IntGraphType>("limit", $"How many, at most {MostSuggestions}.", a => a.DefaultValue = DefaultSuggestions)
            .ResolveAsync(SuggestAsync);
    }

    private static async Task<object?> SearchAsync(IResolveFieldContext<object?> context)
    {
        var first = context.Size("first", DefaultHits);
        // One hit more than the page holds tells whether another page follows.
        var request = new SearchRequest(
            context.GetArgument<string>("query"), context.GetArgument<Language?>("lang"), context.GetArgument<List<SearchKind>?>("kinds"),
            context.GetArgument<SearchFilter?>("filter"), context.GetArgument<bool?>("strict") ?? false, Math.Min(first + 1, context.Request().Limits.PageSize),
            context.GetArgument<string?>("after") is { Length: > 0 } after ? after : null, Facets: Asks(context, "facets"),
            Order: context.GetArgument<SearchOrder?>("orderBy") ?? SearchOrder.Relevance);
        SearchResult result;
        try
        {
            result = await context.Request().Search.SearchAsync(request, context.CancellationToken);
        }
        catch (SearchSyntaxException e)
        {
            throw new ApiError(ErrorCodes.SearchSyntax, e.Message).With("position", e.Position);
        }
        catch (Exception e) when (e is ArgumentException or FormatException && request.After is not null)
        {
            throw ApiError.BadArgument($"'{request.After}' is not a cursor of this list.");
        }

        return FoundPages.Of(context.Load(), result, first, request.After is not null);
    }

    private static async Task<object?> SuggestAsync(IResolveFieldContext<object?> context)
    {
        var limit = context.GetArgument<int?>("limit") ?? DefaultSuggestions;
        if (limit is < 1 or > MostSuggestions) throw ApiError.BadArgument($"'limit' is {limit}; it must be from 1 to {MostSuggestions}.");
        var request = new SuggestRequest(
            context.GetArgument<string>("prefix"), context.GetArgument<Language?>("lang"), context.GetArgument<List<EntityKind>?>("kinds"), limit);
        var suggestions = await context.Request().Search.SuggestAsync(request, context.CancellationToken);
        return context.Load().Entities.LoadMany([.. suggestions.Select(s => s.EntityId)]).Then(nodes =>
            suggestions.Zip(nodes).Where(p => p.Second is not null).Select(p => new SuggestedEntity(p.First, p.Second!)).ToList());
    }

    private static bool Asks(IResolveFieldContext context, string field) =>
        context.SubFields?.Values.Any(f => f.Field.Name.Value == field) == true;
}
