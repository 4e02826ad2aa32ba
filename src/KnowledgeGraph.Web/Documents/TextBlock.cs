using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Languages;
using KnowledgeGraph.Text.Sentences;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Web.Documents;

/// <summary>A paragraph of a document, cut where sentences begin and where entities are named.</summary>
/// <param name="Language">The language most of it is in.</param>
public sealed record TextBlock(bool IsHeadline, Language Language, IReadOnlyList<TextSentence> Sentences)
{
    /// <summary>The paragraphs of a document. Together the pieces give its text, but for the line breaks between paragraphs.</summary>
    /// <param name="evidenceStarts">Where statements begin: each begins a sentence of the page, so that links to it arrive.</param>
    public static IReadOnlyList<TextBlock> Of(Document document, IReadOnlyList<Mention> mentions, IEnumerable<int> evidenceStarts)
    {
        var text = document.Text;
        var sentences = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        int[] starts =
        [
            .. sentences.Select(s => s.Start).Concat(mentions.Select(m => m.SentenceStart)).Concat(evidenceStarts)
                .Where(s => s >= 0 && s < text.Length).Distinct().Order(),
        ];
        Mention[] ordered = [.. mentions.OrderBy(m => m.Start).ThenByDescending(m => m.End)];
        var headlines = document.Kind == DocumentKind.Article ? sentences.Where(s => s.IsHeadline).Select(s => s.Start).ToHashSet() : [];
        var blocks = new List<TextBlock>();
        int nextStart = 0, nextMention = 0;
        foreach (var (start, end) in Paragraphs(document, sentences))
        {
            List<int> cuts = [start];
            for (; nextStart < starts.Length && starts[nextStart] < end; nextStart++)
                if (starts[nextStart] > start) cuts.Add(starts[nextStart]);
            cuts.Add(end);
            var firstMention = nextMention;
            while (nextMention < ordered.Length && ordered[nextMention].Start < end) nextMention++;
            var within = ordered.AsSpan(firstMention..nextMention).ToArray();
            TextSentence[] parts = [.. Enumerable.Range(0, cuts.Count - 1).Select(i => TextSentence.Of(text, cuts[i], cuts[i + 1], within))];
            blocks.Add(new(headlines.Contains(start), LanguageDetector.Detect(text.AsSpan(start, end - start), document.Language), parts));
        }

        return blocks;
    }

    // A curated source has one statement a line; other texts have paragraphs as the sentence splitter sees them.
    private static List<(int Start, int End)> Paragraphs(Document document, IReadOnlyList<SentenceSpan> sentences)
    {
        var spans = new List<(int, int)>();
        if (document.Kind != DocumentKind.Curated)
        {
            foreach (var paragraph in sentences.GroupBy(s => s.Paragraph)) spans.Add((paragraph.First().Start, paragraph.Last().End));
            return spans;
        }

        for (var start = 0; start < document.Text.Length;)
        {
            var end = document.Text.IndexOf('\n', start);
            if (end < 0) end = document.Text.Length;
            if (end > start) spans.Add((start, end));
            start = end + 1;
        }

        return spans;
    }
}

/// <summary>A sentence of a document's page.</summary>
/// <param name="Start">First UTF-16 unit in the document's text.</param>
public sealed record TextSentence(int Start, IReadOnlyList<TextPiece> Pieces)
{
    public static TextSentence Of(string text, int start, int end, IReadOnlyList<Mention> mentions)
    {
        var pieces = new List<TextPiece>();
        var at = start;
        foreach (var mention in mentions.Where(m => m.Start >= start && m.End <= end).OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (mention.Start < at || mention.End <= mention.Start) continue;
            if (mention.Start > at) pieces.Add(new(text[at..mention.Start], null));
            pieces.Add(new(text[mention.Start..mention.End], mention.EntityId));
            at = mention.End;
        }

        if (at < end) pieces.Add(new(text[at..end], null));
        return new(start, pieces);
    }
}

/// <summary>A run of text; it names an entity where <paramref name="EntityId"/> is given.</summary>
public sealed record TextPiece(string Text, string? EntityId);
