using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>
/// Gives the figures of a document to its events: each to the nearest event of its sentence that can have such a figure; where the sentence tells of none,
/// to the last such event of its paragraph or the one before: «A bomb went off in Baghdad. At least 12 people were killed.»
/// </summary>
internal sealed class EventFigures(FigureFinder finder, FigureWords words)
{
    public void Attach(DocumentAnalysis analysis, IReadOnlyList<EventDraft> drafts)
    {
        if (drafts.Count == 0) return;
        foreach (var sentence in analysis.Sentences)
            foreach (var found in finder.In(sentence))
            {
                if (OwnerOf(found, sentence, drafts) is not { } owner || owner.Figures.Any(f => f.Kind == found.Kind && f.Unit == found.Unit)) continue;
                owner.Figures.Add(new(
                    found.Kind, found.Min, found.Max, found.Unit, sentence.Tokens[found.First].Start, sentence.Tokens[found.Last].End, sentence.Start, sentence.End));
            }
    }

    private EventDraft? OwnerOf(FoundFigure found, SentenceAnalysis sentence, IReadOnlyList<EventDraft> drafts)
    {
        var fitting = drafts.Where(d => words.Belongs(found.Kind, d.Type)).ToList();
        var own = fitting.Where(d => ReferenceEquals(d.Sentence, sentence)).OrderBy(d => Math.Min(Math.Abs(d.First - found.Last), Math.Abs(d.Last - found.First))).FirstOrDefault();
        if (own is not null || !IsOutcome(found.Kind)) return own;
        return fitting.LastOrDefault(d => d.Sentence.Start < sentence.Start && !d.IsHeadline && d.Sentence.Paragraph >= sentence.Paragraph - 1);
    }

    /// <summary>What a later sentence can say of an event told before.</summary>
    private static bool IsOutcome(FigureKind kind) => kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Missing or FigureKind.Displaced or FigureKind.Arrested;
}
