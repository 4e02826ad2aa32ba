using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Language = KnowledgeGraph.Text.Language;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>
/// What a name document says of itself, in a column: a search reads hundreds of them, and each read of a stored field unpacks its neighbours too, which took half of the time
/// that searches for names did.
/// </summary>
internal static class NameEntry
{
    private const char Separator = '\t';
    private const int Parts = 5;

    public static BinaryDocValuesField Field(Entity entity, Name name) => new(
        IndexFields.NameEntry, new BytesRef(string.Join(Separator, FacetValues.Of(entity.Kind), name.Language.Tag(), name.Role, entity.Id, name.Text)));

    /// <summary>Kind, language, role, owner and text.</summary>
    public static (string Kind, string Language, string Role, string Owner, string Text) Read(AtomicReader reader, int document)
    {
        var bytes = new BytesRef();
        (reader.GetBinaryDocValues(IndexFields.NameEntry) ?? throw new CorruptIndexException("A name has no entry.")).Get(document, bytes);
        var parts = bytes.Utf8ToString().Split(Separator, Parts);
        return parts.Length == Parts ? (parts[0], parts[1], parts[2], parts[3], parts[4]) : throw new CorruptIndexException("A name has no entry.");
    }
}
