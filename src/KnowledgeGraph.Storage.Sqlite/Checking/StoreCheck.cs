using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Checking;

/// <summary>All that can be wrong with a store file.</summary>
internal static class StoreCheck
{
    public static IReadOnlyList<StoreProblem> Run(SqliteSession session) => [];
}
