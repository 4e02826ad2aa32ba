using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Reading.Filtering;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Neo4j.Reading.Lists;

/// <summary>Lists of entities.</summary>
internal static class EntityLists
{
    /// <summary>How many relations and events an entity has, most first.</summary>
    private static readonly string Connectedness =
        $"-(COUNT {{ (e)-[:{Conditions.RelationTypes}]->() }} + COUNT {{ (e)<-[:{Conditions.RelationTypes}]-() }} + COUNT {{ MATCH (e)<-[:ACTOR|RECIPIENT|PLACE]-(v:Event) RETURN DISTINCT v }})";

    /// <summary>The first possible day of the oldest document that mentions an entity, under any of its ids; those that no dated one mentions last.</summary>
    private const string FirstSeen = """
        coalesce(COLLECT {
            UNWIND [e.id] + COLLECT { MATCH (z:Identity {survivor: e.id}) WHERE z.id <> e.id RETURN z.id } AS id
            MATCH (:Entity {id: id})<-[:MENTIONS]-(d:Document)
            RETURN min(d.earliest)
          }[0], 999999999)
        """;

    public static SortType[] Keys(EntityOrder order) => [order == EntityOrder.Name ? SortType.Text : SortType.Number, SortType.Text];

    public static Composed Of(EntityFilter filter)
    {
        var text = new FilterText();
        var found = Sources.Of(text, filter) + " AND " + text.Holds(filter);
        var key = filter.Order switch
        {
            EntityOrder.Connectedness => Connectedness,
            EntityOrder.FirstSeen => FirstSeen,
            _ => filter.OrderLanguage == Language.Ar ? "e.sortAr" : "e.sortEn",
        };
        return Composed.Keys(text, $"{found}\n  WITH {key} AS place, e", "place, e.id");
    }
}
