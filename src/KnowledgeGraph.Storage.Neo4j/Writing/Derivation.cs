using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>The ids of derived rows that were not as they must be.</summary>
internal sealed record Derived(IReadOnlyList<string> Relations, IReadOnlyList<string> Events, IReadOnlyList<string> Entities, IReadOnlyList<string> Disagreements)
{
    public bool Any => Relations.Count + Events.Count + Entities.Count + Disagreements.Count > 0;
}

/// <summary>Derives what follows from the statements and the edits in force, in the one order that works: relations and events before the entities they name, and all these before disagreements.</summary>
internal static class Derivation
{
    /// <summary>Writes what differs, and notes it with what else the revision did.</summary>
    public static async Task<Derived> RunAsync(Transaction transaction, Touched<string> touched, long revision)
    {
        var derived = await RunAsync(transaction, touched, revision, new(transaction, revision));
        await ChangeLog.WriteAsync(transaction, [.. touched.Told, .. derived.Relations, .. derived.Events, .. derived.Entities, .. derived.Disagreements], revision);
        return derived;
    }

    /// <summary>Says what differs, and writes nothing.</summary>
    public static Task<Derived> TryAsync(Transaction transaction, Touched<string> touched) => RunAsync(transaction, touched, 0, new(transaction, null));

    private static async Task<Derived> RunAsync(Transaction transaction, Touched<string> touched, long revision, Changes changes)
    {
        var effects = await EffectWriting.ReadAsync(transaction);
        var relations = await new RelationDerivation(changes, effects).RunAsync(touched);
        var events = await new EventDerivation(changes, effects).RunAsync(touched);
        var entities = await new EntityDerivation(changes, effects, revision).RunAsync(touched);
        return new(relations, events, entities, await new DisagreementDerivation(changes, effects).RunAsync(touched, events));
    }
}
