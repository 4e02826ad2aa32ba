namespace KnowledgeGraph.Model.Plover;

/// <summary>The modes PLOVER gives each type, in its own spelling. Types that are absent have none.</summary>
public static class EventModes
{
    private static readonly Dictionary<EventType, string[]> Modes = new()
    {
        [EventType.Consult] = ["visit", "third-party", "multilateral", "phone"],
        [EventType.Retreat] = ["withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"],
        [EventType.Request] = ["assist", "change", "yield", "meet"],
        [EventType.Reject] = ["assist", "change", "yield", "meet"],
        [EventType.Accuse] = ["disapprove", "investigate", "allege"],
        [EventType.Threaten] = ["restrict", "ban", "arrest", "relations", "expel", "territory", "violence"],
        [EventType.Protest] = ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
        [EventType.Sanction] = ["convict", "expel", "withdraw", "discontinue"],
        [EventType.Mobilize] = ["troops", "weapons", "police", "militia"],
        [EventType.Coerce] =
            ["seize", "restrict", "ban", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"],
        [EventType.Assault] =
        [
            "abduct", "beat", "torture", "execute", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack",
            "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
        ],
    };

    /// <summary>The modes of a type, in PLOVER's order; empty where it has none.</summary>
    public static IReadOnlyList<string> Of(EventType type) => Modes.GetValueOrDefault(type) ?? [];

    /// <summary>True where <paramref name="mode"/> is null or one of the type's modes (exact spelling).</summary>
    public static bool Allows(EventType type, string? mode) => mode is null || Of(type).Contains(mode);

    /// <summary>Every mode of every type, without repetition, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Modes.Values.SelectMany(m => m).Distinct().Order(StringComparer.Ordinal)];
}
