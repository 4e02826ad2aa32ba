using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Where events happen: what the clause says, else for the report's own news its dateline.</summary>
internal sealed class EventPlaces
{
    private const int LongestDateline = 12;
    private static readonly string[] Slots = ["in", "at"];

    public EventPlaces(DocumentAnalysis analysis)
    {
        foreach (var sentence in analysis.Sentences)
        {
            if (sentence.IsHeadline) continue;
            if (DatelineOf(sentence) is { } place)
            {
                Dateline = place;
                break;
            }
        }
    }

    /// <summary>The place or state that the dateline names, or null.</summary>
    public string? Dateline { get; }

    /// <summary>The place among the complements of a trigger, cities before states; null where there is none.</summary>
    public static string? In(IReadOnlyList<Argument> arguments, Frame frame)
    {
        string? state = null;
        foreach (var slot in frame.PlaceSlots.Concat(Slots))
            foreach (var argument in arguments)
            {
                if (argument.Phrase is not { } phrase || argument.Slot != slot) continue;
                foreach (var member in phrase.Members)
                {
                    if (member.Mention.Kind == EntityKind.Place && !member.Collective) return member.Id;
                    if (member.Mention.Kind == EntityKind.State) state ??= member.Id;
                }
            }

        return state;
    }

    /// <summary>The place at the start of a report's first sentence, before a dash.</summary>
    public static string? DatelineOf(SentenceAnalysis sentence)
    {
        if (sentence.Mentions.Count == 0 || sentence.Mentions[0] is not { First: 0, Kind: EntityKind.Place or EntityKind.State } place) return null;
        for (var i = place.Last + 1; i < sentence.Tokens.Count && i <= LongestDateline; i++)
        {
            if (sentence.Tokens[i].Text is "-" or "--" or "\u2013" or "\u2014") return place.EntityId;
            if (sentence.Tokens[i].Kind == Text.Tokens.TokenKind.Word && char.IsLower(sentence.Tokens[i].Text[0])) return null;
        }

        return null;
    }
}
