using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Graph;

/// <summary>A lasting fact between two entities, joined from all statements that say the same.</summary>
/// <param name="Id"><c>rel:</c> and a hash of type, ends, office or title, and time.</param>
/// <param name="Office">For <see cref="RelationType.HoldsPosition"/>: the lexicon's id of the office, or null where the lexicon has none.</param>
/// <param name="Title">For <see cref="RelationType.HoldsPosition"/>: the office's title in words, or null.</param>
/// <param name="Time">From when until when it holds; null where no source says.</param>
/// <param name="Confidence">That of the most confident statement, 0 to 1.</param>
public sealed record Relation(string Id, RelationType Type, string From, string To, string? Office, LocalizedText? Title, Edtf? Time, double Confidence);
