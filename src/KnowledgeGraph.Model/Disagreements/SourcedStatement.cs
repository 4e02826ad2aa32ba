using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>A statement as it counts (merged entities followed), with what its document is.</summary>
/// <param name="Publisher">Who published the document, or null.</param>
/// <param name="Date">When, or null.</param>
public sealed record SourcedStatement<T>(T Statement, DocumentKind Kind, string? Publisher, EdtfDate? Date)
    where T : Statement
{
    /// <summary>False where an event's place does not stand in the sentence itself, dateline apart: it is where the report was written, and perhaps no more.</summary>
    public bool IsPlaceStated { get; init; } = true;

    /// <summary>
    /// The latest date of the events that the same sentence tells of: what it says of an office without a time («in 2010 Secretary General … visited») it says of
    /// then. Null where it tells of none.
    /// </summary>
    public Edtf? Told { get; init; }
}
