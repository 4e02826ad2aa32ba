using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Api.Subscriptions;

/// <summary>Imports as another does, and tells of it.</summary>
internal sealed class ReportingImporter(IDocumentImporter inner, ImportActivity activity) : IDocumentImporter
{
    public async Task<ImportedDocument> ImportAsync(ImportedText text, string author, CancellationToken cancellation = default)
    {
        using var run = activity.Begin(text.Title ?? text.Name ?? "text", 1);
        try
        {
            var imported = await inner.ImportAsync(text, author, cancellation);
            run.Report(1, 1, null, 1, imported.Graph.Statements.Count);
            run.Complete(imported.Revision);
            return imported;
        }
        catch (InputException)
        {
            run.Fail();
            throw;
        }
    }
}
