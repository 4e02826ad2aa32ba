using KnowledgeGraph.Api.Execution;

namespace KnowledgeGraph.Api.Access;

/// <summary>In whose name a write is recorded.</summary>
internal static class Authorship
{
    /// <summary>Who is named where nobody says who they are.</summary>
    private const string Nobody = "api";

    /// <param name="named">The author that the client names; null for none.</param>
    /// <returns>A name, without the <c>editor:</c> by which it is recorded.</returns>
    /// <exception cref="ApiError">The client names another than itself and may not.</exception>
    public static string OfEdit(Caller caller, string? named)
    {
        if (caller.Name is not { } own) return named ?? Nobody;
        if (named is null || named == own) return own;
        return caller.Role >= AccessRole.Admin
            ? named
            : throw new ApiError(ErrorCodes.Forbidden, $"What is edited with this key or token is edited by '{own}'; to name another author needs the role admin.");
    }

    /// <returns>The author of the revision.</returns>
    public static string OfImport(Caller caller) => "import:" + (caller.Name ?? Nobody);
}
