using KnowledgeGraph.Import.Mappings;
using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Import.Tests.Mappings;

public sealed class CameoTableTests
{
    [Fact]
    public void Every_event_of_Cameo_means_a_type_with_a_mode_and_contexts_that_exist()
    {
        var events = CameoTable.Shared.All.ToList();
        Assert.InRange(events.Count, 300, int.MaxValue);
        Assert.Empty(events.Where(e => !EventModes.Allows(e.Type, e.Mode) || !e.Contexts.All(EventContexts.Contains)).Select(e => e.Code));
        Assert.Equal(20, events.Select(e => e.Code[..2]).Distinct().Count());
        Assert.Equal(events.Count, events.Select(e => e.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("Make a visit", "042", EventType.Consult, "visit")]
    [InlineData("Discuss by telephone", "041", EventType.Consult, "phone")]
    [InlineData("Meet at a 'third' location", "044", EventType.Consult, null)]
    [InlineData("fight with small arms and light weapons", "193", EventType.Assault, "firearms")]
    [InlineData("Use conventional military force, not specified below", "190", EventType.Assault, null)]
    [InlineData("Conduct suicide, car, or other non-military bombing, not spec below", "183", EventType.Assault, "explosives")]
    [InlineData("Decline to yield", "124", EventType.Reject, "yield")]
    [InlineData("Refuse to yield", "124", EventType.Reject, "yield")]
    [InlineData("Engage in mediation", "045", EventType.Consult, "third-party")]
    [InlineData("Return, release person(s)", "0841", EventType.Retreat, "release")]
    [InlineData("Impose curfew", "1723", EventType.Coerce, "curfew")]
    public void A_name_is_found_in_the_spellings_of_each_release(string name, string code, EventType type, string? mode)
    {
        var found = CameoTable.Shared.Find(name, null)!;
        Assert.Equal((code, type, mode), (found.Code, found.Type, found.Mode));
    }

    [Fact]
    public void A_code_is_found_where_the_name_is_not_and_without_its_leading_zero()
    {
        Assert.Equal("042", CameoTable.Shared.Find("Visiter", "42")!.Code);
        Assert.Equal("1711", CameoTable.Shared.Find(null, "1711")!.Code);
        Assert.Null(CameoTable.Shared.Find("Visiter", "999"));
        Assert.Null(CameoTable.Shared.Find(null, null));
    }

    [Fact]
    public void What_Plover_does_not_code_is_less_sure()
    {
        Assert.Equal(0.5, CameoTable.Shared.Find("Make statement", null)!.Confidence);
        Assert.Equal(0.9, CameoTable.Shared.Find("Consult", null)!.Confidence);
    }
}
