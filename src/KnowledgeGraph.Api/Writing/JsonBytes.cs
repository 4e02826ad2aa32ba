using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Api.Writing;

/// <summary>
/// Pieces of JSON written right into a buffer, byte for byte as <see cref="Utf8JsonWriter"/> writes them, without its bookkeeping: most of an answer's values are
/// short texts of which nothing is escaped.
/// </summary>
internal static class JsonBytes
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly char[] Unescaped = [.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => !char.IsSurrogate(c) && !Options.Encoder!.WillEncode(c))];
    private static readonly SearchValues<char> Plain = SearchValues.Create(Unescaped);
    private static readonly SearchValues<char> PlainAscii = SearchValues.Create([.. Unescaped.Where(char.IsAscii)]);

    public static void Raw(this PooledBuffer output, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(output.GetSpan(bytes.Length));
        output.Advance(bytes.Length);
    }

    public static void Text(this PooledBuffer output, string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(PlainAscii) < 0) Put(output, text, text.Length);
        else if (text.AsSpan().IndexOfAnyExcept(Plain) < 0) Put(output, text, Encoding.UTF8.GetByteCount(text));
        else Written(output, writer => writer.WriteStringValue(text));
    }

    public static void Number(this PooledBuffer output, int number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(16), out var written);
        output.Advance(written);
    }

    /// <summary>Whatever else there is.</summary>
    public static void Written(this PooledBuffer output, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        write(writer);
    }

    private static void Put(PooledBuffer output, string text, int bytes)
    {
        var span = output.GetSpan(bytes + 2);
        span[0] = (byte)'"';
        Encoding.UTF8.GetBytes(text, span[1..]);
        span[bytes + 1] = (byte)'"';
        output.Advance(bytes + 2);
    }
}
