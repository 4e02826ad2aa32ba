namespace KnowledgeGraph.Cli;

/// <summary>What <c>kg</c> ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some inputs failed, or a check found something.</summary>
    public const int SomeFailed = 1;

    public const int Usage = 2;

    /// <summary>The store is unavailable or damaged.</summary>
    public const int Store = 3;
}
