using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Import.Exchange;

/// <summary>
/// The <c>edit</c> records of an export: <c>id kind author reason time</c>, and by kind <c>survivor merged</c> (MERGE), <c>entities</c> (KEEP_APART),
/// <c>entity name nameLanguage role</c> (ADD_NAME; REMOVE_NAME without the role; CORRECT_NAME with <c>former formerLanguage</c> too), <c>statements about</c> (RETRACT, RESTORE), <c>edit about</c> (UNDO).
/// </summary>
internal static class EditJson
{
    public static void Write(Utf8JsonWriter json, Edit edit)
    {
        json.WriteStartObject();
        json.WriteString(GraphJson.Record, GraphJson.EditRecord);
        json.WriteString("id", edit.Id);
        json.WriteEnum("kind", edit.Action.Kind);
        json.WriteString("author", edit.Author);
        json.WriteString("reason", edit.Reason);
        json.WriteString("time", edit.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        switch (edit.Action)
        {
            case MergeEntities a:
                json.WriteString("survivor", a.Survivor);
                json.WriteOptional("merged", a.Merged);
                break;
            case KeepApart a:
                json.WriteOptional("entities", [a.First, a.Second]);
                break;
            case AddName a:
                WriteName(json, a.EntityId, a.Name.Text, a.Name.Language);
                json.WriteEnum("role", a.Name.Role);
                break;
            case RemoveName a:
                WriteName(json, a.EntityId, a.Text, a.Language);
                break;
            case CorrectName a:
                WriteName(json, a.EntityId, a.Name.Text, a.Name.Language);
                json.WriteEnum("role", a.Name.Role);
                json.WriteString("former", a.Text);
                json.WriteString("formerLanguage", a.Language.Tag());
                break;
            case RetractStatements a:
                WriteStatements(json, a.Statements, a.About);
                break;
            case RestoreStatements a:
                WriteStatements(json, a.Statements, a.About);
                break;
            case UndoEdit a:
                json.WriteString("edit", a.EditId);
                json.WriteOptional("about", a.About);
                break;
        }

        json.WriteEndObject();
    }

    /// <exception cref="InputException">The line is no edit, or not as it was recorded.</exception>
    public static Edit Read(JsonElement line, string path, int number)
    {
        InputException Bad(string code, string message) => new(new(code, path, number, null, null, message));
        string Text(string name) => Member(line, name) ?? throw Bad("malformed-json", $"The member '{name}' is missing or no string.");
        if (EnumSpelling.Read<EditKind>(Text("kind")) is not { } kind) throw Bad("unknown-type", $"'{Text("kind")}' is no kind of edit.");
        if (!DateTimeOffset.TryParseExact(Text("time"), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            throw Bad("impossible-date", $"'{Text("time")}' is not a time.");
        try
        {
            IReadOnlyList<string> parts = kind switch
            {
                EditKind.Merge => [Text("survivor"), .. List(line, "merged")],
                EditKind.KeepApart => List(line, "entities"),
                EditKind.AddName => [Text("entity"), Text("name"), Text("nameLanguage"), Text("role")],
                EditKind.RemoveName => [Text("entity"), Text("name"), Text("nameLanguage")],
                EditKind.CorrectName => [Text("entity"), Text("former"), Text("formerLanguage"), Text("name"), Text("nameLanguage"), Text("role")],
                EditKind.Undo => [Text("edit"), .. List(line, "about")],
                _ => [.. Statements(line), "", .. List(line, "about")],
            };
            var edit = new Edit(Text("id"), EditParts.Read(kind, parts), Text("author"), Text("reason"), time.ToUniversalTime());
            EditRules.Check(edit);
            return edit;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw Bad("altered-edit", e.Message);
        }
    }

    private static void WriteName(Utf8JsonWriter json, string entity, string text, Language language)
    {
        json.WriteString("entity", entity);
        json.WriteString("name", text);
        json.WriteString("nameLanguage", language.Tag());
    }

    private static void WriteStatements(Utf8JsonWriter json, IReadOnlyList<StatementRef> statements, IReadOnlyList<string> about)
    {
        json.WriteStartArray("statements");
        foreach (var statement in statements)
        {
            json.WriteStartObject();
            json.WriteString("document", statement.DocumentId);
            json.WriteString("statement", statement.StatementId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteOptional("about", about);
    }

    private static IEnumerable<string> Statements(JsonElement line) => Elements(line, "statements").SelectMany(s => (string[])
    [
        Member(s, "document") ?? throw new FormatException("A statement has no document."), Member(s, "statement") ?? throw new FormatException("A statement has no id."),
    ]);

    private static List<string> List(JsonElement line, string name) =>
        [.. Elements(line, name).Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : throw new FormatException($"'{name}' is not a list of texts."))];

    private static JsonElement[] Elements(JsonElement line, string name) =>
        line.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string? Member(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
