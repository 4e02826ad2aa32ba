using System.Text;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Files;

/// <summary>The bytes of an input, and its text.</summary>
internal static class TextFile
{
    /// <summary>The most bytes that one document's file, or one line of a list, may have.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Opens a file or standard input for reading from its start.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static Stream Open(string path)
    {
        try
        {
            return path == InputFiles.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path);
        }
    }

    /// <summary>Reads a whole stream.</summary>
    /// <exception cref="InputException">Empty, too large, or unreadable.</exception>
    public static async Task<byte[]> ReadBytesAsync(string path, Stream stream, CancellationToken cancellation)
    {
        try
        {
            var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > MaximumBytes)
                    throw new InputException(new("too-large", path, null, null, MaximumBytes, $"The file is larger than {MaximumBytes / (1024 * 1024)} MiB."));
            }

            return bytes.Length > 0 ? bytes.ToArray() : throw new InputException(new("empty", path, null, null, null, "The file is empty."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path);
        }
    }

    /// <summary>Decodes UTF-8 (a byte order mark is left out) or, by its byte order mark, UTF-16.</summary>
    /// <exception cref="InputException">Binary, or not UTF-8; the byte counts from <paramref name="offset"/>.</exception>
    public static string Decode(string path, ReadOnlySpan<byte> bytes, long offset = 0)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
            offset += 3;
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0) throw new InputException(new("binary", path, null, null, offset + nul, "The file is binary, not text."));
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException(
                new("not-utf8", path, null, null, offset + FirstInvalid(bytes), $"The file is not UTF-8 (byte 0x{e.BytesUnknown![0]:X2})."));
        }
    }

    private static InputException Unreadable(string path) => new(new("unreadable", path, null, null, null, "The file cannot be read."));

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done) at += consumed;
        return at;
    }
}
