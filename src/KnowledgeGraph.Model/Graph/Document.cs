using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Graph;

/// <summary>What kind of source a document is.</summary>
public enum DocumentKind
{
    /// <summary>A text that somebody published.</summary>
    Article,

    /// <summary>A row of an event table.</summary>
    Record,

    /// <summary>What an editor stated after a source; its text is the statements, one a line.</summary>
    Curated,
}

/// <summary>A source: everything in the graph is said by one.</summary>
/// <param name="Id"><c>doc:</c> and the first 32 hex digits of the SHA-256 of kind, URL of a curated source, and text.</param>
/// <param name="Name">The file's stem or the input line's own id; for people, never a key.</param>
/// <param name="Language">The language most of the text is in.</param>
/// <param name="Date">When it was published; null where unknown.</param>
/// <param name="Text">The whole text. All offsets are UTF-16 units into it.</param>
public sealed record Document(
    string Id, DocumentKind Kind, string Name, Language Language, string? Title, string? Publisher, string? Url, EdtfDate? Date, string Text);
