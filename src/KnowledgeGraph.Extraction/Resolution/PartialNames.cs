using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// Finds the longer name that an unlisted organisation's or initiative's name is a part of: the regional centre, where the document
/// also names the regional centre of something. All its words stand in the longer name, their heads are one, and only one such thing is named.
/// </summary>
internal sealed class PartialNames
{

    private readonly DocumentReading _reading;
    private readonly Dictionary<string, List<(Candidate Name, HashSet<string> Words)>> _byHead = new(StringComparer.Ordinal);

    public PartialNames(DocumentReading reading, IReadOnlyList<Candidate> candidates)
    {
        _reading = reading;
        foreach (var candidate in candidates)
        {
            if (candidate.Kind is not (EntityKind.Organization or EntityKind.Initiative) || candidate.Length < 2 || (candidate.EntityId ?? candidate.ProposedId) is null) continue;
            foreach (var words in Names(candidate))
            {
                var head = HeadOf(candidate, words);
                if (!_byHead.TryGetValue(head, out var list)) _byHead[head] = list = [];
                if (!list.Exists(l => IdOf(l.Name) == IdOf(candidate) && l.Words.SetEquals(words))) list.Add((candidate, [.. words]));
            }
        }
    }

    /// <summary>The id of the one thing with a longer name, or null.</summary>
    public string? Whole(Candidate candidate)
    {
        if (candidate.Kind is not (EntityKind.Organization or EntityKind.Initiative)) return null;
        var words = Written(candidate);
        if (!_byHead.TryGetValue(HeadOf(candidate, words), out var list)) return null;
        string? whole = null;
        foreach (var (name, longer) in list)
        {
            if (name == candidate || longer.Count <= words.Count || IdOf(name) == candidate.ProposedId || !words.TrueForAll(longer.Contains)) continue;
            if (whole is not null && whole != IdOf(name)) return null;
            whole = IdOf(name);
        }

        return whole;
    }

    private static string IdOf(Candidate candidate) => candidate.EntityId ?? candidate.ProposedId!;

    private IEnumerable<List<string>> Names(Candidate candidate)
    {
        yield return Written(candidate);
        if (candidate.Forms.Count == 0) yield break;
        var seed = candidate.Forms[0].Entity.Seed;
        var arabic = _reading.Is(candidate.First, WordShape.Arabic);
        if ((arabic ? seed.Ar : seed.En) is { } preferred) yield return [.. SurfaceForms.Words(preferred).Select(w => Bare(TextKey.Of(w))).Where(w => w.Length > 0)];
    }

    private List<string> Written(Candidate candidate)
    {
        var words = new List<string>(candidate.Length);
        for (var i = candidate.First; i <= candidate.Last; i++)
            if (_reading.Is(i, WordShape.Arabic | WordShape.Latin))
                words.Add(Bare(i == candidate.First && candidate.Proclitics.Length > 0 ? _reading.Splits(i).First(s => s.Proclitics == candidate.Proclitics).Rest : _reading.Tokens[i].Key));
        return words;
    }

    private string HeadOf(Candidate candidate, List<string> words) => words.Count == 0 ? "" : _reading.Is(candidate.First, WordShape.Arabic) ? words[0] : words[^1];

    private static string Bare(string key) => key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && key.Length > 4 ? key[2..] : key;
}
