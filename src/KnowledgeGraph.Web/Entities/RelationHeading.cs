using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Web.Texts;

namespace KnowledgeGraph.Web.Entities;

/// <summary>What stands above relations of one type and direction.</summary>
internal static class RelationHeading
{
    public static string Of(RelationGroup group, UiTexts texts) => texts[$"relationGroup.{EnumSpelling.Of(group.Type)}.{EnumSpelling.Of(group.Direction)}"];
}
