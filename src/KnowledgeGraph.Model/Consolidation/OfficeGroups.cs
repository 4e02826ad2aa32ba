using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>Statements of one office, or, where no office is known, of one title.</summary>
/// <param name="Key">The office's id, or the title's key; null where neither is known.</param>
internal sealed record OfficeGroup(string? Key, List<RelationStatement> Statements);

/// <summary>
/// Divides the statements between two entities by the office they speak of. A title without an office joins the one office that bears that title
/// in the same language; titles without any office hold together where they share a text in one language; a statement with neither joins where there is
/// one office only, for it says nothing else.
/// </summary>
internal static class OfficeGroups
{
    public static IReadOnlyList<OfficeGroup> Of(IEnumerable<RelationStatement> statements)
    {
        var offices = new SortedDictionary<string, OfficeGroup>(StringComparer.Ordinal);
        var titled = new List<RelationStatement>();
        var bare = new List<RelationStatement>();
        foreach (var statement in statements)
        {
            if (statement.Office is { } office) Group(offices, office).Statements.Add(statement);
            else if (TitleKeys(statement.Title).Length > 0) titled.Add(statement);
            else bare.Add(statement);
        }

        var groups = offices.Values.ToList();
        groups.AddRange(ByTitle(JoinOffices(groups, titled)));
        if (bare.Count == 0) return groups;
        if (groups.Count == 1) groups[0].Statements.AddRange(bare);
        else groups.Add(new(null, bare));
        return groups;
    }

    private static OfficeGroup Group(SortedDictionary<string, OfficeGroup> groups, string key)
    {
        if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = new(key, []));
        return group;
    }

    private static List<RelationStatement> JoinOffices(List<OfficeGroup> offices, List<RelationStatement> titled)
    {
        var bearers = offices.SelectMany(o => o.Statements.SelectMany(s => TitleKeys(s.Title)).Distinct(StringComparer.Ordinal).Select(k => (Key: k, Office: o)))
            .ToLookup(p => p.Key, p => p.Office, StringComparer.Ordinal);
        var rest = new List<RelationStatement>();
        var joined = new List<(OfficeGroup Office, RelationStatement Statement)>();
        foreach (var statement in titled)
        {
            var matches = TitleKeys(statement.Title).SelectMany(k => bearers[k]).Distinct().ToList();
            if (matches.Count == 1) joined.Add((matches[0], statement));
            else rest.Add(statement);
        }

        foreach (var (office, statement) in joined) office.Statements.Add(statement);
        return rest;
    }

    private static IEnumerable<OfficeGroup> ByTitle(List<RelationStatement> titled)
    {
        var sets = new DisjointSets(titled.Count);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < titled.Count; i++)
            foreach (var key in TitleKeys(titled[i].Title))
                if (!first.TryAdd(key, i))
                    sets.Join(first[key], i);
        return sets.Groups().Select(g => g.Select(i => titled[i]).ToList())
            .Select(g => new OfficeGroup(g.SelectMany(s => TitleKeys(s.Title)).Min(StringComparer.Ordinal), g))
            .OrderBy(g => g.Key, StringComparer.Ordinal);
    }

    /// <summary>English first in ordinal order, so that a group's key stays when the Arabic title comes later.</summary>
    private static string[] TitleKeys(LocalizedText? title)
    {
        var en = title?.En is { } english ? TextKey.Of(english) : "";
        var ar = title?.Ar is { } arabic ? TextKey.Of(arabic) : "";
        return (en.Length > 0, ar.Length > 0) switch
        {
            (true, true) => ["1:" + en, "2:" + ar],
            (true, false) => ["1:" + en],
            (false, true) => ["2:" + ar],
            _ => [],
        };
    }
}
