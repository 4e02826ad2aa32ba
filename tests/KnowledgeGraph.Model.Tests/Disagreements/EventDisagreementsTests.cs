using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Tests.Disagreements;

public sealed class EventDisagreementsTests
{
    [Theory]
    [InlineData(12, 12, 15, 15, true)]
    [InlineData(12, null, 15, 15, false)]
    [InlineData(20, null, 15, 15, true)]
    [InlineData(null, 10, 12, 12, true)]
    [InlineData(24, 99, 30, 30, false)]
    [InlineData(24, 99, 200, 999, true)]
    public void Figures_oppose_each_other_where_no_number_can_be_both(int? minA, int? maxA, int? minB, int? maxB, bool opposed)
    {
        var found = Of(Told.Event("doc:a", figures: (FigureKind.Killed, minA, maxA, null)), Told.Event("doc:b", figures: (FigureKind.Killed, minB, maxB, null)));

        Assert.Equal(opposed ? ["Figure"] : [], found.Select(d => d.Reason.ToString()));
    }

    [Fact]
    public void Figures_of_other_kinds_and_units_are_not_compared() => Assert.Empty(Of(
        Told.Event("doc:a", figures: [(FigureKind.Killed, 12, 12, null), (FigureKind.Amount, 5, 5, "USD")]),
        Told.Event("doc:b", figures: [(FigureKind.Injured, 30, 30, null), (FigureKind.Killed, 3, 3, "children"), (FigureKind.Amount, 5, 5, "EUR")])));

    [Fact]
    public void Each_kind_of_figure_is_a_disagreement_of_its_own()
    {
        var found = Of(
            Told.Event("doc:a", figures: [(FigureKind.Killed, 12, 12, null), (FigureKind.Injured, 30, 30, null)]),
            Told.Event("doc:b", figures: [(FigureKind.Killed, 15, 15, null), (FigureKind.Injured, 40, 40, null)]));

        Assert.Equal([FigureKind.Injured, FigureKind.Killed], found.Select(d => d.Sides[0].Value.Kind!.Value).OrderByDescending(k => k));
        Assert.Equal(2, found.Select(d => d.Id).Distinct().Count());
    }

    [Fact]
    public void A_place_that_only_the_dateline_gives_opposes_nothing()
    {
        var (a, b) = (Told.Event("doc:a", place: "place:doha"), Told.Event("doc:b", place: "place:riyadh"));

        Assert.Equal(DisagreementReason.EventPlace, Assert.Single(Of(a, b)).Reason);
        Assert.Empty(Of(a, b with { IsPlaceStated = false }));
    }

    [Fact]
    public void An_event_that_sources_name_has_one_date_and_one_mode()
    {
        var found = Of(Told.Event("doc:a", "2019-05-20", mode: "aerial"), Told.Event("doc:b", "2019-05-21", mode: "drone"));

        Assert.Equal([DisagreementReason.EventDate, DisagreementReason.EventMode], found.Select(d => d.Reason).Order());
    }

    private static IReadOnlyList<Disagreement> Of(params SourcedStatement<EventStatement>[] statements) => EventDisagreements.Of("event:x", statements, (a, b) => a == b);
}
