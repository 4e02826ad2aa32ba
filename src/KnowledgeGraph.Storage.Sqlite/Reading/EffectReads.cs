using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>What the edits in force come to, from the tables that say so.</summary>
internal static class EffectReads
{
    public static EditEffects All(SqliteSession session) => new(
        session.Sql("SELECT id, survivor FROM identity").List(r => (Id: r.GetString(0), Survivor: r.GetString(1))).ToDictionary(i => i.Id, i => i.Survivor, StringComparer.Ordinal),
        session.Sql("SELECT statement FROM withdrawn").List(r => r.GetString(0)).ToHashSet(StringComparer.Ordinal),
        session.Sql("SELECT entity, text, language FROM removed_name").List(r => new RemovedName(r.GetString(0), r.GetString(1), (Language)r.GetInt32(2))).ToHashSet());
}
