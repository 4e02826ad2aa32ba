using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>The event statements that some statements can have to do with: a little more than their components, never less.</summary>
internal static class EventReach
{
    /// <param name="merged">True where entities were merged: those that share a party under another of its ids are reached too.</param>
    public static async Task<HashSet<string>> OfAsync(Transaction transaction, IEnumerable<string> statements, bool merged)
    {
        var reached = statements.ToHashSet(StringComparer.Ordinal);
        for (var frontier = reached.ToList(); frontier.Count > 0;)
        {
            var next = (await transaction.ForAsync("event-reach", frontier)).ConvertAll(r => r.Text(0));
            if (merged) next.AddRange((await transaction.ForAsync("event-reach-merged", frontier)).Select(r => r.Text(0)));
            frontier = next.FindAll(reached.Add);
        }

        return reached;
    }
}
