using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Writes drafts as statements with their evidence.</summary>
internal static class EventStatements
{
    private const int LongestSentence = 240;
    private const int LongestName = 160;

    public static EventStatement Of(Document document, EventDraft draft, string extractor)
    {
        var sentence = draft.Sentence;
        var (start, end) = (sentence.Tokens[draft.First].Start, sentence.Tokens[draft.Last].End);
        var trigger = document.Text[start..end];
        var evidence = new Evidence(document.Id, sentence.Start, sentence.End, sentence.Language, extractor, draft.Rule, trigger, Math.Round(draft.Confidence, 2));
        var id = StableId.Of(
            "st:", document.Id, extractor, "event", draft.Type.ToString(), draft.Mode, $"{start}-{end}", draft.Date?.Text, draft.Place,
            string.Join(' ', draft.Actors), string.Join(' ', draft.Recipients));
        return new(
            id, evidence, null, LocalizedText.Of(sentence.Language, NameOf(document, draft)), draft.Type, draft.Mode, draft.Contexts, draft.Date, draft.Place,
            [.. draft.Actors], [.. draft.Recipients])
        {
            Figures = [.. draft.Figures.OrderBy(f => f.Start)],
        };
    }

    /// <summary>The telling in the document's words: the sentence, or where it is long the part with its participants between ellipses.</summary>
    private static string NameOf(Document document, EventDraft draft)
    {
        var sentence = draft.Sentence;
        var text = document.Text[sentence.Start..sentence.End].Trim();
        if (text.Length <= LongestSentence) return OneLine(text);
        var (first, last) = (draft.First, Math.Max(draft.Last, draft.End));
        var from = sentence.Mentions.Where(m => m.Last < first && sentence.Tokens[first].Start - m.Start < LongestName / 2).Select(m => m.Title?.First ?? m.First).DefaultIfEmpty(first).Min();
        var (start, end) = (sentence.Tokens[Math.Min(from, first)].Start, sentence.Tokens[last].End);
        if (end - start > LongestName) (start, end) = (sentence.Tokens[first].Start, Math.Max(sentence.Tokens[draft.Last].End, Math.Min(end, sentence.Tokens[first].Start + LongestName)));
        return (start > sentence.Start ? "\u2026 " : "") + OneLine(document.Text[start..end]) + (end < sentence.End ? " \u2026" : "");
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
