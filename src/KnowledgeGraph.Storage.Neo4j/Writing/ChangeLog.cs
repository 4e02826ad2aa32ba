using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Notes what a revision did to things: what it did follows from whether they were there before, by the last note, and whether they are there now.</summary>
internal static class ChangeLog
{
    /// <param name="ids">Of all that a revision may have touched, in any order.</param>
    public static async Task WriteAsync(Transaction transaction, IEnumerable<string> ids, long revision)
    {
        var revisions = Arguments.Of(("revision", revision));
        foreach (var kind in ids.Distinct(StringComparer.Ordinal).GroupBy(id => ChangedKinds.OfId(id) ?? throw new FormatException($"The id '{id}' names no kind of thing.")))
            await transaction.ForAsync(Statement(kind.Key), kind.Order(StringComparer.Ordinal).Select(id => new[] { id, EnumSpelling.Of(kind.Key) }), revisions);
    }

    private static string Statement(ChangedKind kind) => kind switch
    {
        ChangedKind.Relation => "change-relations",
        ChangedKind.Document => "change-documents",
        ChangedKind.Disagreement => "change-disagreements",
        ChangedKind.Edit => "change-edits",
        _ => "change-entities",
    };
}
