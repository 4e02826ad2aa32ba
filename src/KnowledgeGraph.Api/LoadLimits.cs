namespace KnowledgeGraph.Api;

/// <summary>How many requests are taken. Those of this machine that show no key count only towards <see cref="Requests"/>.</summary>
public sealed record LoadLimits
{
    /// <summary>How many requests a client may send in a second, over time. A client is a key, who shows a token, or an address (of IPv6 its network of 64 bits).</summary>
    public double RequestsPerSecond { get; init; } = 50;

    /// <summary>How many it may send at once after a pause.</summary>
    public int Burst { get; init; } = 200;

    /// <summary>How many of a client's requests may be in progress.</summary>
    public int ClientRequests { get; init; } = 16;

    /// <summary>How many connections are open at once, with those that sockets and event streams keep; what comes then is closed unanswered.</summary>
    public int Connections { get; init; } = 10_000;

    /// <summary>How many requests are worked on at once.</summary>
    public int Requests { get; init; } = Math.Max(32, 16 * Environment.ProcessorCount);

    /// <summary>How many more may wait for their turn; what comes then is turned away. Half as many as are worked on let none wait longer than half of what work takes at full load.</summary>
    public int Waiting { get; init; } = Math.Max(16, 8 * Environment.ProcessorCount);
}
