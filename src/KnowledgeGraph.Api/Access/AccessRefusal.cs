using KnowledgeGraph.Api.Execution;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Access;

/// <summary>A request that is turned away for who sends it or how much they send. Its words say nothing of what the graph holds.</summary>
internal sealed class AccessRefusal : Exception
{
    private AccessRefusal(int status, string code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The value of <c>extensions.code</c>.</summary>
    public string Code { get; }

    /// <summary>When to ask again; null where that would change nothing.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>What was shown is no valid key and no valid token. Which of the reasons it was is not told.</summary>
    public static AccessRefusal BadCredentials() =>
        new(StatusCodes.Status401Unauthorized, ErrorCodes.Unauthenticated, "The key or token is not valid.");

    public static AccessRefusal KeyNeeded() => new(StatusCodes.Status401Unauthorized, ErrorCodes.Unauthenticated, "This needs a key.");

    public static AccessRefusal Forbidden(AccessRole needed) =>
        new(StatusCodes.Status403Forbidden, ErrorCodes.Forbidden, $"This needs the role {needed.Spelling()}.");

    public static AccessRefusal KeyInAddress() => new(
        StatusCodes.Status400BadRequest, ErrorCodes.BadRequest,
        "A key is shown in the Authorization header, never in an address, where logs keep it. Revoke this one.");

    public static AccessRefusal TooMany(string message, TimeSpan wait) => new(StatusCodes.Status429TooManyRequests, ErrorCodes.RateLimited, message) { RetryAfter = wait };

    public static AccessRefusal Overloaded() =>
        new(StatusCodes.Status503ServiceUnavailable, ErrorCodes.Overloaded, "The service has too much to do; ask again in a moment.") { RetryAfter = TimeSpan.FromSeconds(1) };

    /// <summary>Of who lacks a right: whoever is known is told that it is missing, others that they should say who they are.</summary>
    public static AccessRefusal Of(Caller caller, AccessRole needed) => caller.IsAnonymous ? KeyNeeded() : Forbidden(needed);
}

internal static class AccessRoles
{
    /// <summary>The role as users write it.</summary>
    public static string Spelling(this AccessRole role) => role switch
    {
        AccessRole.Reader => "reader",
        AccessRole.Editor => "editor",
        AccessRole.Admin => "admin",
        _ => "none",
    };

    /// <summary>The role with this name; null where there is none. <c>none</c> is not given to anybody.</summary>
    public static AccessRole? Of(string? spelling) => spelling switch
    {
        "reader" => AccessRole.Reader,
        "editor" => AccessRole.Editor,
        "admin" => AccessRole.Admin,
        _ => null,
    };
}
