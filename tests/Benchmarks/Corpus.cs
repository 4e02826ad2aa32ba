using System.Text;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Tests;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Ordinary articles of one language: the sample reports of the seed, and where they are there, the real news texts beside the repository.</summary>
internal static class Corpus
{
    public static async Task<IReadOnlyList<Document>> LoadAsync(Language language)
    {
        var shared = Path.Combine(Repository.Root, "..", "shared");
        string[] inputs =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "graph-seed", "sources", language.Tag()), "*.md").Order(StringComparer.Ordinal),
            Path.Combine(shared, "data", "parallel", language.Tag() + ".jsonl"),
            Path.Combine(shared, "gold", $"mentions-{language.Tag()}.jsonl"),
        ];
        var documents = new List<Document>();
        foreach (var input in inputs.Where(File.Exists))
            await foreach (var item in DocumentReaders.ReadAsync(input, new()))
                if (item.Document is { } document)
                    documents.Add(document);
        return documents;
    }

    /// <summary>A document that no other run has seen: the same words under another number.</summary>
    public static Document Numbered(Document document, int number) =>
        DocumentFactory.Create(new ImportedText($"{document.Text}\n\n{number}.", Date: EdtfDate.TryParse("2024-05-20"), Language: document.Language), document.Name, document.Name);

    public static long Bytes(IEnumerable<Document> documents) => documents.Sum(d => (long)Encoding.UTF8.GetByteCount(d.Text));
}
