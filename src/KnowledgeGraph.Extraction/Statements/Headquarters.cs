using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Which organisation a place is the headquarters of, told by its name: «NATO Headquarters».</summary>
internal static class Headquarters
{
    private const string Ending = "-headquarters";

    public static Func<string, string?> Of(Knowledge knowledge)
    {
        var (place, organization) = (EntityKind.Place.Prefix(), EntityKind.Organization.Prefix());
        return id => id.EndsWith(Ending, StringComparison.Ordinal) && id.StartsWith(place, StringComparison.Ordinal) && organization + id[place.Length..^Ending.Length] is var seated && knowledge.Entity(seated) is not null ? seated : null;
    }
}
