using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Reading.Filtering;

namespace KnowledgeGraph.Storage.Neo4j.Reading.Lists;

/// <summary>Lists of documents.</summary>
internal static class DocumentLists
{
    public static readonly SortType[] Keys = [SortType.Number, SortType.Text];

    public static Composed Of(DocumentFilter filter)
    {
        var text = new FilterText();
        var found = Sources.Of(text, filter) + " AND " + text.Holds(filter);
        var key = filter.Order switch
        {
            DocumentOrder.DateAscending => "coalesce(d.earliest, 999999999)",
            DocumentOrder.AddedDescending => "-d.revision",
            _ => "coalesce(-d.earliest, 999999999)",
        };
        return Composed.Keys(text, found, $"{key}, d.id");
    }
}
