using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Import;

/// <summary>A document as a client hands it over.</summary>
/// <param name="Text">Plain text or Markdown; not empty.</param>
/// <param name="Language">Null: found from the text.</param>
/// <param name="IsHtml">The text is a web page: its article is read, and what the page says of itself fills in what is not given here.</param>
public sealed record ImportedText(
    string Text, string? Name = null, string? Title = null, string? Publisher = null, string? Url = null, EdtfDate? Date = null, Language? Language = null, bool IsHtml = false);

/// <summary>What an import of one text gave.</summary>
/// <param name="Changed">False where the store knew the document already.</param>
public sealed record ImportedDocument(DocumentGraph Graph, long Revision, bool Changed);

/// <summary>Takes one text through extraction into the store.</summary>
public interface IDocumentImporter
{
    /// <exception cref="InputException">The text cannot be taken.</exception>
    Task<ImportedDocument> ImportAsync(ImportedText text, string author, CancellationToken cancellation = default);
}
