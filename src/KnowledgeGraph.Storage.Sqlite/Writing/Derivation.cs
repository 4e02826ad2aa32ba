using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Storage.Sqlite.Checking;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The ids of derived rows that were not as they must be.</summary>
internal sealed record Derived(IReadOnlyList<string> Relations, IReadOnlyList<string> Events, IReadOnlyList<string> Entities, IReadOnlyList<string> Disagreements)
{
    public bool Any => Relations.Count + Events.Count + Entities.Count + Disagreements.Count > 0;
}

/// <summary>Derives what follows from the statements and the edits in force, in the one order that works: relations and events before the entities they name, and all these before disagreements.</summary>
internal static class Derivation
{
    /// <summary>Writes what differs, and notes it with what else the revision did.</summary>
    public static Derived Run(SqliteSession session, Touched<long> touched, long revision)
    {
        var derived = Run(session, touched, revision, new(session, revision));
        ChangeLog.Write(session, [.. touched.Told, .. derived.Relations, .. derived.Events, .. derived.Entities, .. derived.Disagreements], revision);
        return derived;
    }

    /// <summary>Says what differs, and writes nothing.</summary>
    public static Derived Try(SqliteSession session, Touched<long> touched) => Run(session, touched, 0, new(session, null));

    /// <summary>Finds the disagreements of a store that has kept none so far; all else in it is as it must be. Their ids.</summary>
    public static IReadOnlyList<string> FindDisagreements(SqliteSession session) =>
        new DisagreementDerivation(session, new(session, RevisionReads.Current(session)), EffectReads.All(session)).Run(Repair.Everything(session), []);

    private static Derived Run(SqliteSession session, Touched<long> touched, long revision, Changes changes)
    {
        var effects = EffectReads.All(session);
        var relations = new RelationDerivation(session, changes, effects).Run(touched);
        var events = new EventDerivation(session, changes, effects).Run(touched);
        var entities = new EntityDerivation(session, changes, effects, revision).Run(touched);
        return new(relations, events, entities, new DisagreementDerivation(session, changes, effects).Run(touched, events));
    }
}
