using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;

namespace KnowledgeGraph.Search.Results;

/// <summary>Says why a hit is one.</summary>
internal static class Reasons
{
    private const string Name = "name";
    private const string Text = "text";
    private const string Translation = "translation";

    public static string Of(string id, SearchKind kind, ParsedQuery query, IReadOnlyList<PlacedTerm> terms)
    {
        if (query.Named.TryGetValue(id, out var how)) return Word(how);
        var isText = kind is SearchKind.Document or SearchKind.Event;
        if (!isText && terms.Any(t => t.Term.Field is IndexFields.Name or IndexFields.TitleEn or IndexFields.TitleAr)) return Name;
        if (!query.IsOfEntities && terms.Any(t => t.Term.Field != IndexFields.Mentions && !t.Term.IsTranslation)) return Text;
        var mentioned = terms.Where(t => t.Term.Field == IndexFields.Mentions).MaxBy(t => t.Term.Weight * t.Rarity);
        return mentioned is not null ? $"entity {mentioned.Term.Text}" : terms.Count > 0 && terms.All(t => t.Term.IsTranslation) ? Translation : Text;
    }

    private static string Word(Recognition how) => how switch
    {
        Recognition.Office => "office",
        Recognition.Beginning => "beginning",
        Recognition.Sound => "sound",
        Recognition.Fuzzy => "spelling",
        _ => Name,
    };
}
