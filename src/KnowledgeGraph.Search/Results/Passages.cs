using System.Globalization;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Languages;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Results;

/// <summary>Chooses the sentences of a document that say most of what was asked for.</summary>
internal static class Passages
{
    private const double Repetition = 0.05;

    private static readonly HashSet<string> Stored = [IndexFields.StoredText, IndexFields.StoredSentences, IndexFields.Language];

    public static IReadOnlyList<Passage> Of(IndexSearcher searcher, int hit, IReadOnlyList<PlacedTerm> terms)
    {
        var document = searcher.Doc(hit, Stored);
        if (document.GetField(IndexFields.StoredText)?.GetStringValue(CultureInfo.InvariantCulture) is not { } text) return [];
        var bytes = document.GetBinaryValue(IndexFields.StoredSentences);
        var sentences = StoredSentences.Read(bytes.Bytes, bytes.Offset, bytes.Length);
        if (sentences.Count == 0) return [];
        var language = LanguageTags.FromTag(document.GetField(IndexFields.Language).GetStringValue(CultureInfo.InvariantCulture)) ?? Language.En;
        var found = new Found?[sentences.Count];
        foreach (var term in terms)
            foreach (var span in term.Spans)
            {
                var at = SentenceAt(sentences, span.Start);
                if (at >= 0 && span.End <= sentences[at].End) (found[at] ??= new()).Add(term, span);
            }

        var best = Enumerable.Range(0, sentences.Count).Where(i => found[i] is not null).OrderBy(i => IsHeadline(text, sentences, i)).ThenByDescending(i => found[i]!.Score).ThenBy(i => i).Take(Limits.Passages).ToList();
        if (best.Count == 0) best.Add(0);
        return [.. best.Select(i => Passage(text, sentences[i], language, found[i]))];
    }

    private static Passage Passage(string text, (int Start, int End) sentence, Language language, Found? found)
    {
        var words = text[sentence.Start..sentence.End];
        return new(words, sentence.Start, LanguageDetector.Detect(words, language), found?.Highlights(sentence.Start) ?? []);
    }

    // It is shown as the title already.
    private static bool IsHeadline(string text, List<(int Start, int End)> sentences, int at) =>
        at == 0 && sentences[0].End < text.Length && text[sentences[0].End] == '\n';

    private static int SentenceAt(List<(int Start, int End)> sentences, int unit)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (unit < sentences[middle].Start) high = middle - 1;
            else if (unit >= sentences[middle].End) low = middle + 1;
            else return middle;
        }

        return -1;
    }

    /// <summary>What of the query stands in one sentence.</summary>
    private sealed class Found
    {
        private readonly Dictionary<int, double> parts = [];
        private readonly List<(int Start, int End)> spans = [];

        /// <summary>The rarest term of each part of the query, and a little for each repetition.</summary>
        public double Score => parts.Values.Sum() + Repetition * spans.Count;

        public void Add(PlacedTerm term, (int Start, int End) span)
        {
            parts[term.Term.Part] = Math.Max(parts.GetValueOrDefault(term.Term.Part), term.Rarity * term.Term.Weight);
            spans.Add(span);
        }

        public List<Highlight> Highlights(int sentenceStart)
        {
            var merged = new List<Highlight>();
            foreach (var (start, end) in spans.Order())
            {
                var (from, to) = (start - sentenceStart, end - sentenceStart);
                if (merged.Count > 0 && from <= merged[^1].End) merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, to) };
                else merged.Add(new(from, to));
            }

            return merged;
        }
    }
}
