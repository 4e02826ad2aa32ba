using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;

namespace KnowledgeGraph.Search.Results;

/// <summary>Says why a hit is one.</summary>
internal static class Reasons
{
    private const string Name = "name";
    private const string Text = "text";
    private const string Sound = "sound";

    public static string Of(string id, SearchKind kind, IReadOnlyDictionary<string, Recognition> named, IReadOnlyList<PlacedTerm> terms)
    {
        if (named.TryGetValue(id, out var how)) return how == Recognition.Sound ? Sound : Name;
        var isText = kind is SearchKind.Document or SearchKind.Event;
        if (!isText && terms.Any(t => t.Term.Field is IndexFields.Name or IndexFields.TitleEn or IndexFields.TitleAr)) return Name;
        if (terms.Any(t => t.Term.Field != IndexFields.Mentions)) return Text;
        var mentioned = terms.Where(t => t.Term.Field == IndexFields.Mentions).MaxBy(t => t.Term.Weight * t.Rarity);
        return mentioned is null ? Text : $"entity {mentioned.Term.Text}";
    }
}
