using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>Where a surface form stands in a text.</summary>
/// <param name="Start">First unit of the name, after attached particles.</param>
/// <param name="Proclitics">The letters of the particles before it.</param>
/// <param name="Forms">All that the words can name, each satisfied with their capitals.</param>
internal sealed record NameMatch(int First, int Last, int Start, string Proclitics, IReadOnlyList<SurfaceForm> Forms);

/// <summary>All surface forms of the seed, found in a text by their token keys. Thread-safe.</summary>
internal sealed class NameIndex
{
    private readonly TokenTrie<SurfaceForm> _trie = new();

    private const int LongestShort = 3;
    private const char Damma = '\u064F';

    private readonly HeadNouns _heads;

    public NameIndex(IEnumerable<KnownEntity> entities, HeadNouns heads)
    {
        _heads = heads;
        foreach (var entity in entities)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var form in SurfaceForms.Of(entity))
                if (form.Words.Length > 0 && seen.Add(string.Join(' ', form.Words) + form.NeedsContext))
                    _trie.Add(form.Words.Select(TokenKey), form);
        }
    }

    /// <summary>The longest forms that begin at a token, one match for each reading of its attached particles; the shortest particles first.</summary>
    public IEnumerable<NameMatch> At(DocumentReading reading, int token)
    {
        if (reading.Is(token, WordShape.Punctuation)) yield break;
        var start = reading.Tokens[token].Start;
        foreach (var split in reading.Splits(token))
            if (_trie.Root.Next(split.Rest) is { } node && Longest(reading, token, node) is var (last, forms))
                yield return new(token, last, start + split.Units, split.Proclitics, forms);
    }

    private (int Last, IReadOnlyList<SurfaceForm> Forms)? Longest(DocumentReading reading, int first, TrieNode<SurfaceForm>? node)
    {
        (int, IReadOnlyList<SurfaceForm>)? best = null;
        var last = first;
        while (node is not null)
        {
            if (node.Values.Count > 0 && Fitting(reading, first, last, node.Values) is { Count: > 0 } fitting) best = (last, fitting);
            last++;
            if (last >= reading.Tokens.Count || reading.SentenceOf[last] != reading.SentenceOf[first]) break;
            node = node.Next(reading.Tokens[last].Key);
        }

        return best;
    }

    private List<SurfaceForm> Fitting(DocumentReading reading, int first, int last, IReadOnlyList<SurfaceForm> forms)
    {
        var fitting = new List<SurfaceForm>(forms.Count);
        foreach (var form in forms)
            if (Capitals.Fit(reading, first, last, form, _heads) && (first != last || IsWrittenSo(form.Words[0], reading.Tokens[first].Text)))
                fitting.Add(form);
        // Two names that only a vowel tells apart: the one that a text writes with it is meant.
        return fitting.Count > 1 && first == last && reading.Tokens[first].Text.Contains(Damma, StringComparison.Ordinal) && fitting.FindAll(f => f.Words[0].Contains(Damma, StringComparison.Ordinal)) is { Count: > 0 } written ? written : fitting;
    }

    /// <summary>A vowel that the seed writes, a text must write; and the teh marbuta of a short name, for without its dots it is a pronoun (his grandfather).</summary>
    private static bool IsWrittenSo(string named, string written) =>
        (!named.Contains(Damma, StringComparison.Ordinal) || written.Contains(Damma, StringComparison.Ordinal))
        && !(named.Length <= LongestShort && named[^1] == ArabicLetters.TehMarbuta && written[^1] == ArabicLetters.Heh);

    private static string TokenKey(string word) => TextKey.Of(word) is { Length: > 0 } key ? key : word;
}
