using KnowledgeGraph.Extraction.Resolution;

namespace KnowledgeGraph.Extraction.Titles;

/// <summary>One office within a title, before its body is resolved.</summary>
/// <param name="Body">The mention of the body it belongs to; null where the title names none.</param>
internal sealed record TitlePart(int First, int Last, string OfficeId, string? BodyKind, Candidate? Body, bool Former);

/// <summary>A title in a text: its offices with the bodies they belong to, from the first word to the last.</summary>
internal sealed record TitlePhrase(int First, int Last, IReadOnlyList<TitlePart> Parts);
