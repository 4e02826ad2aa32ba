using System.Text.Json;
using KnowledgeGraph.Api.Access;

namespace KnowledgeGraph.Api;

/// <summary>One GraphQL request.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations; null where it has one only.</param>
/// <param name="Variables">A JSON object, or null or undefined.</param>
/// <param name="ReadOnly">True: mutations are refused.</param>
public sealed record ApiRequest(string Query, string? OperationName = null, JsonElement? Variables = null, bool ReadOnly = false)
{
    /// <summary>Who asks. Every transport sets it; what asks within this process is its owner.</summary>
    public Caller Caller { get; init; } = Caller.Owner;

    /// <summary>True: the answer says in <c>extensions.cost</c> what was reckoned for the request, and what the limits are.</summary>
    public bool ReportsCost { get; init; }
}
