using System.Text.Json.Nodes;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Extraction.OpenAI.Prompts;

/// <summary>The JSON schema that the model's answer must keep to, made from the model's own types. Strict: every member is required, what may be missing is null.</summary>
internal static class AnswerSchema
{
    public const string Name = "statements";

    public static BinaryData Json { get; } = BinaryData.FromString(Object(
        ("entities", Array(Object(
            ("ref", Text()),
            ("kind", OneOf(Enum.GetValues<EntityKind>().Where(k => k != EntityKind.Event).Select(k => EnumSpelling.Of(k)))),
            ("names", Array(Text()))))),
        ("relations", Array(Object(
            ("type", OneOf(Enum.GetValues<RelationType>().Select(t => EnumSpelling.Of(t)))),
            ("from", Text()),
            ("to", Text()),
            ("title", OrNull(Text())),
            ("time", OrNull(Text())),
            ("quote", Text())))),
        ("events", Array(Object(
            ("type", OneOf(Enum.GetValues<EventType>().Select(t => EnumSpelling.Of(t)))),
            ("mode", OrNull(OneOf(EventModes.All))),
            ("contexts", Array(OneOf(EventContexts.All))),
            ("date", OrNull(Text())),
            ("place", OrNull(Text())),
            ("actors", Array(Text())),
            ("recipients", Array(Text())),
            ("trigger", OrNull(Text())),
            ("quote", Text()))))).ToJsonString());

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject OneOf(IEnumerable<string> values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) };

    private static JsonObject OrNull(JsonObject schema) => new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };

    private static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Object(params (string Name, JsonObject Schema)[] members)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in members) properties[name] = schema;
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. members.Select(m => (JsonNode)m.Name)]),
            ["additionalProperties"] = false,
        };
    }
}
