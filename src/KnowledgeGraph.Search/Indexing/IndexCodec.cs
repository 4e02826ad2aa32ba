using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>
/// Lucene's own format, but for smaller chunks of stored fields: to show a passage a document's text is read, and with it what comes before it in its chunk is unpacked.
/// Of Lucene's sixteen kilobytes that was a quarter of a search; a chunk of four holds an article.
/// </summary>
[CodecName(Format)]
internal sealed class IndexCodec() : FilterCodec(new Lucene46Codec())
{
    private const string Format = "KnowledgeGraph1";
    private const int ChunkBytes = 1 << 12;

    private static readonly Lock Gate = new();
    private static bool isKnown;

    public override StoredFieldsFormat StoredFieldsFormat { get; } = new CompressingStoredFieldsFormat("KnowledgeGraphStored", CompressionMode.FAST, ChunkBytes);

    /// <summary>Makes the format known to Lucene, which finds it by its name when it opens an index.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (isKnown) return;
            Codec.SetCodecFactory(new Factory());
            isKnown = true;
        }
    }

    private sealed class Factory : DefaultCodecFactory
    {
        protected override void Initialize()
        {
            base.Initialize();
            PutCodecType(typeof(IndexCodec));
        }
    }
}
