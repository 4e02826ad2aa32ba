using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Tests.Graph;

public sealed class RelationRulesTests
{
    [Theory]
    [InlineData(RelationType.HoldsPosition, "person:a", "org:b", true)]
    [InlineData(RelationType.HoldsPosition, "person:a", "state:b", true)]
    [InlineData(RelationType.HoldsPosition, "org:b", "person:a", false)]
    [InlineData(RelationType.MemberOf, "state:a", "init:b", true)]
    [InlineData(RelationType.MemberOf, "place:a", "org:b", false)]
    [InlineData(RelationType.PartyTo, "org:a", "init:b", true)]
    [InlineData(RelationType.PartyTo, "person:a", "init:b", false)]
    [InlineData(RelationType.PartOf, "org:a", "org:b", true)]
    [InlineData(RelationType.PartOf, "state:a", "org:b", false)]
    [InlineData(RelationType.LocatedIn, "place:a", "state:b", true)]
    [InlineData(RelationType.LocatedIn, "state:a", "place:b", false)]
    [InlineData(RelationType.EstablishedBy, "init:a", "person:b", true)]
    [InlineData(RelationType.EstablishedBy, "person:a", "init:b", false)]
    [InlineData(RelationType.PartOf, "org:a", "org:a", false)]
    [InlineData(RelationType.PartOf, "org:a", "company:b", false)]
    public void A_type_joins_only_its_kinds_and_no_entity_to_itself(RelationType type, string from, string to, bool allowed) =>
        Assert.Equal(allowed, RelationRules.Allows(type, from, to));

    [Fact]
    public void Events_stand_in_no_relation()
    {
        foreach (var type in Enum.GetValues<RelationType>())
            foreach (var kind in Enum.GetValues<EntityKind>())
                Assert.False(RelationRules.Allows(type, EntityKind.Event, kind) || RelationRules.Allows(type, kind, EntityKind.Event));
    }

    [Theory]
    [InlineData("person:x", EntityKind.Person)]
    [InlineData("org:x", EntityKind.Organization)]
    [InlineData("state:x", EntityKind.State)]
    [InlineData("init:x", EntityKind.Initiative)]
    [InlineData("place:x", EntityKind.Place)]
    [InlineData("event:x", EntityKind.Event)]
    [InlineData("State:x", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void An_ids_prefix_names_its_kind(string id, EntityKind? kind)
    {
        Assert.Equal(kind, EntityKinds.OfId(id));
        if (kind is { } known) Assert.StartsWith(known.Prefix(), id, StringComparison.Ordinal);
    }
}
