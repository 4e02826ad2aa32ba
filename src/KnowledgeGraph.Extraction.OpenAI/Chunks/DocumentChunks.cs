using KnowledgeGraph.Text.Sentences;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.OpenAI.Chunks;

/// <summary>Cuts a document into chunks between its sentences.</summary>
internal static class DocumentChunks
{
    /// <param name="length">Most UTF-16 units of a chunk.</param>
    public static IReadOnlyList<Chunk> Of(string text, int length)
    {
        var chunks = new List<Chunk>();
        var passages = new List<(int Start, int End)>();
        foreach (var passage in SentenceSplitter.Split(text, Tokenizer.Tokenize(text)).SelectMany(s => Parts(text, s.Start, s.End, length)))
        {
            if (passages.Count > 0 && passage.End - passages[0].Start > length)
            {
                chunks.Add(new([.. passages]));
                passages.Clear();
            }

            passages.Add(passage);
        }

        if (passages.Count > 0) chunks.Add(new([.. passages]));
        return chunks;
    }

    /// <summary>A sentence whole, or where it is longer than a chunk, in parts that divide no pair of surrogates and, where there is a space, no word.</summary>
    private static IEnumerable<(int Start, int End)> Parts(string text, int start, int end, int length)
    {
        while (end - start > length)
        {
            var cut = start + length;
            var space = text.LastIndexOf(' ', cut - 1, length / 2);
            if (space > start) cut = space;
            else if (char.IsLowSurrogate(text[cut]) && char.IsHighSurrogate(text[cut - 1])) cut--;
            yield return (start, cut);
            start = cut;
        }

        if (end > start) yield return (start, end);
    }
}
