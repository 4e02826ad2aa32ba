using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Makes nodes for new ids before anything names them; derivation fills them in.</summary>
internal static class EntityPlaces
{
    /// <summary>Those of the ids that are new.</summary>
    public static async Task<IEnumerable<string>> ReserveAsync(Transaction transaction, IEnumerable<string> ids, long revision)
    {
        var rows = ids.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Kind: EntityKinds.OfId(id)!.Value))
            .Select(e => Arguments.Of(("id", e.Id), ("kind", EnumSpelling.Of(e.Kind)), ("label", transaction.Texts.Label(e.Kind.ToString()))));
        return (await transaction.ForAsync("entity-reserve", rows, Arguments.Of(("revision", revision)))).Select(r => r.Text(0));
    }
}
