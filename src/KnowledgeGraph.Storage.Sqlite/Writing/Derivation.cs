using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Derives what follows from the statements, in the one order that works: relations and events before the entities they name.</summary>
internal static class Derivation
{
    /// <returns>How many rows were not as they must be.</returns>
    public static int Run(SqliteSession session, Touched touched, long revision) =>
        RelationDerivation.Run(session, touched).Count + EventDerivation.Run(session, touched).Count + new EntityDerivation(session, revision).Run(touched).Count;
}
