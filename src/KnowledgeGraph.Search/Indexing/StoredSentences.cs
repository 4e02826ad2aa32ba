using KnowledgeGraph.Text.Sentences;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>The bounds of a document's sentences in a few bytes: for each, the gap since the last one and its length, as 7-bit integers.</summary>
internal static class StoredSentences
{
    public static byte[] Write(string text)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var last = 0;
        foreach (var sentence in SentenceSplitter.Split(text, Tokenizer.Tokenize(text)))
        {
            writer.Write7BitEncodedInt(sentence.Start - last);
            writer.Write7BitEncodedInt(sentence.End - sentence.Start);
            last = sentence.End;
        }

        writer.Flush();
        return bytes.ToArray();
    }

    public static List<(int Start, int End)> Read(byte[] bytes, int offset, int length)
    {
        var sentences = new List<(int, int)>();
        using var reader = new BinaryReader(new MemoryStream(bytes, offset, length));
        for (var last = 0; reader.BaseStream.Position < length;)
        {
            var start = last + reader.Read7BitEncodedInt();
            last = start + reader.Read7BitEncodedInt();
            sentences.Add((start, last));
        }

        return sentences;
    }
}
