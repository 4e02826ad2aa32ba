using System.Text.Json;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.FollowTheMoney;

/// <summary>Reads the lines of one file that are entities of FollowTheMoney. Made when the file's first such line is met.</summary>
internal sealed class FtmReader
{
    private readonly string _path;
    private readonly ActorResolver _actors;
    private readonly FtmIndex _index;
    private readonly SortedDictionary<string, (int Count, int Line)> _unknown = new(StringComparer.Ordinal);

    private FtmReader(string path, ActorResolver actors)
    {
        (_path, _actors) = (path, actors);
        _index = new(actors.Seed);
    }

    /// <summary>Reads the file through once for what its ids mean; standard input, which cannot be read twice, knows only what it has met.</summary>
    public static async Task<FtmReader> OpenAsync(string path, ActorResolver actors, CancellationToken cancellation)
    {
        var reader = new FtmReader(path, actors);
        if (path == InputFiles.StandardInput) return reader;
        await using var stream = TextFile.Open(path);
        await foreach (var line in ByteLines.ReadAsync(stream, cancellation))
            foreach (var entity in Entities(path, line))
                reader._index.Add(entity);
        return reader;
    }

    public async ValueTask<IReadOnlyList<ReadItem>> ReadAsync(IReadOnlyList<FtmEntity> entities, int number, CancellationToken cancellation)
    {
        var items = new List<ReadItem>();
        foreach (var entity in entities) _index.Add(entity);
        foreach (var entity in entities)
        {
            if (FtmTable.Schema(entity.Schema) is { } schema) items.Add(ReadItem.Of(await new FtmRecord(entity, schema, _index, _actors).GraphAsync(cancellation)));
            else _unknown[entity.Schema] = _unknown.TryGetValue(entity.Schema, out var met) ? (met.Count + 1, met.Line) : (1, number);
        }

        return items;
    }

    /// <summary>What was left out, told once the file is read: one problem for each schema.</summary>
    public IEnumerable<ReadItem> LeftOut() => _unknown.Select(u => ReadItem.Of(new InputProblem(
        "unknown-schema", _path, u.Value.Line, null, null, $"'{u.Key}' is no schema of FollowTheMoney that is known here; {u.Value.Count} of it are left out, this one first.")));

    /// <summary>The entities of a line. What cannot be read is nothing here; it is reported when the line is read for itself.</summary>
    private static IReadOnlyList<FtmEntity> Entities(string path, ByteLine line)
    {
        if (line.Bytes is not { Length: > 0 } bytes) return [];
        try
        {
            using var json = JsonDocument.Parse(TextFile.Decode(path, bytes, line.Offset));
            return FtmEntity.Is(json.RootElement) ? FtmEntity.Flat(json.RootElement) : [];
        }
        catch (Exception e) when (e is JsonException or InputException or InvalidOperationException)
        {
            return [];
        }
    }
}
