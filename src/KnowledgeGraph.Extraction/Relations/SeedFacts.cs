using System.Collections.Concurrent;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What the seed knows of places, wholes, parties and members: a sentence that only hints at such a fact is read as stating it, where it is one.</summary>
internal sealed class SeedFacts
{
    private const int LongestChain = 5;
    private const string Article = "\u0627\u0644";
    private readonly Func<string, SeedEntity?> _seed;
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _parties = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    public SeedFacts(SeedFiles files, Func<string, SeedEntity?> seed)
    {
        _seed = seed;
        foreach (var line in files.Relations())
        {
            if (line.Value.Type is not ("MEMBER_OF" or "PARTY_TO")) continue;
            var all = line.Value.Type == "MEMBER_OF" ? _members : _parties;
            if (!all.TryGetValue(line.Value.To, out var from)) all[line.Value.To] = from = new(StringComparer.Ordinal);
            from.Add(line.Value.From);
        }
    }

    /// <summary>The entity as the seed has it, or null.</summary>
    public SeedEntity? Of(string id) => _seed(id);

    /// <summary>True where the one lies in the other, at any remove.</summary>
    public bool LiesIn(string inner, string outer)
    {
        for (var (around, steps) = (_seed(inner)?.In, 0); around is not null && steps < LongestChain; around = _seed(around)?.In, steps++)
            if (around == outer)
                return true;
        return false;
    }

    /// <summary>True where the one is directly part of the other.</summary>
    public bool IsPartOf(string part, string whole) => _seed(part)?.PartOf == whole;

    /// <summary>The parties to an agreement, past and present; empty for what is none.</summary>
    public IReadOnlyCollection<string> PartiesOf(string agreement) => _parties.TryGetValue(agreement, out var parties) ? parties : [];

    /// <summary>True where a word is the state's name or its adjective: «Egyptian», «المصرية».</summary>
    public bool IsCalled(string state, string key) => _words.GetOrAdd(state, WordsOf).Contains(Bare(key));

    /// <summary>True for a member of a body or initiative, past or present.</summary>
    public bool IsMember(string member, string body) => _members.TryGetValue(body, out var members) && members.Contains(member);

    private HashSet<string> WordsOf(string state)
    {
        var seed = _seed(state);
        string?[] names = [seed?.En, seed?.Ar, .. seed?.Demonyms?.In(Language.En) ?? [], .. seed?.Demonyms?.In(Language.Ar) ?? []];
        return [.. names.OfType<string>().Select(n => Bare(TextKey.Of(n)))];
    }

    /// <summary>An Arabic adjective without article and feminine ending; other words as they are.</summary>
    private static string Bare(string key)
    {
        if (key.StartsWith(Article, StringComparison.Ordinal) && key.Length > 4) key = key[2..];
        return key.Length > 3 && key[0] > '\u0600' && key[^1] is ArabicLetters.Heh or ArabicLetters.TehMarbuta ? key[..^1] : key;
    }
}
