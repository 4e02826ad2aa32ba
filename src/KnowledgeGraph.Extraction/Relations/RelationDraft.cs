using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A relation as one sentence states it.</summary>
/// <param name="First">Index of the first token of the words that state it.</param>
/// <param name="Last">Index of the last.</param>
internal sealed record RelationDraft(
    RelationType Type, string From, string To, SentenceAnalysis Sentence, int First, int Last, string Rule, double Confidence,
    Edtf? Time = null, string? Title = null, string? Office = null);
