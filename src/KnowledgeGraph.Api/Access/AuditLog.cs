using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Access;

/// <summary>
/// What was written through the API and what was tried: a file to which lines of JSON are added, and from which nothing is taken. Each line is one object; whatever clients
/// send is escaped, so that none can end a line, begin another, or turn the direction of the text. Safe for use by many threads, and by servers that share the file.
/// </summary>
public sealed class AuditLog
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly JsonWriterOptions Format = new() { Encoder = Encoder() };

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly TimeProvider _clock;

    /// <param name="path">Made where it is not there, for its owner alone.</param>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public AuditLog(string path)
        : this(path, TimeProvider.System)
    {
    }

    internal AuditLog(string path, TimeProvider clock)
    {
        _path = path;
        _clock = clock;
        EnsureWritable();
    }

    /// <summary>Asked before each write: where it could not be recorded it is not made.</summary>
    /// <exception cref="StoreException">The log cannot be written.</exception>
    public void EnsureWritable()
    {
        lock (_gate) Open().Dispose();
    }

    /// <param name="operation">The mutation's field.</param>
    /// <param name="ids">What it changed, or was to change.</param>
    /// <param name="revision">The revision it made; null for none.</param>
    /// <param name="outcome"><c>DONE</c>, or the code of the error.</param>
    /// <exception cref="StoreException">The log cannot be written.</exception>
    internal void Record(Caller caller, string operation, IEnumerable<string> ids, long? revision, string outcome)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Format))
        {
            json.WriteStartObject();
            json.WriteString("time", _clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("caller", caller.Name);
            json.WriteString("key", caller.Key);
            json.WriteString("client", caller.Client);
            json.WriteString("operation", operation);
            json.WriteStartArray("ids");
            foreach (var id in ids) json.WriteStringValue(id);
            json.WriteEndArray();
            if (revision is { } number) json.WriteNumber("revision", number);
            json.WriteString("outcome", outcome);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        lock (_gate)
        {
            using var file = Open();
            try
            {
                file.Write(line.WrittenSpan);
                file.Flush(flushToDisk: true);
            }
            catch (IOException e)
            {
                throw Trouble(e);
            }
        }
    }

    /// <summary>The file at its end, alone: opened for each line, so that servers take turns and whoever moves the file away to keep it finds whole lines.</summary>
    private FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        for (var end = Environment.TickCount64 + (long)Patience.TotalMilliseconds; ; Thread.Sleep(5))
        {
            try
            {
                return new FileStream(_path, options);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException) && Environment.TickCount64 < end)
            {
                // Another server writes its line.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Trouble(e);
            }
        }
    }

    private StoreException Trouble(Exception e) => new(StoreFault.Unavailable, _path, $"The audit {_path} cannot be written: {e.Message}", e);

    /// <summary>Letters of every script as they are; what ends lines, is not seen, or turns the direction of text as \u escapes.</summary>
    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        settings.ForbidCharacters('\u061C', '\uFEFF');
        return JavaScriptEncoder.Create(settings);
    }
}
