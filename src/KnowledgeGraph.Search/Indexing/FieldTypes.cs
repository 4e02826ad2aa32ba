using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>How each sort of field is kept.</summary>
internal static class FieldTypes
{
    /// <summary>Running text with positions and offsets, so that a hit can show the very words.</summary>
    public static FieldType Text { get; } = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, tokenized: true, omitNorms: false);

    /// <summary>Words that count but have no place.</summary>
    public static FieldType Words { get; } = Frozen(IndexOptions.DOCS_ONLY, tokenized: true, omitNorms: true);

    /// <summary>Words with places, whose hits are not shown.</summary>
    public static FieldType Phrases { get; } = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, tokenized: true, omitNorms: false);

    private static FieldType Frozen(IndexOptions options, bool tokenized, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = tokenized, OmitNorms = omitNorms, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
