using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>A row of <c>name</c>.</summary>
internal sealed record NameRow(string Text, int Language, int Role, string Key, double Confidence);

/// <summary>A row of <c>entity</c> with its names and identifiers, for comparing what is there with what follows from the statements.</summary>
internal sealed record EntityRow(
    string Id, int Kind, string? DescriptionEn, string? DescriptionAr, string SortEn, string SortAr, IReadOnlyList<NameRow> Names, IReadOnlyList<Identifier> Identifiers)
{
    public static EntityRow Of(ConsolidatedEntity joined)
    {
        var e = joined.Entity;
        return new(
            e.Id, (int)e.Kind, e.Description?.En, e.Description?.Ar, TextKey.Of(e.NameIn(Language.En)), TextKey.Of(e.NameIn(Language.Ar)),
            [.. joined.Names.Select(n => new NameRow(n.Name.Text, (int)n.Name.Language, (int)n.Name.Role, TextKey.Of(n.Name.Text), n.Confidence))], e.Identifiers);
    }

    /// <summary>What stays of an entity that was merged into another: a row for what its documents call by this id.</summary>
    public static EntityRow MergedAway(string id) => new(id, (int)EntityKinds.OfId(id)!.Value, null, null, "", "", [], []);

    /// <summary>The rows of these entities.</summary>
    public static Dictionary<string, EntityRow> Read(SqliteSession session, string idsJson)
    {
        var names = session.Sql("""
            SELECT n.entity, n.text, n.language, n.role, n.key, n.confidence FROM json_each(?1) i CROSS JOIN name n ON n.entity = i.value ORDER BY n.entity, n.ordinal
            """).List(r => (Entity: r.GetString(0), Name: new NameRow(r.GetString(1), r.GetInt32(2), r.GetInt32(3), r.GetString(4), r.GetDouble(5))), idsJson)
            .ToLookup(n => n.Entity, n => n.Name, StringComparer.Ordinal);
        var identifiers = session.Sql("SELECT n.entity, n.scheme, n.value FROM json_each(?1) i CROSS JOIN identifier n ON n.entity = i.value ORDER BY n.entity, n.scheme, n.value")
            .List(r => (Entity: r.GetString(0), Identifier: new Identifier(r.GetString(1), r.GetString(2))), idsJson)
            .ToLookup(n => n.Entity, n => n.Identifier, StringComparer.Ordinal);
        return session.Sql("SELECT e.id, e.kind, e.description_en, e.description_ar, e.sort_en, e.sort_ar FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value").List(
            r => new EntityRow(
                r.GetString(0), r.GetInt32(1), r.Text(2), r.Text(3), r.GetString(4), r.GetString(5), [.. names[r.GetString(0)]], [.. identifiers[r.GetString(0)]]),
            idsJson).ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>True where every column of every row is the same.</summary>
    public bool Same(EntityRow other) => Whole() == other.Whole();

    private string Whole()
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(part ?? "\u0000").Append('\u001f');
        foreach (var part in (string?[])[Id, Number(Kind), DescriptionEn, DescriptionAr, SortEn, SortAr]) Add(part);
        foreach (var n in Names)
            foreach (var part in (string[])[n.Text, Number(n.Language), Number(n.Role), n.Key, n.Confidence.ToString("R", CultureInfo.InvariantCulture)])
                Add(part);
        foreach (var identifier in Identifiers) Add(identifier.Scheme + "\u001e" + identifier.Value);
        return text.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
