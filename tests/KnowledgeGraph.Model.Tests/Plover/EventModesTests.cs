using KnowledgeGraph.Model.Plover;

namespace KnowledgeGraph.Model.Tests.Plover;

public sealed class EventModesTests
{
    [Theory]
    [InlineData(EventType.Consult, "visit", true)]
    [InlineData(EventType.Consult, "Visit", false)]
    [InlineData(EventType.Consult, "drone", false)]
    [InlineData(EventType.Agree, null, true)]
    [InlineData(EventType.Agree, "meet", false)]
    [InlineData(EventType.Assault, "suicide-attack", true)]
    public void A_mode_belongs_to_its_types(EventType type, string? mode, bool allowed) => Assert.Equal(allowed, EventModes.Allows(type, mode));

    [Fact]
    public void Sixteen_types_eleven_with_modes()
    {
        Assert.Equal(16, Enum.GetValues<EventType>().Length);
        Assert.Equal(11, Enum.GetValues<EventType>().Count(t => EventModes.Of(t).Count > 0));
    }

    [Fact]
    public void All_modes_and_contexts_stand_in_order_without_repetition()
    {
        Assert.Equal(EventModes.All.Distinct().Order(StringComparer.Ordinal), EventModes.All);
        Assert.Equal(EventContexts.All.Distinct().Order(StringComparer.Ordinal), EventContexts.All);
        Assert.All(EventContexts.All, c => Assert.True(EventContexts.Contains(c)));
        Assert.False(EventContexts.Contains("DIPLOMATIC"));
    }
}
