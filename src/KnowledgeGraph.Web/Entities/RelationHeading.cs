using KnowledgeGraph.Web.Texts;

namespace KnowledgeGraph.Web.Entities;

/// <summary>What stands above relations of one type and direction.</summary>
internal static class RelationHeading
{
    public static string Of(RelationGroup group, UiTexts texts) => texts[$"relationGroup.{WireName.Of(group.Type)}.{WireName.Of(group.Direction)}"];
}
