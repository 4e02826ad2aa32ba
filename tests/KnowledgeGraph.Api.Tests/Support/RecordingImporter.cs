using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>Takes any text, stores nothing, and keeps what it was given.</summary>
internal sealed class RecordingImporter : IDocumentImporter
{
    public ImportedText? Given { get; private set; }

    public InputProblem? Problem { get; init; }

    public Task<ImportedDocument> ImportAsync(ImportedText text, string author, CancellationToken cancellation = default)
    {
        if (Problem is not null) throw new InputException(Problem);
        Given = text;
        var document = new Document("doc:new", DocumentKind.Article, text.Name ?? "", text.Language ?? Language.En, text.Title, text.Publisher, text.Url, text.Date, text.Text);
        return Task.FromResult(new ImportedDocument(
            new DocumentGraph(document, [], [new Mention("doc:new", "state:kw", 0, 6, MentionForm.Name, Language.En, 0, 17)], []), 2, true));
    }
}
