using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Querying;

/// <summary>The place of a hit in a result: its score and id, which order it. It stays true where the index changes, as far as scores do.</summary>
internal static class Cursor
{
    public static string Of(float score, string id) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{BitConverter.SingleToInt32Bits(score):x8}{id}")));

    /// <summary>The place after which a page begins.</summary>
    /// <exception cref="ArgumentException">The text is no cursor of a hit.</exception>
    public static FieldDoc Parse(string cursor)
    {
        try
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            var score = BitConverter.Int32BitsToSingle(int.Parse(text.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            return new(int.MaxValue, score, [J2N.Numerics.Single.GetInstance(score), new BytesRef(text[8..])]);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            throw new ArgumentException($"'{cursor}' is not a cursor of a search result.", nameof(cursor), e);
        }
    }
}
