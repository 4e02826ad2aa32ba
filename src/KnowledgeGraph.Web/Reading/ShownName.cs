using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Web.Reading;

/// <summary>The name a page shows for an entity, with the language it is in.</summary>
internal static class ShownName
{
    public static Name Of(Entity entity, Language language)
    {
        var text = entity.NameIn(language);
        return entity.Names.FirstOrDefault(n => n.Language == language && n.Text == text) ?? entity.Names.First(n => n.Text == text);
    }

    /// <summary>The preferred name in the other language than the shown one; null where there is none, or it is the same.</summary>
    public static Name? Other(Entity entity, Name shown) =>
        entity.Names.FirstOrDefault(n => n.Language != shown.Language && n.Role == NameRole.Preferred && n.Text != shown.Text);

    public static (string Text, Language Language)? Of(LocalizedText? text, Language language)
    {
        if (text?[language] is { } own) return (own, language);
        var other = language == Language.Ar ? Language.En : Language.Ar;
        return text?[other] is { } otherText ? (otherText, other) : null;
    }
}
