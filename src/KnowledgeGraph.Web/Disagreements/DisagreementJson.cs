using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Web.Json;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Disagreements;

/// <summary>Disagreements and figures in the JSON twins of the pages.</summary>
internal static class DisagreementJson
{
    public static object Of(DisagreementViews views, GraphLookup lookup) => new { TotalCount = views.Total, Items = views.Shown.Select(v => Of(v, lookup)) };

    public static object Of(EventFigure figure, GraphLookup lookup) => new
    {
        figure.Kind,
        figure.Min,
        figure.Max,
        figure.Unit,
        Evidence = figure.Evidence.Select(e => GraphJson.Evidence(e, lookup)),
    };

    private static object Of(DisagreementView view, GraphLookup lookup) => new
    {
        view.Disagreement.Id,
        view.Disagreement.Reason,
        Subject = GraphJson.Reference(view.Disagreement.Subject, lookup),
        Object = view.Disagreement.Object is { } id ? GraphJson.Reference(id, lookup) : null,
        view.Disagreement.Seat,
        Title = GraphJson.Localized(view.Title),
        Sides = view.Disagreement.Sides.Select((side, i) => new
        {
            Value = side.Value.Text,
            Entity = side.Value.Entity is { } entity ? GraphJson.Reference(entity, lookup) : null,
            Time = side.Value.Time?.Text,
            side.Value.Mode,
            Figure = side.Value.Kind is { } kind ? new { Kind = kind, side.Value.Min, side.Value.Max, side.Value.Unit } : null,
            Corrected = side.IsCorrected,
            Evidence = view.Evidence[i].Select(e => GraphJson.Evidence(e.Evidence, lookup)),
        }),
    };
}
