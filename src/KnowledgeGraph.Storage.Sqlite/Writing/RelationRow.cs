using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>A row of <c>relation</c>, for comparing what is there with what follows from the statements.</summary>
internal sealed record RelationRow(Relation Relation, int? Earliest, int? Latest, int Starts)
{
    public const string Columns = Rows.RelationColumns + ", r.earliest, r.latest, r.starts";

    public static RelationRow Of(Relation relation) => new(
        relation, relation.Time is null ? null : EdtfDays.Earliest(relation.Time), relation.Time is null ? null : EdtfDays.Latest(relation.Time),
        relation.Time?.Start is { } start ? EdtfDays.Of(start.Earliest) : EdtfDays.Endless);

    public static RelationRow Read(SqlRow row) =>
        new(Rows.Relation(row, 0), row.Int(9), row.Int(10), row.GetInt32(11));
}
