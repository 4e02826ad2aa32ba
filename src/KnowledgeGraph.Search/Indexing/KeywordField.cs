using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>
/// A value that is one term. Unlike Lucene's own <c>StringField</c> it is read through the analyzer, which keeps its token stream: making a new one for each of the dozens of
/// such fields that a name has was a sixth of the time to build an index.
/// </summary>
internal sealed class KeywordField(string name, string value) : Field(name, value, Type)
{
    private static readonly FieldType Type = Frozen();

    private static FieldType Frozen()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY };
        type.Freeze();
        return type;
    }
}
