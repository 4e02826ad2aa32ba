using GraphQL;

namespace KnowledgeGraph.Api.Execution;

/// <summary>A fault of the request that has words for its author. The words and the code go to the client as they are.</summary>
internal sealed class ApiError : ExecutionError
{
    public ApiError(string code, string message)
        : base(message) => Code = code;

    /// <summary>A member of <c>extensions</c> beside the code.</summary>
    public ApiError With(string name, object? value)
    {
        (Extensions ??= []).Add(name, value);
        return this;
    }

    /// <summary>A limit was passed: the error names it and its value.</summary>
    public static ApiError Limit(string message, string limit, object value) =>
        new ApiError(ErrorCodes.LimitExceeded, message).With("limit", limit).With("value", value);

    public static ApiError BadArgument(string message) => new(ErrorCodes.BadArgument, message);
}
