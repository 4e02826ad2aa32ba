namespace KnowledgeGraph.Import.Files;

/// <summary>A forward-only stream whose first characters can be looked at before it is read: standard input has no name to tell its format by.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private byte[]? _start;
    private int _given;

    /// <summary>Up to 64 bytes as ASCII characters, white space and byte order mark at the front left out.</summary>
    public ReadOnlySpan<char> Start
    {
        get
        {
            _start ??= Fill();
            return System.Text.Encoding.Latin1.GetString(_start).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        return Read(buffer.AsSpan(offset, count));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start is null || _given == _start.Length) return inner.Read(buffer);
        var part = _start.AsSpan(_given, Math.Min(buffer.Length, _start.Length - _given));
        part.CopyTo(buffer);
        _given += part.Length;
        return part.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private byte[] Fill()
    {
        var start = new byte[64];
        return start[..inner.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }
}
