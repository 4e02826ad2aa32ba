using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The ids of derived rows that were not as they must be.</summary>
internal sealed record Derived(IReadOnlyList<string> Relations, IReadOnlyList<string> Events, IReadOnlyList<string> Entities)
{
    public bool Any => Relations.Count + Events.Count + Entities.Count > 0;
}

/// <summary>Derives what follows from the statements and the edits in force, in the one order that works: relations and events before the entities they name.</summary>
internal static class Derivation
{
    /// <summary>Writes what differs.</summary>
    public static Derived Run(SqliteSession session, Touched touched, long revision) => Run(session, touched, revision, new(session, revision));

    /// <summary>Says what differs, and writes nothing.</summary>
    public static Derived Try(SqliteSession session, Touched touched) => Run(session, touched, 0, new(session, null));

    private static Derived Run(SqliteSession session, Touched touched, long revision, Changes changes)
    {
        var effects = EffectReads.All(session);
        var relations = new RelationDerivation(session, changes, effects).Run(touched);
        var events = new EventDerivation(session, changes, effects).Run(touched);
        return new(relations, events, new EntityDerivation(session, changes, effects, revision).Run(touched));
    }
}
