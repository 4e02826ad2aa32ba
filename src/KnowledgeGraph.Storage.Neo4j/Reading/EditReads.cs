using System.Globalization;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>How edit nodes become edits of the model, and back.</summary>
internal static class EditReads
{
    /// <summary>All edits, by time, then id.</summary>
    public static async Task<IReadOnlyList<RecordedEdit>> AllAsync(Transaction transaction) =>
        [.. (await transaction.RunAsync("edit-all", [])).Select(r => Recorded(r.Map(0))).OrderBy(e => e.Edit, Edit.Order)];

    public static RecordedEdit Recorded(Map e) => new(
        new(
            e.Text("id"), EditParts.Read(Values.Word<EditKind>(e.Text("kind")), e.Texts("content")), e.Text("author"), e.Text("reason"),
            new(long.Parse(e.Text("time"), CultureInfo.InvariantCulture), TimeSpan.Zero)),
        long.Parse(e.Text("revision"), CultureInfo.InvariantCulture), e["undoneBy"]);

    public static KeyValuePair<string, object?>[] Row(Edit edit, long revision) => Arguments.Of(
        ("edit", Arguments.Of(
            ("id", edit.Id), ("kind", EnumSpelling.Of(edit.Action.Kind)), ("content", EditParts.Of(edit.Action)), ("author", edit.Author), ("reason", edit.Reason),
            ("time", edit.Time.UtcTicks), ("revision", revision))),
        ("entities", edit.Action.EntityIds.Distinct(StringComparer.Ordinal)));
}
