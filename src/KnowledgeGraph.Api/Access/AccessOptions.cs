namespace KnowledgeGraph.Api.Access;

/// <summary>Who may do what.</summary>
public sealed record AccessOptions
{
    /// <summary>What those may do who show no key and no token.</summary>
    public AccessRole Anonymous { get; init; } = AccessRole.Reader;

    /// <summary>
    /// What those of them may do who ask from this machine and for themselves. A request that a proxy passed on does not count as one; a proxy that
    /// does not say so cannot be told from a user here, so before one this must be no more than <see cref="Anonymous"/>.
    /// </summary>
    public AccessRole Local { get; init; } = AccessRole.Editor;

    /// <summary>The file of <see cref="ApiKeyFile"/>; null: no keys are known.</summary>
    public string? KeysFile { get; init; }

    /// <summary>Whose tokens are taken beside keys; null: nobody's.</summary>
    public OidcOptions? Oidc { get; init; }
}

/// <summary>Bearer tokens of an OpenID Connect provider.</summary>
/// <param name="Authority">The provider's address; its metadata is read from <c>/.well-known/openid-configuration</c> below it.</param>
/// <param name="Audience">The value of <c>aud</c> that stands for this service.</param>
public sealed record OidcOptions(Uri Authority, string Audience)
{
    /// <summary>
    /// The claim with roles, one or a list; of those that are <c>reader</c>, <c>editor</c> or <c>admin</c> the highest counts. Points lead into claims
    /// that are objects (<c>realm_access.roles</c>).
    /// </summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>The claim by which edits name their author; it must be one that no two people share.</summary>
    public string NameClaim { get; init; } = "sub";
}
