using KnowledgeGraph.Api.Execution;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Transport;

/// <summary>An HTTP request that carries no GraphQL request we could answer.</summary>
internal sealed class HttpRefusal(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>What the <c>Allow</c> header says; null for other statuses than 405.</summary>
    public string? Allow { get; private init; }

    public static HttpRefusal BadRequest(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    public static HttpRefusal Method() =>
        new(StatusCodes.Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed, "GraphQL is asked by GET or POST.") { Allow = "GET, POST" };

    public static HttpRefusal NotAcceptable() => new(
        StatusCodes.Status406NotAcceptable, ErrorCodes.BadRequest, $"Answers are {MediaTypes.GraphQLResponse} or {MediaTypes.Json}; the request accepts neither.");

    public static HttpRefusal UnsupportedMediaType() => new(
        StatusCodes.Status415UnsupportedMediaType, ErrorCodes.BadRequest, $"The body must be {MediaTypes.Json} in UTF-8, and the content type must say so.");

    /// <summary>A few compressed bytes can be many.</summary>
    public static HttpRefusal UnsupportedCoding() =>
        new(StatusCodes.Status415UnsupportedMediaType, ErrorCodes.BadRequest, "The body must be sent as it is, without a content coding.");

    public static HttpRefusal TooManyValues(int most) =>
        new(StatusCodes.Status413PayloadTooLarge, ErrorCodes.LimitExceeded, $"The body may have at most {most} values.");

    public static HttpRefusal TooLarge(int most) =>
        new(StatusCodes.Status413PayloadTooLarge, ErrorCodes.LimitExceeded, $"The body may have at most {most} bytes.");

    public static HttpRefusal TooManyStreams() =>
        new(StatusCodes.Status503ServiceUnavailable, ErrorCodes.LimitExceeded, "As many sockets and event streams are open as the service keeps; come again later.");

    public static HttpRefusal CrossOrigin() =>
        new(StatusCodes.Status403Forbidden, ErrorCodes.CrossOrigin, "A page of another site asks, and the service does not answer such pages.");
}
