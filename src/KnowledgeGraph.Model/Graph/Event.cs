using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Graph;

/// <summary>Something that happened on a date, coded by PLOVER, joined from all statements that tell of it.</summary>
/// <param name="Entity">The event as an entity: id, names, description.</param>
/// <param name="Mode">One of the type's modes in PLOVER's spelling (<c>visit</c>), or null.</param>
/// <param name="Contexts">In ordinal order, without repetition.</param>
/// <param name="Date">When it happened, at the precision the sources support; null where none says.</param>
/// <param name="Place">The id of the place or state where it happened, or null.</param>
/// <param name="Actors">Ids of those who acted, in ordinal order.</param>
/// <param name="Recipients">Ids of those acted upon, in ordinal order.</param>
/// <param name="Confidence">That of the most confident statement, 0 to 1.</param>
public sealed record Event(
    Entity Entity, EventType Type, string? Mode, IReadOnlyList<string> Contexts, Edtf? Date, string? Place,
    IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients, double Confidence)
{
    public string Id => Entity.Id;
}
