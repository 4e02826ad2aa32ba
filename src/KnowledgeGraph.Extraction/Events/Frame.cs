using KnowledgeGraph.Extraction.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>The part a participant plays in an event.</summary>
internal enum EventRole
{
    Actor,
    Recipient,
}

/// <summary>Which participants an event cannot do without.</summary>
internal enum FrameNeed
{
    /// <summary>One, of any role.</summary>
    One,

    /// <summary>Two, of any role.</summary>
    Two,
    Actor,
    Both,
}

/// <summary>Where a trigger's participants stand; the data is <c>lexicon/events/frames.tsv</c>.</summary>
/// <param name="ActorSuffices">True where a verb that names nobody but its actor tells an event too: «condemned the attack».</param>
/// <param name="PlaceSlots">The slots whose place or state is where the event happens, the most telling first.</param>
internal sealed record Frame(string Name, IReadOnlyDictionary<string, EventRole> Slots, FrameNeed Need, bool ActorSuffices, IReadOnlyList<string> PlaceSlots)
{
    private const char AloneMark = '?';

    /// <summary>The role of a slot, or null where the frame has no use for it.</summary>
    public EventRole? RoleOf(string slot) => Slots.TryGetValue(slot, out var role) ? role : null;

    public static IReadOnlyDictionary<string, Frame> Load(string path)
    {
        var frames = new Dictionary<string, Frame>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read(path, 4))
        {
            var slots = new Dictionary<string, EventRole>(StringComparer.Ordinal);
            foreach (var slot in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var (name, role) = (slot[..slot.IndexOf('=', StringComparison.Ordinal)], slot[^1]);
                if (role != '-') slots[name] = role == 'A' ? EventRole.Actor : EventRole.Recipient;
            }

            var need = row[2].TrimEnd(AloneMark) switch
            {
                "1" => FrameNeed.One,
                "2" => FrameNeed.Two,
                "A" => FrameNeed.Actor,
                "AR" => FrameNeed.Both,
                _ => throw new InvalidDataException($"{path}: frame '{row[0]}' needs '{row[2]}', which is none of 1, 2, A, AR, with or without «?»."),
            };
            frames.Add(row[0], new(row[0], slots, need, row[2][^1] == AloneMark, row[3] == "-" ? [] : row[3].Split(' ')));
        }

        return frames;
    }
}
