using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Import.Files;

/// <summary>One line of a file, without its line end; <see cref="Bytes"/> is null where the line is longer than <see cref="TextFile.MaximumBytes"/>.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Offset">0-based byte of its first character in the file.</param>
internal readonly record struct ByteLine(int Number, long Offset, byte[]? Bytes);

/// <summary>Reads a file line by line in constant memory, whatever its size.</summary>
internal static class ByteLines
{
    public static async IAsyncEnumerable<ByteLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = PipeReader.Create(stream);
        var (number, offset, tooLong) = (0, 0L, false);
        while (true)
        {
            var result = await reader.ReadAsync(cancellation);
            var buffer = result.Buffer;
            while (Next(ref buffer, result.IsCompleted, out var line))
            {
                number++;
                var length = line.Length;
                yield return new(number, offset, tooLong || length > TextFile.MaximumBytes ? null : WithoutReturn(line));
                offset += length + 1;
                tooLong = false;
            }

            if (buffer.Length > TextFile.MaximumBytes)
            {
                tooLong = true;
                offset += buffer.Length;
                buffer = buffer.Slice(buffer.End);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted) break;
        }

        await reader.CompleteAsync();
    }

    private static bool Next(ref ReadOnlySequence<byte> buffer, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = buffer;
        if (!isLast || buffer.IsEmpty) return false;
        buffer = buffer.Slice(buffer.End);
        return true;
    }

    private static byte[] WithoutReturn(ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray();
        return bytes.Length > 0 && bytes[^1] == '\r' ? bytes[..^1] : bytes;
    }
}
