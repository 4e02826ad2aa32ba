namespace KnowledgeGraph.Api;

/// <summary>What comes of a request: exactly one of a single answer and a stream of them.</summary>
internal readonly record struct ApiAnswers(ApiResponse? Single, IAsyncEnumerable<ApiResponse>? Stream)
{
    public ApiAnswers(ApiResponse single)
        : this(single, null)
    {
    }

    public ApiAnswers(IAsyncEnumerable<ApiResponse> stream)
        : this(null, stream)
    {
    }
}
