using System.Text.Json;

namespace KnowledgeGraph.Api;

/// <summary>One GraphQL request.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations; null where it has one only.</param>
/// <param name="Variables">A JSON object, or null or undefined.</param>
/// <param name="ReadOnly">True: mutations are refused.</param>
public sealed record ApiRequest(string Query, string? OperationName = null, JsonElement? Variables = null, bool ReadOnly = false);
