using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>
/// The place of a hit in a result: the order, what the hit has in it, and its id. It names no neighbour, so it stays true where the index changes;
/// by relevance the hit's present score is the place, and the one it had where the hit is gone.
/// </summary>
/// <param name="Key">What the hits are ordered by, the lower first, compared byte by byte.</param>
internal sealed record Cursor(SearchOrder Order, byte[] Key, string Id)
{
    /// <summary>The score of a place by relevance.</summary>
    public float Score => BitConverter.Int32BitsToSingle(BitConverter.ToInt32(Key));

    public static Cursor OfScore(float score, string id) => new(SearchOrder.Relevance, BitConverter.GetBytes(BitConverter.SingleToInt32Bits(score)), id);

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(int)Order}{Convert.ToHexStringLower(Key)} {Id}")));

    /// <summary>The place after which a page begins.</summary>
    /// <exception cref="ArgumentException">The text is no cursor of a hit, or of one in another order.</exception>
    public static Cursor Parse(string cursor, SearchOrder order)
    {
        try
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && text[0] - '0' == (int)order && Convert.FromHexString(text.AsSpan(1, space - 1)) is var key && (order != SearchOrder.Relevance || key.Length == sizeof(int)))
                return new(order, key, text[(space + 1)..]);
        }
        catch (FormatException)
        {
            // Said below.
        }

        throw new ArgumentException($"'{cursor}' is not a cursor of a search result in this order.", nameof(cursor));
    }
}
