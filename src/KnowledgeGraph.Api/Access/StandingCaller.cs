namespace KnowledgeGraph.Api.Access;

/// <summary>Who holds a connection open. What they showed is looked at anew each time, so that a key that was revoked or a token that has ended ends with it.</summary>
/// <param name="authorization">What they showed, as in an Authorization header; null for nothing.</param>
/// <param name="first">Who they were when the connection was made.</param>
internal sealed class StandingCaller(Gate gate, string? authorization, Caller first)
{
    /// <exception cref="AccessRefusal">What they showed no longer holds, or they may not read.</exception>
    public async ValueTask<Caller> AskAsync(CancellationToken cancellation)
    {
        var caller = authorization is null ? first : await gate.IdentifyAsync(authorization, cancellation);
        return caller.Role < AccessRole.Reader ? throw AccessRefusal.Of(caller, AccessRole.Reader) : caller;
    }
}
