using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading.Filtering;

namespace KnowledgeGraph.Storage.Neo4j.Reading.Lists;

/// <summary>Lists of what each revision did.</summary>
internal static class ChangeLists
{
    public static readonly SortType[] Keys = [SortType.Number, SortType.Text];

    public static Composed Of(ChangeFilter filter)
    {
        var text = new FilterText();
        var all = new List<string> { $"c.revision > {text.Bind(filter.Since)}" };
        if (filter.Until is { } until) all.Add($"c.revision <= {text.Bind(until)}");
        if (filter.Kinds is { } kinds) all.Add($"c.kind IN {text.Bind(Conditions.Words(kinds))}");
        if (filter.Actions is { } actions) all.Add($"c.action IN {text.Bind(Conditions.Words(actions))}");
        if (filter.Ids is { } ids) all.Add($"c.id IN {text.Bind(ids)}");
        if (filter.Author is { } author) all.Add($"v.author = {text.Bind(author)}");
        var found = $"MATCH (c:Change)\n  MATCH (v:Revision {{number: c.revision}})\n  USING INDEX v:Revision(number)\n  WHERE {string.Join(" AND ", all)}";
        return Composed.Items(
            text, found, "c.revision, c.id", "{c: c, v: v}", "[item.value.c.kind, item.value.c.action, item.value.v.time, item.value.v.author, item.value.v.documents]");
    }

    public static GraphChange Read(Row item)
    {
        var (key, value) = (item.List(0), item.List(1));
        return new(
            new(key.Long(0), Values.Moment(value.Text(2)), value.Text(3), value.Int(4)), key.Text(1), Values.Word<ChangedKind>(value.Text(0)), Values.Word<ChangeAction>(value.Text(1)));
    }
}
