using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace KnowledgeGraph.Api.Execution;

/// <summary>What of an error goes to the client: message, code, the specification's section for a validation rule, and what a <see cref="ApiError"/> adds.</summary>
internal sealed class ErrorRenderer : IErrorInfoProvider
{
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        // What an input refuses is wrapped by the validation of literals, whose own code says less.
        if (executionError is ValidationError { InnerException: ApiError refused }) return GetInfo(refused);
        var extensions = new Dictionary<string, object?>();
        if (executionError.Code is { } code) extensions["code"] = code;
        if (executionError is ValidationError { Number: { Length: > 0 } section }) extensions["specification"] = section;
        if (executionError.Extensions is { } more)
            foreach (var (name, value) in more) extensions[name] = value;
        return new ErrorInfo { Message = executionError.Message, Extensions = extensions.Count == 0 ? null : extensions };
    }
}
