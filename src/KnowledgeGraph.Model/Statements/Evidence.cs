using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Statements;

/// <summary>Where a statement stands and who read it there.</summary>
/// <param name="Start">First UTF-16 unit of the sentence in the document's text.</param>
/// <param name="End">One past the last UTF-16 unit of the sentence.</param>
/// <param name="Language">The sentence's language.</param>
/// <param name="Extractor">Who says so: <c>rules/1</c>, <c>openai/MODEL/1</c>, <c>seed</c>, <c>editor:NAME</c>.</param>
/// <param name="Rule">The rule that made it, or null where no rule did.</param>
/// <param name="Trigger">The words within the sentence that express it, as written, or null.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Evidence(
    string DocumentId, int Start, int End, Language Language, string Extractor, string? Rule, string? Trigger, double Confidence);
