using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph.Model.Graph;

/// <summary>The one spelling of enum members and of PLOVER's words in files, in GraphQL and in URLs: <c>HoldsPosition</c> is <c>HOLDS_POSITION</c>.</summary>
public static class EnumSpelling
{
    private static readonly ConcurrentDictionary<Enum, string> Spellings = new();

    /// <summary>The member's name in upper case, words joined by an underscore.</summary>
    public static string Of(Enum value) => Spellings.GetOrAdd(value, static v => Of(v.ToString()));

    /// <summary>A name in Pascal case (<c>MemberOf</c>) or of words joined by hyphens (<c>third-party</c>), spelled so.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1])) text.Append('_');
            text.Append(name[i] == '-' ? '_' : char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The member spelled so, letter case aside; null where there is none.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum => text is not null && Members<T>.BySpelling.TryGetValue(text, out var value) ? value : null;

    private static class Members<T>
        where T : struct, Enum
    {
        public static FrozenDictionary<string, T> BySpelling { get; } = Enum.GetValues<T>().ToFrozenDictionary(v => Of(v), StringComparer.OrdinalIgnoreCase);
    }
}
