using System.Text.Json;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Api.Transport.Persisted;

/// <summary>
/// The documents that the operator vouches for, by id: of a folder of <c>.graphql</c> files, each known by its name without the ending, or of a manifest: one of
/// Apollo's (<c>operations</c> with <c>id</c> and <c>body</c>), or an object of ids and texts, as Relay's compiler and GraphQL Code Generator write it. Each is known by
/// the hash of its text too.
/// </summary>
public sealed class TrustedDocuments
{
    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byHash = new(StringComparer.Ordinal);

    private TrustedDocuments(IEnumerable<(string Id, string Text)> documents)
    {
        foreach (var (id, text) in documents)
        {
            _byId[id] = text;
            _byHash[DocumentHash.Of(text)] = text;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count;

    /// <summary>Reads a folder or a manifest.</summary>
    /// <exception cref="InputException">There is none, or it is not such.</exception>
    public static TrustedDocuments Load(string path)
    {
        try
        {
            var documents = Directory.Exists(path) ? Folder(path) : Manifest(path, JsonDocument.Parse(File.ReadAllBytes(path)).RootElement);
            return new(documents.ToList());
        }
        catch (JsonException e)
        {
            throw new InputException(new("malformed-json", path, (int?)e.LineNumber + 1, null, null, "The manifest of persisted documents is not JSON."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new("unreadable", path, null, null, null, $"The persisted documents cannot be read: {e.Message}"));
        }
    }

    /// <summary>A document by its id, with or without the prefix of a hash; null where there is none.</summary>
    internal string? Find(string id) =>
        _byId.GetValueOrDefault(id)
        ?? (id.StartsWith(DocumentHash.Prefix, StringComparison.Ordinal) ? FindByHash(id[DocumentHash.Prefix.Length..]) : FindByHash(id));

    internal string? FindByHash(string hash) => _byHash.GetValueOrDefault(hash);

    private static IEnumerable<(string Id, string Text)> Folder(string path) =>
        Directory.EnumerateFiles(path, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)));

    private static IEnumerable<(string Id, string Text)> Manifest(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw NotOne(path);
        if (root.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array)
        {
            foreach (var operation in operations.EnumerateArray())
            {
                if (operation.ValueKind != JsonValueKind.Object) throw NotOne(path);
                yield return (Text(operation, "id"), Text(operation, "body"));
            }

            yield break;
        }

        foreach (var member in root.EnumerateObject())
            yield return (member.Name, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : throw NotOne(path));

        string Text(JsonElement operation, string name) =>
            operation.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw NotOne(path);
    }

    private static InputException NotOne(string path) => new(new(
        "not-a-manifest", path, null, null, null, "The manifest of persisted documents must be an object of ids and texts, or one of Apollo's with 'operations'."));
}
