using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>
/// Divides event statements into components: those that agree pairwise, directly or through others. What one statement can change lies within its component,
/// so a store joins anew only the components that a commit touches.
/// </summary>
internal static class EventComponents
{
    public static IEnumerable<IReadOnlyList<EventStatement>> Of(IReadOnlyList<EventStatement> statements)
    {
        var profiles = statements.Select(s => new EventProfile(s)).ToList();
        var sets = new DisjointSets(statements.Count);
        foreach (var named in Enumerable.Range(0, statements.Count).Where(i => statements[i].EventId is not null).GroupBy(i => statements[i].EventId, StringComparer.Ordinal))
            foreach (var i in named.Skip(1))
                sets.Join(named.First(), i);
        foreach (var candidates in Candidates(statements))
        {
            var ordered = candidates.OrderBy(i => First(statements[i])).ThenBy(i => i).ToList();
            for (var a = 0; a < ordered.Count; a++)
            {
                var last = Last(statements[ordered[a]]);
                for (var b = a + 1; b < ordered.Count && First(statements[ordered[b]]) <= last; b++)
                    if (profiles[ordered[a]].Agrees(profiles[ordered[b]]))
                        sets.Join(ordered[a], ordered[b]);
            }
        }

        return sets.Groups().Select(g => g.Select(i => statements[i]).ToList());
    }

    /// <summary>Groups within which agreement must be looked for: a common type, and a common document, party or place.</summary>
    private static IEnumerable<IEnumerable<int>> Candidates(IReadOnlyList<EventStatement> statements)
    {
        var byDocument = new Dictionary<(EventType, string), List<int>>();
        var byParty = new Dictionary<(EventType, string), List<int>>();
        var undated = statements.Where(s => s.Date is null).Select(s => (s.Type, s.Evidence.DocumentId)).ToHashSet();
        for (var i = 0; i < statements.Count; i++)
        {
            var s = statements[i];
            if (undated.Contains((s.Type, s.Evidence.DocumentId))) Add(byDocument, (s.Type, s.Evidence.DocumentId), i);
            if (s.Date is null) continue;
            foreach (var party in s.Actors.Concat(s.Recipients).Append(s.Place).OfType<string>().Distinct(StringComparer.Ordinal)) Add(byParty, (s.Type, party), i);
        }

        return [.. byDocument.Values, .. byParty.Values];
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> groups, TKey key, int member)
        where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = []);
        group.Add(member);
    }

    private static int First(EventStatement s) => s.Date is null ? int.MinValue : EdtfDays.Earliest(s.Date);

    private static int Last(EventStatement s) => s.Date is null ? int.MaxValue : EdtfDays.Latest(s.Date);
}
