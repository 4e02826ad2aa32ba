using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>How documents' mentions were bound, as told or in the ids that entities go by now.</summary>
internal static class ResolutionReads
{
    public static ILookup<string, MentionResolution> Told(SqliteSession session, IEnumerable<string> documentIds) =>
        session.Sql("SELECT d.id, r.decisions FROM json_each(?1) i CROSS JOIN document d ON d.id = i.value CROSS JOIN resolution r ON r.document = d.key")
            .List(r => (Document: r.GetString(0), Decisions: r.GetString(1)), Json.Of(documentIds))
            .SelectMany(r => ResolutionJson.Read(r.Document, r.Decisions)).ToLookup(r => r.DocumentId, StringComparer.Ordinal);

    public static Dictionary<string, IReadOnlyList<MentionResolution>> Get(SqliteSession session, IReadOnlyCollection<string> documentIds)
    {
        var told = Told(session, documentIds);
        var moved = Identities.Moved(session, [.. told.SelectMany(d => d).SelectMany(r => r.Rejected.Select(c => c.EntityId).Prepend(r.EntityId)).Distinct(StringComparer.Ordinal)]);
        string Now(string id) => moved.GetValueOrDefault(id, id);
        return told.ToDictionary(
            d => d.Key,
            d => (IReadOnlyList<MentionResolution>)
            [
                .. d.Select(r => moved.Count == 0 ? r : r with { EntityId = Now(r.EntityId), Rejected = [.. r.Rejected.Select(c => c with { EntityId = Now(c.EntityId) })] }),
            ],
            StringComparer.Ordinal);
    }
}
