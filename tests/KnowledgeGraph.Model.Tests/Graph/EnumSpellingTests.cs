using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Tests.Graph;

public sealed class EnumSpellingTests
{
    [Theory]
    [InlineData("MemberOf", "MEMBER_OF")]
    [InlineData("third-party", "THIRD_PARTY")]
    [InlineData("visit", "VISIT")]
    [InlineData("", "")]
    public void A_name_is_spelled_in_upper_case_with_its_words_joined(string name, string spelling) => Assert.Equal(spelling, EnumSpelling.Of(name));

    [Theory]
    [InlineData("HOLDS_POSITION", RelationType.HoldsPosition)]
    [InlineData("holds_position", RelationType.HoldsPosition)]
    [InlineData("HoldsPosition", null)]
    [InlineData("MEMBER_OF,PART_OF", null)]
    [InlineData(" MEMBER_OF", null)]
    [InlineData("1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_a_members_own_spelling_is_read(string? text, RelationType? type) => Assert.Equal(type, EnumSpelling.Read<RelationType>(text));

    [Fact]
    public void Every_member_is_read_back_from_its_spelling() =>
        Assert.All(Enum.GetValues<RelationType>(), type => Assert.Equal(type, EnumSpelling.Read<RelationType>(EnumSpelling.Of(type))));
}
