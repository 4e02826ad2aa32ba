using System.Text.Json;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Types;

public sealed class SchemaTests
{
    private static readonly string[] BuiltIn = ["Int", "Float", "String", "Boolean", "ID"];

    [Fact]
    public async Task Everything_in_the_schema_is_described_in_plain_words()
    {
        var data = await Asked.Data(SampleGraph.Create(), """
            { __schema { description types { name description
              fields { name description args { name description } } inputFields { name description } enumValues { name description } } } }
            """);

        var bare = new List<string>();
        foreach (var type in data.GetProperty("__schema").GetProperty("types").EnumerateArray().Where(t => !Name(t).StartsWith("__", StringComparison.Ordinal) && !BuiltIn.Contains(Name(t))))
        {
            Check(type, Name(type));
            foreach (var part in new[] { "fields", "inputFields", "enumValues" })
            {
                if (type.GetProperty(part) is not { ValueKind: JsonValueKind.Array } members) continue;
                foreach (var member in members.EnumerateArray())
                {
                    Check(member, $"{Name(type)}.{Name(member)}");
                    if (!member.TryGetProperty("args", out var arguments)) continue;
                    foreach (var argument in arguments.EnumerateArray()) Check(argument, $"{Name(type)}.{Name(member)}({Name(argument)})");
                }
            }
        }

        Assert.Empty(bare);

        void Check(JsonElement element, string place)
        {
            if (element.GetProperty("description") is not { ValueKind: JsonValueKind.String } words || words.GetString()!.Length < 3) bare.Add(place);
        }
    }

    [Fact]
    public async Task Introspection_knows_what_current_clients_ask_for() => await Asked.Data(SampleGraph.Create(), """
        { __schema { description directives { name isRepeatable args(includeDeprecated: true) { name isDeprecated deprecationReason } }
          types { specifiedByURL fields(includeDeprecated: true) { args(includeDeprecated: true) { name } } inputFields(includeDeprecated: true) { name isDeprecated } } } }
        """);

    [Fact]
    public async Task Introspection_can_be_closed()
    {
        using var executor = Asked.Executor(SampleGraph.Create(), new ApiOptions { Introspection = false });

        Assert.True((await Asked.Answer(executor, "{ __schema { types { name } } }")).TryGetProperty("errors", out _));
        Assert.False((await Asked.Answer(executor, "{ __typename }")).TryGetProperty("errors", out _));
    }

    private static string Name(JsonElement element) => element.GetProperty("name").GetString()!;
}
