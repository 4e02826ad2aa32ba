namespace KnowledgeGraph.Model.Graph;

/// <summary>What an entity is. The prefix of an id names the kind: <c>person: org: state: init: place: event:</c>.</summary>
public enum EntityKind
{
    Person,
    Organization,
    State,
    Initiative,
    Place,
    Event,
}

/// <summary>The readable id prefixes of the kinds.</summary>
public static class EntityKinds
{
    private static readonly (EntityKind Kind, string Prefix)[] Prefixes =
    [
        (EntityKind.Person, "person:"), (EntityKind.Organization, "org:"), (EntityKind.State, "state:"),
        (EntityKind.Initiative, "init:"), (EntityKind.Place, "place:"), (EntityKind.Event, "event:"),
    ];

    /// <summary>The id prefix of a kind, with its colon.</summary>
    public static string Prefix(this EntityKind kind) => Prefixes[(int)kind].Prefix;

    /// <summary>The kind an id's prefix names; null where it names none.</summary>
    public static EntityKind? OfId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        foreach (var (kind, prefix) in Prefixes)
            if (id.StartsWith(prefix, StringComparison.Ordinal))
                return kind;
        return null;
    }
}
