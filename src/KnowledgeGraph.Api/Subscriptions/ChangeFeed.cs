using System.Runtime.CompilerServices;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Subscriptions;

/// <summary>
/// Follows the store for a subscriber from a revision on. What is kept for one is the revision it has heard of: what is committed while it is busy comes
/// to it together. A change of many things is sent in parts, all but the last of which name the revision before it, so that who loses the connection
/// midway hears the whole again and misses nothing.
/// </summary>
internal sealed class ChangeFeed(IGraphReader store, RevisionWatch watch)
{
    /// <summary>The most entities and documents in one part.</summary>
    public const int PartSize = 500;

    public async IAsyncEnumerable<GraphChange> FollowAsync(ChangeFilter filter, long since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var known = since; ;)
        {
            var revision = await watch.BeyondAsync(known, cancellation);
            var changes = await store.GetChangesAsync(known, cancellation);
            var passed = await filter.ApplyAsync(changes, store, cancellation);
            foreach (var part in Parts(known, passed)) yield return part;
            known = changes.Revision;
            if (known < revision) await watch.PauseAsync(cancellation); // A member of a cluster answered that has yet to catch up.
        }
    }

    private static IEnumerable<GraphChange> Parts(long since, ChangeSet changes)
    {
        var all = changes.EntityIds.Count + changes.DocumentIds.Count;
        for (var start = 0; start < all; start += PartSize)
        {
            var (entities, more) = (changes.EntityIds.Skip(start).Take(PartSize).ToList(), start + PartSize < all);
            var documents = changes.DocumentIds.Skip(Math.Max(0, start - changes.EntityIds.Count)).Take(PartSize - entities.Count).ToList();
            yield return new(since, more ? since : changes.Revision, more, entities, documents);
        }
    }
}
