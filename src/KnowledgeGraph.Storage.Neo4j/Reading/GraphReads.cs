using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Runs a statement that reads.</summary>
internal delegate Task<IReadOnlyList<Row>> RunStatement(string name, IEnumerable<KeyValuePair<string, object?>> parameters);

/// <summary>Documents with all that they say, as they were taken in.</summary>
internal static class GraphReads
{
    /// <summary>The next documents in order of their ids, after one.</summary>
    public static async Task<IReadOnlyList<DocumentGraph>> AfterAsync(RunStatement run, string id, int count)
    {
        var rows = await run("document-after", Arguments.Of(("after", id), ("limit", count)));
        if (rows.Count == 0) return [];
        var ids = Arguments.Rows(rows.Select(r => r.Text(0)));
        var drafts = (await run("document-drafts", ids)).Select(r => (Document: r.Text(0), Draft: Draft(r))).OrderBy(d => d.Draft.Id, StringComparer.Ordinal)
            .ToLookup(d => d.Document, d => d.Draft, StringComparer.Ordinal);
        var mentions = Mentions(await run("document-mentions", ids)).ToLookup(m => m.DocumentId, StringComparer.Ordinal);
        var statements = (await run("document-statements", ids)).Select(StatementReads.Any).ToLookup(s => s.Evidence.DocumentId, StringComparer.Ordinal);
        return
        [
            .. rows.Select(r => (Document: Values.Document(r), Resolutions: r.TextOrNull(9))).Select(d => new DocumentGraph(
                d.Document, [.. drafts[d.Document.Id]], [.. mentions[d.Document.Id]],
                [.. statements[d.Document.Id].OrderBy(s => s.Evidence.Start).ThenBy(s => s.Evidence.End).ThenBy(s => s.Id, StringComparer.Ordinal)])
            {
                Resolutions = d.Resolutions is null ? [] : ResolutionJson.Read(d.Document.Id, d.Resolutions),
            }),
        ];
    }

    /// <summary>Mentions by place, entity and form.</summary>
    public static IEnumerable<Mention> Mentions(IEnumerable<Row> rows) =>
        rows.Select(Values.Mention).OrderBy(m => m.Start).ThenBy(m => m.End).ThenBy(m => m.EntityId, StringComparer.Ordinal).ThenBy(m => m.Form);

    private static EntityDraft Draft(Row row)
    {
        var id = row.Text(1);
        return new(
            id, EntityKinds.OfId(id) ?? throw new FormatException($"The id '{id}' names no kind of entity."), Values.Localized(row.TextOrNull(2), row.TextOrNull(3)),
            Values.Identifiers(row.Texts(4), row.Texts(5)));
    }
}
