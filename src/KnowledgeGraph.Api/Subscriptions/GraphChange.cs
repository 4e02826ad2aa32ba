namespace KnowledgeGraph.Api.Subscriptions;

/// <summary>What a subscriber is told: what changed after one revision up to another, or a part of it.</summary>
/// <param name="Since">The revision after which it changed.</param>
/// <param name="Revision">From where a client that lost its connection goes on: all that changed up to this revision has been sent with this change.</param>
/// <param name="More">True where more parts of the same change follow.</param>
/// <param name="EntityIds">Ids that are no longer in the store stand here too.</param>
internal sealed record GraphChange(long Since, long Revision, bool More, IReadOnlyList<string> EntityIds, IReadOnlyList<string> DocumentIds);
