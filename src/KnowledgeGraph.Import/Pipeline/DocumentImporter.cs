using KnowledgeGraph.Import.Html;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Import.Pipeline;

/// <summary>
/// Takes one text through extraction into the store. What the client says of the text goes before what its front matter or its page says.
/// Thread-safe.
/// </summary>
public sealed class DocumentImporter(IGraphStore store, IExtractor extractor) : IDocumentImporter
{
    /// <summary>What problems call an input that has no file.</summary>
    private const string InputName = "text";

    /// <inheritdoc/>
    public async Task<ImportedDocument> ImportAsync(ImportedText text, string author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var front = text.IsHtml ? HtmlReader.Read(InputName, text.Text) : FrontMatter.Split(InputName, text.Text);
        var source = new ImportedText(
            text.IsHtml ? front.Text : MarkdownText.Of(front.Text), text.Name ?? front.Name, text.Title ?? front.Title, text.Publisher ?? front.Publisher, text.Url ?? front.Url,
            text.Date ?? front.Date, text.Language ?? front.Language);
        var document = DocumentFactory.Create(source, source.Title ?? InputName, InputName);
        var graph = await ExtractAsync(document, cancellation);
        var result = await store.CommitAsync([graph], author, cancellation);
        return new(graph, result.Revision, result.Added.Count + result.Replaced.Count > 0);
    }

    private async Task<DocumentGraph> ExtractAsync(Document document, CancellationToken cancellation)
    {
        try
        {
            return await extractor.ExtractAsync(document, cancellation);
        }
        catch (ExtractionException e)
        {
            throw new InputException(new(e.Code, InputName, null, null, null, e.Message));
        }
    }
}
