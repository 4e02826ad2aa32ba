using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>How columns become values of the model. Each reader says which columns it expects, by the constant beside it.</summary>
internal static class Rows
{
    /// <summary>Of any statement table <c>s</c> with its document <c>d</c>; ten columns.</summary>
    public const string EvidenceColumns = "s.key, s.id, d.id, s.start_at, s.end_at, s.language, s.extractor, s.rule, s.words, s.confidence";

    public const string NameColumns = EvidenceColumns + ", s.entity, s.text, s.text_language, s.role";

    public const string RelationStatementColumns = EvidenceColumns + ", s.type, s.from_id, s.to_id, s.office, s.title_en, s.title_ar, s.time";

    public const string EventStatementColumns = EvidenceColumns + ", s.event_id, s.name_en, s.name_ar, s.type, s.mode, s.contexts, s.date";

    /// <summary>Of <c>relation r</c>; nine columns.</summary>
    public const string RelationColumns = "r.id, r.type, r.from_id, r.to_id, r.office, r.title_en, r.title_ar, r.time, r.confidence";

    /// <summary>Of <c>document d</c>.</summary>
    public const string DocumentColumns = "d.id, d.kind, d.name, d.language, d.title, d.publisher, d.url, d.date, d.text";

    /// <summary>Of <c>mention m</c> with its document <c>d</c>.</summary>
    public const string MentionColumns = "d.id, m.entity, m.start_at, m.end_at, m.form, m.language, m.sentence_start, m.sentence_end";

    /// <summary>The same, in the ids that entities go by now; with <see cref="FollowedMention"/>.</summary>
    public const string FollowedMentionColumns = "d.id, coalesce(y.survivor, m.entity), m.start_at, m.end_at, m.form, m.language, m.sentence_start, m.sentence_end";

    /// <summary>Joins to <c>mention m</c> what it names now.</summary>
    public const string FollowedMention = "LEFT JOIN identity y ON y.id = m.entity";

    /// <summary>Of <c>figure f</c>; eight columns.</summary>
    public const string FigureColumns = "f.kind, f.min, f.max, f.unit, f.start_at, f.end_at, f.sentence_start, f.sentence_end";

    public static Edtf? Time(this SqlRow row, int column) => row.IsDBNull(column) ? null : Edtf.Parse(row.GetString(column));

    public static LocalizedText? Localized(this SqlRow row, int column) =>
        (row.Text(column), row.Text(column + 1)) is var (en, ar) && (en is not null || ar is not null) ? new(en, ar) : null;

    public static Evidence Evidence(SqlRow row, int first) => new(
        row.GetString(first), row.GetInt32(first + 1), row.GetInt32(first + 2), (Language)row.GetInt32(first + 3), row.GetString(first + 4),
        row.Text(first + 5), row.Text(first + 6), row.GetDouble(first + 7));

    public static NameStatement NameStatement(SqlRow row) =>
        new(row.GetString(1), Evidence(row, 2), row.GetString(10), new(row.GetString(11), (Language)row.GetInt32(12), (NameRole)row.GetInt32(13)));

    public static RelationStatement RelationStatement(SqlRow row) => new(
        row.GetString(1), Evidence(row, 2), (RelationType)row.GetInt32(10), row.GetString(11), row.GetString(12), row.Text(13), row.Localized(14), row.Time(16));

    /// <summary>Its actors, recipients and place stand in <c>party</c>, its figures in <c>figure</c>.</summary>
    public static EventStatement EventStatement(SqlRow row) => new(
        row.GetString(1), Evidence(row, 2), row.Text(10), new(row.Text(11), row.Text(12)), (EventType)row.GetInt32(13), row.Text(14),
        Words(row.GetString(15)), row.Time(16), null, [], []);

    public static Figure Figure(SqlRow row, int first) => new(
        (FigureKind)row.GetInt32(first), row.Long(first + 1), row.Long(first + 2), row.Text(first + 3), row.GetInt32(first + 4), row.GetInt32(first + 5),
        row.GetInt32(first + 6), row.GetInt32(first + 7));

    public static Relation Relation(SqlRow row, int first) => new(
        row.GetString(first), (RelationType)row.GetInt32(first + 1), row.GetString(first + 2), row.GetString(first + 3), row.Text(first + 4),
        row.Localized(first + 5), row.Time(first + 7), row.GetDouble(first + 8));

    public static Document Document(SqlRow row, int first) => new(
        row.GetString(first), (DocumentKind)row.GetInt32(first + 1), row.GetString(first + 2), (Language)row.GetInt32(first + 3), row.Text(first + 4),
        row.Text(first + 5), row.Text(first + 6), row.IsDBNull(first + 7) ? null : Date(row.GetString(first + 7)), row.GetString(first + 8));

    public static Mention Mention(SqlRow row, int first) => new(
        row.GetString(first), row.GetString(first + 1), row.GetInt32(first + 2), row.GetInt32(first + 3), (MentionForm)row.GetInt32(first + 4),
        (Language)row.GetInt32(first + 5), row.GetInt32(first + 6), row.GetInt32(first + 7));

    public static IReadOnlyList<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static EdtfDate Date(string text) => EdtfDate.TryParse(text) ?? throw new FormatException($"'{text}' is not an EDTF date.");
}
