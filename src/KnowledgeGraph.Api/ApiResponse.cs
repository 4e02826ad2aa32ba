using System.Text;
using GraphQL;

namespace KnowledgeGraph.Api;

/// <summary>How far a request got.</summary>
public enum ApiOutcome
{
    /// <summary>It ran; there is data, and perhaps errors of single fields.</summary>
    Executed,

    /// <summary>It did not parse, validate or coerce, or passed a limit; nothing ran.</summary>
    Refused,

    /// <summary>It asked for a mutation where only queries are taken.</summary>
    MutationRefused,

    /// <summary>It needs a right that its caller has not, or asked to write where nobody may.</summary>
    Forbidden,

    /// <summary>It needs a right, and its caller did not say who they are.</summary>
    Unauthenticated,

    /// <summary>It was stopped: it ran longer than it may.</summary>
    TimedOut,
}

/// <summary>The answer to one GraphQL request.</summary>
public sealed class ApiResponse
{
    private readonly ExecutionResult _result;
    private readonly IGraphQLSerializer _serializer;

    internal ApiResponse(ApiOutcome outcome, ExecutionResult result, IGraphQLSerializer serializer)
    {
        Outcome = outcome;
        _result = result;
        _serializer = serializer;
    }

    public ApiOutcome Outcome { get; }

    /// <summary>True where the answer has errors, with data or without.</summary>
    public bool HasErrors => _result.Errors is { Count: > 0 };

    /// <summary>Writes the answer as JSON in UTF-8.</summary>
    public Task WriteAsync(Stream stream, CancellationToken cancellation = default) => _serializer.WriteAsync(stream, _result, cancellation);

    /// <summary>The answer as JSON.</summary>
    public async Task<string> ToJsonAsync(CancellationToken cancellation = default)
    {
        using var stream = new MemoryStream();
        await WriteAsync(stream, cancellation);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
