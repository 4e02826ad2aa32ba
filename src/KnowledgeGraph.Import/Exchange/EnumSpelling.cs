using System.Collections.Concurrent;
using System.Text;

namespace KnowledgeGraph.Import.Exchange;

/// <summary>The spelling of enum members in files and in GraphQL: <c>HoldsPosition</c> is <c>HOLDS_POSITION</c>.</summary>
public static class EnumSpelling
{
    private static readonly ConcurrentDictionary<Enum, string> Spellings = new();

    /// <summary>The member's name in upper case, words joined by an underscore.</summary>
    public static string Of(Enum value) => Spellings.GetOrAdd(value, static v => Spell(v.ToString()));

    /// <summary>The member spelled so, letter case aside; null where there is none.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum =>
        !string.IsNullOrEmpty(text) && char.IsLetter(text[0])
            && Enum.TryParse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value : null;

    private static string Spell(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToUpperInvariant(c));
        }

        return text.ToString();
    }
}
