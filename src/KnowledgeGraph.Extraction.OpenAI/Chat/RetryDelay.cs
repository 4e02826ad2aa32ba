namespace KnowledgeGraph.Extraction.OpenAI.Chat;

/// <summary>How long to wait before a request is sent again: doubling, with jitter so that many do not come back at once, and never less than the endpoint asks for.</summary>
internal static class RetryDelay
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <param name="attempt">How often it was sent, from 1.</param>
    public static TimeSpan Of(int attempt, TimeSpan? retryAfter)
    {
        var doubled = TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(attempt - 1, 10)));
#pragma warning disable CA5394 // Jitter is no secret.
        var jittered = doubled * (0.5 + (Random.Shared.NextDouble() / 2));
#pragma warning restore CA5394
        return retryAfter > jittered ? retryAfter.Value : jittered;
    }
}
