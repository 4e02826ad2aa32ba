using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Mentions that make one name together: a person with its title and the body named in it, a name with its acronym in brackets.</summary>
/// <param name="ForBody">The state or organisation whose office stands with the name, or null.</param>
internal sealed record MentionGroup(int First, int Last, FoundMention Main, string? ForBody);

/// <summary>Groups the mentions of a sentence.</summary>
internal static class MentionGroups
{
    private const int LongestGap = 3;

    /// <summary>The groups in order of their first token; they do not overlap.</summary>
    /// <param name="isConnector">Words that may stand between a title and its body.</param>
    public static IReadOnlyList<MentionGroup> Of(SentenceAnalysis sentence, Func<Token, bool> isConnector)
    {
        var mentions = sentence.Mentions;
        var absorbed = new bool[mentions.Count];
        var groups = new List<MentionGroup>();
        for (var i = 0; i < mentions.Count; i++)
            if (mentions[i].Title is { } title)
                groups.Add(WithTitle(sentence, i, title, absorbed, isConnector));
        for (var i = 0; i < mentions.Count; i++)
        {
            if (absorbed[i] || mentions[i].Title is not null) continue;
            var last = mentions[i].Last;
            for (var j = i + 1; j < mentions.Count && IsSameInBrackets(sentence.Tokens, mentions[i], mentions[j], last); j++)
            {
                absorbed[j] = true;
                last = Math.Min(mentions[j].Last + 1, sentence.Tokens.Count - 1);
                if (!IsClosing(sentence.Tokens[last])) last = mentions[j].Last;
            }

            groups.Add(new(mentions[i].First, last, mentions[i], null));
        }

        groups.Sort((a, b) => a.First.CompareTo(b.First));
        return WithoutOverlap(groups);
    }

    private static MentionGroup WithTitle(SentenceAnalysis sentence, int index, FoundTitle title, bool[] absorbed, Func<Token, bool> isConnector)
    {
        var mentions = sentence.Mentions;
        var main = mentions[index];
        var (first, last) = (Math.Min(main.First, title.First), Math.Max(main.Last, title.Last));
        var bodies = title.Offices.Select(o => o.Body).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var k = Math.Max(0, index - 4); k < mentions.Count && k <= index + 4; k++)
            {
                if (k == index || absorbed[k] || mentions[k].Title is not null) continue;
                var inside = mentions[k].First >= first && mentions[k].Last <= last;
                var beside = !inside && (bodies.Contains(mentions[k].EntityId) || (IsSameInBrackets(sentence.Tokens, main, mentions[k], last) && mentions[k].First > last))
                    && Touches(sentence.Tokens, mentions[k], first, last, isConnector);
                if (!inside && !beside) continue;
                absorbed[k] = changed = true;
                first = Math.Min(first, mentions[k].First);
                last = Math.Max(last, mentions[k].Last);
                if (last + 1 < sentence.Tokens.Count && IsClosing(sentence.Tokens[last + 1]) && mentions[k].Last == last && HasOpening(sentence.Tokens, mentions[k].First)) last++;
            }
        }

        return new(first, last, main, title.Offices.FirstOrDefault(o => o is { Body: not null, Former: false })?.Body);
    }

    private static bool HasOpening(IReadOnlyList<Token> tokens, int first) => first > 0 && tokens[first - 1].Text is "(" or "\u00AB" or "\"";

    private static bool IsClosing(Token token) => token.Text is ")" or "\u00BB" or "\"";

    private static bool Touches(IReadOnlyList<Token> tokens, FoundMention mention, int first, int last, Func<Token, bool> isConnector)
    {
        var (from, to) = mention.Last < first ? (mention.Last + 1, first) : (last + 1, mention.First);
        if (to - from > LongestGap) return false;
        for (var i = from; i < to; i++)
            if (!isConnector(tokens[i]) && tokens[i].Text is not ("(" or ")" or "\u00AB" or "\u00BB" or "\""))
                return false;
        return true;
    }

    /// <summary>«the Istanbul Cooperation Initiative (ICI)», «حلف شمال الأطلسي (الناتو)».</summary>
    private static bool IsSameInBrackets(IReadOnlyList<Token> tokens, FoundMention name, FoundMention other, int last) =>
        other.EntityId == name.EntityId && other.First == last + 2 && tokens[last + 1].Text is "(" or "\u00AB" or "\"" or "\u201C" && other.Form != MentionForm.Demonym;

    private static List<MentionGroup> WithoutOverlap(List<MentionGroup> groups)
    {
        var kept = new List<MentionGroup>(groups.Count);
        foreach (var group in groups)
            if (kept.Count == 0 || group.First > kept[^1].Last)
                kept.Add(group);
        return kept;
    }
}
