using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>What our server and its peers serve: so many states, each a member of ten organisations.</summary>
public sealed record SliceData(IReadOnlyList<SliceEntity> Entities, IReadOnlyList<SliceRelation> Relations)
{
    private const int States = 1_000;
    private const int Organizations = 100;
    private const int Memberships = 10;

    public static SliceData Make()
    {
        var entities = new List<SliceEntity>();
        for (var i = 0; i < States; i++) entities.Add(Entity("STATE", "state", i));
        for (var i = 0; i < Organizations; i++) entities.Add(Entity("ORGANIZATION", "org", i));
        var relations = Enumerable.Range(0, States * Memberships).Select(n => new SliceRelation(
            Text($"rel:{n}"), "MEMBER_OF", Text($"state:{n / Memberships:D4}"), Text($"org:{n * 7 % Organizations:D4}"))).ToList();
        return new(entities, relations);
    }

    public static SliceData Read(string path) => JsonSerializer.Deserialize<SliceData>(File.ReadAllText(path), JsonSerializerOptions.Web)!;

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    private static SliceEntity Entity(string kind, string prefix, int number) => new(
        Text($"{prefix}:{number:D4}"), kind, Text($"The {prefix} of number {number}"), Text($"\u0627\u0644\u062f\u0648\u0644\u0629 {number}"),
        Text($"What is to be known of the {prefix} that has the number {number}, in one line."));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

public sealed record SliceEntity(string Id, string Kind, string En, string Ar, string Description);

public sealed record SliceRelation(string Id, string Type, string From, string To);
