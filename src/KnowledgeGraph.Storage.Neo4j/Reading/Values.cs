using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>How properties become values of the model. Words of enums are spelled as in exports (<see cref="EnumSpelling"/>), languages by their tags.</summary>
internal static class Values
{
    public static T Word<T>(string text)
        where T : struct, Enum => EnumSpelling.Read<T>(text) ?? throw new FormatException($"'{text}' is no {typeof(T).Name}.");

    public static Language Tongue(string tag) => LanguageTags.FromTag(tag) ?? throw new FormatException($"'{tag}' is no language known here.");

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static Edtf? Time(string? text) => text is null ? null : Edtf.Parse(text);

    public static LocalizedText? Localized(string? en, string? ar) => en is null && ar is null ? null : new(en, ar);

    public static IReadOnlyList<Identifier> Identifiers(IReadOnlyList<string> schemes, IReadOnlyList<string> values) => [.. schemes.Zip(values, (s, v) => new Identifier(s, v))];

    /// <summary>From seven columns: names, their languages and roles, descriptions, and identifiers.</summary>
    public static Entity Entity(Row row, int id) => new(
        row.Text(id), Word<EntityKind>(row.Text(id + 1)),
        [.. row.Texts(id + 2).Select((text, i) => new Name(text, Tongue(row.List(id + 3).Text(i)), Word<NameRole>(row.List(id + 4).Text(i))))],
        Localized(row.TextOrNull(id + 5), row.TextOrNull(id + 6)), Identifiers(row.Texts(id + 7), row.Texts(id + 8)));

    /// <summary>From nine columns.</summary>
    public static Relation Relation(Row row, int first = 0) => new(
        row.Text(first), Word<RelationType>(row.Text(first + 1)), row.Text(first + 2), row.Text(first + 3), row.TextOrNull(first + 4),
        Localized(row.TextOrNull(first + 5), row.TextOrNull(first + 6)), Time(row.TextOrNull(first + 7)), row.Double(first + 8));

    /// <summary>From nine columns.</summary>
    public static Document Document(Row row) => new(
        row.Text(0), Word<DocumentKind>(row.Text(1)), row.Text(2), Tongue(row.Text(3)), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), Day(row.TextOrNull(7)), row.Text(8));

    public static EdtfDate? Day(string? text) => text is null ? null : EdtfDate.TryParse(text) ?? throw new FormatException($"'{text}' is not an EDTF date.");

    /// <summary>From eight columns.</summary>
    public static Mention Mention(Row row) => new(
        row.Text(0), row.Text(1), row.Int(2), row.Int(3), Word<MentionForm>(row.Text(4)), Tongue(row.Text(5)), row.Int(6), row.Int(7));

    /// <summary>From nine columns: statement, document, place, language, extractor, rule, words, confidence.</summary>
    public static (string Statement, Evidence Evidence) Evidence(Row row, int first) => (row.Text(first), new(
        row.Text(first + 1), row.Int(first + 2), row.Int(first + 3), Tongue(row.Text(first + 4)), row.Text(first + 5), row.TextOrNull(first + 6), row.TextOrNull(first + 7),
        row.Double(first + 8)));

    /// <summary>From fourteen columns: those of <see cref="Evidence(Row, int)"/>, sentence, time, and text, language and role of a name.</summary>
    public static EvidenceOf Piece(Row row, int first)
    {
        var (statement, evidence) = Evidence(row, first);
        var name = row.TextOrNull(first + 11) is { } text ? new Name(text, Tongue(row.Text(first + 12)), Word<NameRole>(row.Text(first + 13))) : null;
        return new(statement, evidence, row.Text(first + 9), Time(row.TextOrNull(first + 10)), name);
    }

    public static Figure Figure(Map f) => new(
        Word<FigureKind>(f.Text("kind")), f.LongOrNull("min"), f.LongOrNull("max"), f["unit"], f.Int("start"), f.Int("end"), f.Int("sentenceStart"), f.Int("sentenceEnd"));

    public static EventType Type(string text) => Word<EventType>(text);
}
