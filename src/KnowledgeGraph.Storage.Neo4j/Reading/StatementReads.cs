using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>How statement nodes become statements of the model.</summary>
internal static class StatementReads
{
    /// <summary>A statement of any kind, by its properties, with the figures of an event's.</summary>
    public static Statement Any(Row row) => row.Map(0) switch
    {
        var s when s["entity"] is not null => Name(s),
        var s when s["from"] is not null => Relation(s),
        _ => Event(row, 1),
    };

    public static NameStatement Name(Map s) => new(
        s.Text("id"), Evidence(s), s.Text("entity"), new(s.Text("text"), Values.Tongue(s.Text("textLanguage")), Values.Word<NameRole>(s.Text("role"))));

    public static RelationStatement Relation(Map s) => new(
        s.Text("id"), Evidence(s), Values.Word<RelationType>(s.Text("type")), s.Text("from"), s.Text("to"), s["office"],
        Values.Localized(s["titleEn"], s["titleAr"]), Values.Time(s["time"]));

    /// <summary>With the relation it is linked to.</summary>
    public static StoredStatement<string, RelationStatement> StoredRelation(Row row) => new(row.Map(0).Text("key"), Relation(row.Map(0)), row.Map(0)["relation"]);

    /// <summary>With the event it is linked to.</summary>
    public static StoredStatement<string, EventStatement> StoredEvent(Row row) => new(row.Map(0).Text("key"), Event(row, 2), row.Texts(1) is [var link, ..] ? link : null);

    /// <param name="figures">The column of its figures, a list of their properties.</param>
    private static EventStatement Event(Row row, int figures)
    {
        var s = row.Map(0);
        var list = row.List(figures);
        return new(
            s.Text("id"), Evidence(s), s["eventId"], new(s["nameEn"], s["nameAr"]), Values.Word<EventType>(s.Text("type")), s["mode"], s.Texts("contexts"), Values.Time(s["date"]),
            s["place"], s.Texts("actors"), s.Texts("recipients"))
        {
            Figures = [.. Enumerable.Range(0, list.Count).Select(list.Map).OrderBy(f => f.Int("ordinal")).Select(Values.Figure)],
        };
    }

    private static Evidence Evidence(Map s) => new(
        s.Text("document"), s.Int("start"), s.Int("end"), Values.Tongue(s.Text("language")), s.Text("extractor"), s["rule"], s["words"], s.Double("confidence"));
}
