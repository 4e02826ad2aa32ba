using System.Text.Json;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Tests.Disagreements;

public sealed class OfficeSeatsTests
{
    [Fact]
    public void Every_seat_is_of_an_office_that_the_lexicon_has()
    {
        var known = File.ReadLines(Path.Combine(Repository.Root, "graph-seed", "lexicon", "offices.jsonl")).Where(l => l.Length > 0)
            .Select(l => JsonDocument.Parse(l).RootElement).Where(o => o.TryGetProperty("id", out _)).Select(o => o.GetProperty("id").GetString()!).ToHashSet();

        Assert.Empty(OfficeSeats.Offices.Except(known));
        Assert.True(OfficeSeats.Offices.Count > 80);
    }

    [Theory]
    [InlineData("foreign-minister", EntityKind.State, "foreign-minister")]
    [InlineData("foreign-secretary", EntityKind.State, "foreign-minister")]
    [InlineData("secretary-general", EntityKind.Organization, "secretary-general")]
    [InlineData("secretary-general", EntityKind.State, null)]
    [InlineData("ambassador", EntityKind.State, null)]
    [InlineData(null, EntityKind.State, null)]
    public void An_office_is_a_seat_of_one_kind_of_body(string? office, EntityKind body, string? seat) => Assert.Equal(seat, OfficeSeats.Of(office, body));

    [Theory]
    [InlineData("Acting Foreign Minister", true)]
    [InlineData("رئيس الوزراء المكلف", true)]
    [InlineData("القائم بأعمال وزير الدفاع", true)]
    [InlineData("Foreign Minister", false)]
    [InlineData("وزير الخارجية", false)]
    [InlineData("Vicereine", false)]
    public void A_title_can_take_itself_from_the_seat(string title, bool qualified) => Assert.Equal(qualified, OfficeSeats.IsQualified(new(title, title)));
}
