using System.Text;
using System.Text.Json;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Tables.Mapped;

/// <summary>What the columns of a table mean: the file given as <c>--mapping</c>; its format stands in the README.</summary>
public sealed class TableMapping
{
    static TableMapping() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private TableMapping(MappingFile file, Encoding? encoding) => (File, Encoding) = (file, encoding);

    internal MappingFile File { get; }

    internal Encoding? Encoding { get; }

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="InputException">The file cannot be read, is not JSON, or says what cannot be; the problem has its place.</exception>
    public static TableMapping Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] bytes;
        try
        {
            bytes = System.IO.File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new("unreadable", path, null, null, null, "The mapping cannot be read."));
        }

        var text = TextFile.Decode(path, bytes);
        try
        {
            var file = JsonSerializer.Deserialize(text, MappingJson.Default.MappingFile) ?? throw Bad(path, null, "The mapping is empty.");
            return new(file, Check(path, file));
        }
        catch (JsonException e)
        {
            var end = e.Message.IndexOf(" Path:", StringComparison.Ordinal);
            throw Bad(path, e, $"The mapping cannot be read{(e.Path is { Length: > 1 } at ? $" at {at}" : "")}: {(end < 0 ? e.Message : e.Message[..end]).TrimEnd('.')}.");
        }
    }

    private static Encoding? Check(string path, MappingFile file)
    {
        if (file.Document is null && file.Relations.Count == 0 && file.Events.Count == 0 && file.Entities.Count == 0) throw Bad(path, null, "The mapping makes nothing of a row; it needs 'document', 'entities', 'relations' or 'events'.");
        var unknown = file.Relations.SelectMany(r => new[] { r.From, r.To }).Concat(file.Events.SelectMany(e => e.Actors.Concat(e.Recipients).Append(e.Place))).OfType<string>()
            .FirstOrDefault(key => !file.Entities.ContainsKey(key));
        if (unknown is not null) throw Bad(path, null, $"'{unknown}' is not among the mapping's entities: {string.Join(", ", file.Entities.Keys)}.");
        foreach (var entity in file.Entities)
        {
            if (entity.Value.Kind.Constant is { } kind && EnumSpelling.Read<EntityKind>(kind) is null or EntityKind.Event) throw Bad(path, null, $"'{entity.Value.Kind.Constant}' is no kind of the entity '{entity.Key}'.");
            if (entity.Value.Name.En is null && entity.Value.Name.Ar is null) throw Bad(path, null, $"The entity '{entity.Key}' has no name.");
        }

        if (file.Delimiter is { Length: not 1 }) throw Bad(path, null, "'delimiter' is not one character.");
        if (file.Encoding is null) return null;
        try
        {
            return Encoding.GetEncoding(file.Encoding);
        }
        catch (ArgumentException)
        {
            throw Bad(path, null, $"'{file.Encoding}' is no encoding that is known here.");
        }
    }

    private static InputException Bad(string path, JsonException? e, string message) =>
        new(new("malformed-mapping", path, e?.LineNumber is { } line ? (int)line + 1 : null, e?.BytePositionInLine is { } column ? (int)column + 1 : null, null, message));
}
