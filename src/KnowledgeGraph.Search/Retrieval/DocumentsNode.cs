namespace KnowledgeGraph.Search.Retrieval;

/// <summary>Some documents, without scores.</summary>
/// <param name="documents">Ascending, each once.</param>
internal sealed class DocumentsNode(int[] documents) : Node
{
    private int at;

    public override float Bound => 0;

    public override long Cost => documents.Length;

    public override int Next(int from)
    {
        if (at < documents.Length && documents[at] < from)
        {
            var found = Array.BinarySearch(documents, at, documents.Length - at, from);
            at = found < 0 ? ~found : found;
        }

        return at < documents.Length ? documents[at] : End;
    }

    public override void Fill(Window window, float floor)
    {
        for (var document = Next(window.Start); document < window.End; at++, document = at < documents.Length ? documents[at] : End)
        {
            var place = document - window.Start;
            window.Bits[place >> 6] |= 1UL << place;
            window.Occupied |= 1u << (place >> 6);
        }
    }
}
