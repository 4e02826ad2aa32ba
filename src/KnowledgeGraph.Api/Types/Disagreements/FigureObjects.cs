using GraphQL.Types;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Evidences;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Disagreements;

/// <summary>A figure as one side of a disagreement gives it.</summary>
internal sealed class FigureRangeObject : ObjectGraphType<DisagreementValue>
{
    public FigureRangeObject()
    {
        Name = "FigureRange";
        Description = "A number that can be exact or a range.";
        Field<NonNullGraphType<FigureKindEnum>>("kind").Description("What it counts or measures.").Resolve(c => c.Source.Kind);
        Field<FloatGraphType>("min").Description("The least it can be; null where the words give no lower end.").Resolve(c => (double?)c.Source.Min);
        Field<FloatGraphType>("max").Description("The most it can be; null where the words give no upper end.").Resolve(c => (double?)c.Source.Max);
        Field<StringGraphType>("unit").Description("Of an amount its currency (ISO 4217); of persons who they are, null for people as such.").Resolve(c => c.Source.Unit);
    }
}

/// <summary>A figure, and the event it is given for.</summary>
internal sealed record FigureNode(string EventId, EventFigure Figure);

internal sealed class FigureObject : ObjectGraphType<FigureNode>
{
    public FigureObject()
    {
        Name = "Figure";
        Description = "A number that sources give for an event; `at least 12` has no `max`, `dozens` is 24 to 99.";
        Field<NonNullGraphType<FigureKindEnum>>("kind").Description("What it counts or measures.").Resolve(c => c.Source.Figure.Kind);
        Field<FloatGraphType>("min").Description("The least it can be; null where the words give no lower end.").Resolve(c => (double?)c.Source.Figure.Min);
        Field<FloatGraphType>("max").Description("The most it can be; null where the words give no upper end.").Resolve(c => (double?)c.Source.Figure.Max);
        Field<StringGraphType>("unit").Description("Of an amount its currency (ISO 4217); of persons who they are, null for people as such.").Resolve(c => c.Source.Figure.Unit);
        EvidenceFields.AddListed(this, figure => [.. figure.Figure.Evidence.Select(piece => new EvidenceNode(figure.EventId, piece))], "The sentences that give it; `trigger` has its words. The surest first.");
    }
}
