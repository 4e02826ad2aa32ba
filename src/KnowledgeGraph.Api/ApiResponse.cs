using System.Text;
using GraphQL;
using KnowledgeGraph.Api.Writing;

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
    private readonly bool _indented;

    internal ApiResponse(ApiOutcome outcome, ExecutionResult result, bool indented)
    {
        Outcome = outcome;
        _result = result;
        _indented = indented;
    }

    public ApiOutcome Outcome { get; }

    /// <summary>True where the answer has errors, with data or without.</summary>
    public bool HasErrors => _result.Errors is { Count: > 0 };

    /// <summary>True where the operation was a query, so that the same request at the same revision has the same answer.</summary>
    internal bool IsQuery => _result.Operation?.Operation == GraphQLParser.AST.OperationType.Query;

    /// <summary>Writes the answer as JSON in UTF-8.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new PooledBuffer();
        Write(buffer);
        await stream.WriteAsync(buffer.Written, cancellation);
    }

    /// <summary>The answer as JSON.</summary>
    public Task<string> ToJsonAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using var buffer = new PooledBuffer();
        Write(buffer);
        return Task.FromResult(Encoding.UTF8.GetString(buffer.Written.Span));
    }

    internal void Write(PooledBuffer buffer) => ResultWriter.Write(buffer, _result, _indented);

    /// <summary>Gives back the memory that the answer was made in. It is not written again.</summary>
    internal void Release() => (_result.Data as Execution.Planned.PlannedData)?.Encoded?.Dispose();

    /// <summary>Writes the list of errors alone.</summary>
    internal void WriteErrors(PooledBuffer buffer) => ResultWriter.WriteErrors(buffer, _result);
}
