using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Counts relations by the values of their dimensions. A type's key is its name as the schema spells it, a language's its tag.</summary>
internal static class RelationCounts
{
    public static IReadOnlyList<RelationCount> Count(SqliteSession session, RelationFilter filter, IReadOnlyList<RelationDimension> by)
    {
        CountOrder.Check(by);
        return [.. DimensionCounts.Read(session, "relation r", "r.id", [.. by.Select(Column)], sql => sql.Holds(filter)).Select(c => new RelationCount(c.Keys, c.Count))];
    }

    private static Dimension Column(RelationDimension dimension, int i) => dimension switch
    {
        RelationDimension.Type => new("r.type", "", type => EnumSpelling.Of(((RelationType)(long)type).ToString())),
        RelationDimension.From => Dimension.Of("r.from_id"),
        RelationDimension.To => Dimension.Of("r.to_id"),
        RelationDimension.Party => Dimension.Of($"e{i}.value", $" JOIN json_each(json_array(r.from_id, r.to_id)) e{i}"),
        RelationDimension.Office => Dimension.Of("r.office"),
        RelationDimension.Year => Dimension.Of("r.time", TimeUnit.Year),
        RelationDimension.Month => Dimension.Of("r.time", TimeUnit.Month),
        RelationDimension.Week => Dimension.Of("r.time", TimeUnit.Week),
        RelationDimension.Language => Dimension.OfLanguage($"d{i}.language", Documents(i)),
        RelationDimension.Source => Dimension.Of($"d{i}.publisher", Documents(i), repeats: true),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "No such dimension."),
    };

    private static string Documents(int i) => $" LEFT JOIN relation_statement s{i} ON s{i}.relation = r.id LEFT JOIN document d{i} ON d{i}.key = s{i}.document";
}
