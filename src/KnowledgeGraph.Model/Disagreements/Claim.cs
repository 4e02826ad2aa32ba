using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>What a statement says on the point that a rule is about, and from which to which day it certainly says so (day numbers, inclusive).</summary>
internal sealed record Claim(DisagreementValue Value, Statement Statement, DocumentKind Kind, string? Publisher, EdtfDate? Published, int From = 0, int To = int.MaxValue)
{
    public static Claim Of<T>(SourcedStatement<T> source, DisagreementValue value, int from = 0, int to = int.MaxValue)
        where T : Statement => new(value, source.Statement, source.Kind, source.Publisher, source.Date, from, to);

    public string DocumentId => Statement.Evidence.DocumentId;

    public StatementRef Ref => new(DocumentId, Statement.Id);

    /// <summary>A day or a little; false for what holds on and on.</summary>
    public bool IsMoment => From == To;

    public int Rank => Provenance.Rank(Statement.Evidence);
}
