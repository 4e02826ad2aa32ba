namespace KnowledgeGraph.Api.Access;

/// <summary>Who asks, and what they may do.</summary>
/// <param name="Name">What edits and the audit call them; null for those who showed nothing.</param>
/// <param name="Client">What limits are counted by: a key, a person, or an address.</param>
/// <param name="Key">The id of the key that was shown; null where none was.</param>
public sealed record Caller(string? Name, AccessRole Role, string Client, string? Key = null)
{
    /// <summary>The client of requests from this machine that show no key: no limit is counted for it.</summary>
    public const string LocalClient = "local";

    /// <summary>Whoever runs this process: <c>kg query</c> on a local store.</summary>
    public static readonly Caller Owner = new(null, AccessRole.Admin, LocalClient);

    /// <summary>True for those who showed neither key nor token.</summary>
    public bool IsAnonymous => Name is null;
}
