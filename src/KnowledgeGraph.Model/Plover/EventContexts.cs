namespace KnowledgeGraph.Model.Plover;

/// <summary>PLOVER's contexts: what an event is about, beside what it is.</summary>
public static class EventContexts
{
    /// <summary>Every context in PLOVER's spelling, ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "asylum", "corruption", "crime", "cyber", "diplomatic", "disaster", "economic", "election", "energy", "environment", "executive", "health",
        "historical", "human-rights", "human-security", "hypothetical", "illegal-drugs", "intelligence", "judicial", "legal", "legislative",
        "maritime", "migration", "military", "misinformation", "pro-autocracy", "pro-democracy", "reparations", "resource", "rights", "technology",
        "territory", "terrorism", "trade", "transport", "weapons", "wmd",
    ];

    /// <summary>True where <paramref name="context"/> is one of them (exact spelling).</summary>
    public static bool Contains(string context) => All.Contains(context);
}
