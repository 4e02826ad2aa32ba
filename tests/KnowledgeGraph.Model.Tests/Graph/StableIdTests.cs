using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Tests.Graph;

public sealed class StableIdTests
{
    /// <summary>A literal, so that a change of the scheme, which would orphan every stored id, cannot pass unseen.</summary>
    [Fact]
    public void An_id_is_the_same_on_every_machine() => Assert.Equal("rel:37b2842d12e8f9efe64ee51938637270", StableId.Of("rel:", "MemberOf", "state:kw", "الكويت", null));

    [Fact]
    public void Parts_are_told_apart()
    {
        string[] ids = [StableId.Of("x:"), StableId.Of("x:", ""), StableId.Of("x:", (string?)null), StableId.Of("x:", "ab"), StableId.Of("x:", "a", "b"), StableId.Of("x:", "a", "b", null)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^x:[0-9a-f]{32}$", id));
    }
}
