using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Clauses.Arabic;

/// <summary>What stands right before a person's name and belongs to it: forms of address («الشيخ»), and offices whose body is a pronoun («مع أميرها», «وزير خارجيتها»).</summary>
internal static class ArabicAddresses
{
    private const int LongestOwned = 3;

    /// <summary>The first token of the name with what belongs to it.</summary>
    public static int FirstOf(IReadOnlyList<Token> tokens, ArabicTag[] tags, MentionGroup group, ArabicWords words, int floor)
    {
        var first = group.First;
        if (group.Main.Kind != EntityKind.Person || (group.Main.First == group.First && group.Main.Proclitics.Length > 0)) return first;
        if (group.Main.TitledStart is { } start)
            while (first - 1 >= floor && tokens[first - 1].End > start && tags[first - 1] is ArabicTag.Word or ArabicTag.Name) first--;
        return OwnedOffice(tokens, tags, first, words, floor) ?? first;
    }

    /// <summary>The first token of an office with a pronoun right before the name, an adjective of the office between («أمينه العام»).</summary>
    private static int? OwnedOffice(IReadOnlyList<Token> tokens, ArabicTag[] tags, int first, ArabicWords words, int floor)
    {
        for (var i = first - 1; i >= floor && i >= first - LongestOwned && tags[i] == ArabicTag.Word; i--)
        {
            if (ArabicStems.Nouns(tokens[i].Key).Any(s => s.Pronoun))
            {
                if (words.StemIn("person-noun", tokens[i].Key) is { Pronoun: true }) return i;
                return i - 1 >= floor && tags[i - 1] == ArabicTag.Word && words.StemIn("person-noun", tokens[i - 1].Key) is { Definite: false, Pronoun: false } ? i - 1 : null;
            }

            if (!tokens[i].Key.StartsWith("\u0627\u0644", StringComparison.Ordinal)) return null;
        }

        return null;
    }
}
