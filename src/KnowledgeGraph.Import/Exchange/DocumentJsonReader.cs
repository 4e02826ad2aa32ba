using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Exchange;

/// <summary>Reads the <c>document</c> records of an export. A row of it that is wrong is reported and left out; a document that is wrong is refused.</summary>
internal sealed class DocumentJsonReader
{
    private readonly string _path;
    private readonly int _line;
    private readonly List<InputProblem> _problems = [];
    private readonly string _text;
    private readonly string _id;

    private DocumentJsonReader(JsonElement line, string path, int number)
    {
        _path = path;
        _line = number;
        _text = Required(line, "text");
        _id = Required(line, "id");
    }

    /// <summary>The graph of a record and what was left out of it; a null graph for the joined rows, which follow from the documents.</summary>
    /// <exception cref="InputException">The document itself is wrong.</exception>
    public static (DocumentGraph? Graph, IReadOnlyList<InputProblem> Problems) Read(JsonElement line, string path, int number)
    {
        if (line.GetProperty(GraphJson.Record).GetString() != GraphJson.DocumentRecord) return (null, []);
        var reader = new DocumentJsonReader(line, path, number);
        return (reader.Graph(line), reader._problems);
    }

    private DocumentGraph Graph(JsonElement line)
    {
        var document = new Document(
            _id, Enum<DocumentKind>(line, "kind"), Required(line, "name"), LanguageOf(line, "language"), Text(line, "title"), Text(line, "publisher"), Text(line, "url"),
            Text(line, "date") is { } date ? EdtfDate.TryParse(date) ?? throw Bad("impossible-date", $"'{date}' is not an EDTF date.") : null, _text);
        var drafts = Rows(line, "entities", Draft);
        return new(document, drafts, Rows(line, "mentions", MentionOf), Rows(line, "statements", StatementOf)) { Resolutions = Rows(line, "resolutions", ResolutionOf) };
    }

    private List<T> Rows<T>(JsonElement line, string name, Func<JsonElement, T> read)
    {
        var rows = new List<T>();
        if (!line.TryGetProperty(name, out var array) || array.ValueKind != JsonValueKind.Array) return rows;
        foreach (var element in array.EnumerateArray())
        {
            try
            {
                rows.Add(read(element));
            }
            catch (InputException e)
            {
                _problems.Add(e.Problem);
            }
        }

        return rows;
    }

    private EntityDraft Draft(JsonElement row)
    {
        var (id, kind) = (Required(row, "id"), Enum<EntityKind>(row, "kind"));
        if (EntityKinds.OfId(id) != kind) throw Bad("unknown-kind", $"The kind {EnumSpelling.Of(kind)} does not fit the id {id}.");
        var identifiers = row.TryGetProperty("identifiers", out var list)
            ? list.EnumerateArray().Select(i => new Identifier(Required(i, "scheme"), Required(i, "value"))).ToList() : [];
        return new(id, kind, Localized(row, "description"), identifiers);
    }

    private Mention MentionOf(JsonElement row)
    {
        var (start, end) = Span(row, "start", "end");
        var (sentenceStart, sentenceEnd) = Span(row, "sentenceStart", "sentenceEnd");
        return new(_id, EntityId(Required(row, "entity")), start, end, Enum<MentionForm>(row, "form"), LanguageOf(row, "language"), sentenceStart, sentenceEnd);
    }

    private MentionResolution ResolutionOf(JsonElement row)
    {
        var (start, end) = Span(row, "start", "end");
        RejectedCandidate[] rejected = row.TryGetProperty("rejected", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(c => new RejectedCandidate(EntityId(Required(c, "entity")), Score(c), Required(c, "reason")))] : [];
        return new(_id, start, end, EntityId(Required(row, "entity")), Required(row, "rule"), Text(row, "words"), rejected);
    }

    private static double? Score(JsonElement row) =>
        row.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number && score.TryGetDouble(out var value) ? value : null;

    private Statement StatementOf(JsonElement row)
    {
        var (start, end) = Span(row, "start", "end");
        var confidence = row.TryGetProperty("confidence", out var c) && c.TryGetDouble(out var value) && value is >= 0 and <= 1
            ? value : throw Bad("malformed-json", "A statement's confidence is not a number from 0 to 1.");
        var evidence = new Evidence(_id, start, end, LanguageOf(row, "language"), Required(row, "extractor"), Text(row, "rule"), Text(row, "trigger"), confidence);
        var id = Required(row, "id");
        if (row.TryGetProperty("relation", out _)) return RelationOf(row, id, evidence);
        if (row.TryGetProperty("event", out _)) return EventOf(row, id, evidence);
        return new NameStatement(
            id, evidence, EntityId(Required(row, "entity")), new Name(Required(row, "name"), LanguageOf(row, "nameLanguage"), Enum<NameRole>(row, "role")));
    }

    private RelationStatement RelationOf(JsonElement row, string id, Evidence evidence)
    {
        var (type, from, to) = (Enum<RelationType>(row, "relation"), EntityId(Required(row, "from")), EntityId(Required(row, "to")));
        if (!RelationRules.Allows(type, from, to)) throw Bad("impossible-relation", $"A {EnumSpelling.Of(type)} relation cannot join {from} to {to}.");
        return new(id, evidence, type, from, to, Text(row, "office"), Localized(row, "title"), Date(row, "time"));
    }

    private EventStatement EventOf(JsonElement row, string id, Evidence evidence)
    {
        var (type, mode) = (Enum<EventType>(row, "event"), Text(row, "mode"));
        if (!EventModes.Allows(type, mode)) throw Bad("unknown-type", $"'{mode}' is not a mode of {EnumSpelling.Of(type)}.");
        var contexts = Texts(row, "contexts");
        if (contexts.FirstOrDefault(context => !EventContexts.Contains(context)) is { } unknown) throw Bad("unknown-type", $"'{unknown}' is not a context.");
        return new(
            id, evidence, Text(row, "eventId") is { } eventId ? EntityId(eventId) : null, Localized(row, "names") ?? new(null, null), type, mode, contexts, Date(row, "date"),
            Text(row, "place") is { } place ? EntityId(place) : null, [.. Texts(row, "actors").Select(EntityId)], [.. Texts(row, "recipients").Select(EntityId)])
        {
            Figures = row.TryGetProperty("figures", out var figures) && figures.ValueKind == JsonValueKind.Array ? [.. figures.EnumerateArray().Select(FigureOf)] : [],
        };
    }

    private Figure FigureOf(JsonElement row)
    {
        var (min, max) = (Whole(row, "min"), Whole(row, "max"));
        if ((min ?? max) is null || max < (min ?? 0)) throw Bad("malformed-json", "A figure needs 'min' or 'max', and 'min' is not the greater.");
        var (start, end) = Span(row, "start", "end");
        var (sentenceStart, sentenceEnd) = Span(row, "sentenceStart", "sentenceEnd");
        return new(Enum<FigureKind>(row, "kind"), min, max, Text(row, "unit"), start, end, sentenceStart, sentenceEnd);
    }

    private long? Whole(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out var value)) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0
            ? number : throw Bad("malformed-json", $"'{name}' is not a whole number from 0.");
    }

    private (int Start, int End) Span(JsonElement row, string first, string second)
    {
        if (row.TryGetProperty(first, out var s) && s.TryGetInt32(out var start) && row.TryGetProperty(second, out var e) && e.TryGetInt32(out var end)
            && start >= 0 && start <= end && end <= _text.Length) return (start, end);
        throw Bad("outside-text", $"'{first}' and '{second}' are not a span of the document's text.");
    }

    private string EntityId(string id) => EntityKinds.OfId(id) is not null ? id : throw Bad("unknown-kind", $"'{id}' is no entity's id.");

    private Edtf? Date(JsonElement row, string name) =>
        Text(row, name) is { } text ? Edtf.TryParse(text) ?? throw Bad("impossible-date", $"'{text}' is not an EDTF date or interval.") : null;

    private T Enum<T>(JsonElement row, string name)
        where T : struct, Enum
    {
        var text = Required(row, name);
        return EnumSpelling.Read<T>(text) ?? throw Bad("unknown-type", $"'{text}' is not a value of '{name}'.");
    }

    private Language LanguageOf(JsonElement row, string name)
    {
        var text = Required(row, name);
        return LanguageTags.FromTag(text) ?? throw Bad("unknown-language", $"'{text}' is not a language read here; en and ar are.");
    }

    private static LocalizedText? Localized(JsonElement row, string name) =>
        row.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.Object ? new(Text(text, "en"), Text(text, "ar")) : null;

    private static List<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)] : [];

    private static string? Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private string Required(JsonElement row, string name) => Text(row, name) ?? throw Bad("malformed-json", $"The member '{name}' is missing or no string.");

    private InputException Bad(string code, string message) => new(new(code, _path, _line, null, null, message));
}
