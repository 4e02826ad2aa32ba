using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Statements;

/// <summary>How a mention names its entity.</summary>
public enum MentionForm
{
    Name,
    Short,
    Acronym,
    Demonym,
    Title,
}

/// <summary>A place in a document that names an entity. Offsets are UTF-16 units into the document's text.</summary>
/// <param name="Start">First unit of the name, attached Arabic proclitics left out.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="SentenceStart">First unit of the sentence around it.</param>
/// <param name="SentenceEnd">One past the last unit of that sentence.</param>
public sealed record Mention(
    string DocumentId, string EntityId, int Start, int End, MentionForm Form, Language Language, int SentenceStart, int SentenceEnd);
