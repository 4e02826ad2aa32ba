using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>How disagreement nodes become disagreements of the model, and back.</summary>
internal static class DisagreementReads
{
    /// <summary>The type of units that are events.</summary>
    private const string EventUnit = "EVENT";

    /// <summary>A unit as three texts.</summary>
    public static string[] Unit(DisagreementUnit unit) => [unit.Type is { } type ? EnumSpelling.Of(type) : EventUnit, unit.First, unit.Second];

    public static DisagreementUnit Unit(string type, string first, string second) => new(type == EventUnit ? null : Values.Word<RelationType>(type), first, second);

    public static Disagreement Disagreement(Row row)
    {
        var g = row.Map(0);
        return new(
            g.Text("id"), Values.Word<DisagreementReason>(g.Text("reason")), g.Text("subject"), g["object"], g["seat"],
            [.. Sides(row).Select(s => s.Side with { Statements = [.. s.Statements.Select(t => new StatementRef(t.Text(2), t.Text(3)))] })]);
    }

    /// <summary>All that is stored of it, as one text; empty where what it concerns is not as it must be.</summary>
    public static string Signature(Row row)
    {
        var (g, sides, whole) = (row.Map(0), Sides(row), Disagreement(row));
        if (!row.Texts(1).ToHashSet(StringComparer.Ordinal).SetEquals(whole.EntityIds)) return "";
        return StoredDisagreements.SignatureOf(
            Unit(g.Text("unitType"), g.Text("unitFirst"), g.Text("unitSecond")), whole, g.Int("newest"), sides.Select(s => (s.Side, string.Join(',', s.Statements.Select(t => t.Text(1))))));
    }

    /// <summary>A row for writing.</summary>
    public static KeyValuePair<string, object?>[] Row(DisagreementRow<string> row)
    {
        var (d, unit) = (row.Disagreement, Unit(row.Unit));
        return Arguments.Of(
            ("disagreement", Arguments.Present(
                ("id", d.Id), ("reason", EnumSpelling.Of(d.Reason)), ("unitType", unit[0]), ("unitFirst", unit[1]), ("unitSecond", unit[2]), ("subject", d.Subject),
                ("subjectKind", EntityKinds.OfId(d.Subject) is { } kind ? EnumSpelling.Of(kind) : null), ("object", d.Object), ("seat", d.Seat), ("newest", row.Newest))),
            ("sides", d.Sides.Select((s, i) => Arguments.Of(
                ("value", Arguments.Present(
                    ("ordinal", i), ("entity", s.Value.Entity), ("time", s.Value.Time?.Text), ("mode", s.Value.Mode), ("kind", s.Value.Kind is { } figure ? EnumSpelling.Of(figure) : null),
                    ("min", s.Value.Min), ("max", s.Value.Max), ("unit", s.Value.Unit), ("corrected", s.IsCorrected ? true : null))),
                ("statements", row.Statements[i])))),
            ("entities", d.EntityIds));
    }

    private static List<(DisagreementSide Side, IReadOnlyList<Row> Statements)> Sides(Row row) =>
    [
        .. row.Rows(2).OrderBy(side => side.Map(0).Int("ordinal")).Select(side => (Side(side.Map(0)), (IReadOnlyList<Row>)[.. side.Rows(1).OrderBy(t => t.Int(0))])),
    ];

    private static DisagreementSide Side(Map v) => new(
        new(
            v["entity"], Values.Time(v["time"]), v["mode"], v["kind"] is { } kind ? Values.Word<FigureKind>(kind) : null, v.LongOrNull("min"), v.LongOrNull("max"), v["unit"]),
        v.Has("corrected"), []);
}
