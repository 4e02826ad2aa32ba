namespace KnowledgeGraph.Model.Statements;

/// <summary>Why a mention was bound to its entity and to no other. It belongs to the mention with the same place and entity.</summary>
/// <param name="EntityId">The entity chosen.</param>
/// <param name="Rule">The extractor's rule that chose it: <c>seed name</c>, <c>part of the name of a person of the document</c> …</param>
/// <param name="Words">The words of the text that decided, besides the mention's own; null where these decided alone.</param>
/// <param name="Rejected">What else it could have named, likeliest first; empty where there was no choice.</param>
public sealed record MentionResolution(
    string DocumentId, int Start, int End, string EntityId, string Rule, string? Words, IReadOnlyList<RejectedCandidate> Rejected);

/// <summary>An entity that a mention could have named.</summary>
/// <param name="Score">How well it fits by the measure of the rule, 0 to 1; null where the rule measures nothing.</param>
/// <param name="Reason">Why it was not chosen, in the extractor's words.</param>
public sealed record RejectedCandidate(string EntityId, double? Score, string Reason);
