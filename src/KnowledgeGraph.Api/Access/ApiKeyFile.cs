using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Access;

/// <summary>
/// The keys of a server, in a file of their own beside the store and not in it: who may ask is no knowledge, must not travel with exports and copies of the
/// graph, and is the same for every kind of store. Servers that share a store share the file; they only read it, and see changes within a second.
/// </summary>
/// <param name="path">A file that need not exist yet.</param>
/// <remarks>Trouble with the file is a <see cref="StoreException"/>.</remarks>
public sealed class ApiKeyFile(string path)
{
    private const int Version = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter<AccessRole>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public string Path { get; } = path;

    /// <summary>When each key was last used, as far as servers wrote it down.</summary>
    public string UsePath => Path + ".used";

    /// <summary>All keys, those that have ended too; none where there is no file.</summary>
    public IReadOnlyList<ApiKey> Read()
    {
        try
        {
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var contents = JsonSerializer.Deserialize<Contents>(stream, Format) ?? throw new JsonException("It is null.");
            if (contents.Version != Version) throw Trouble(StoreFault.NewerVersion, $"was written by another version of kg ({contents.Version}).", null);
            if (contents.Keys.FirstOrDefault(k => k.Hash.Length != 64 || !ApiKey.IsName(k.Name)) is { } odd) throw new JsonException($"Its key '{odd.Id}' is malformed.");
            if (contents.Keys.DistinctBy(k => k.Id, StringComparer.Ordinal).Count() != contents.Keys.Count) throw new JsonException("Two of its keys have one id.");
            return contents.Keys;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (JsonException e)
        {
            throw Trouble(StoreFault.Damaged, $"is damaged: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Trouble(StoreFault.Unavailable, $"cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Makes a key.</summary>
    /// <returns>What is kept, and the key itself, which is kept nowhere.</returns>
    /// <exception cref="ArgumentException">The name or the role is not one.</exception>
    public (ApiKey Key, string Text) Add(string name, AccessRole role, DateTimeOffset? expires, DateTimeOffset now)
    {
        if (!ApiKey.IsName(name)) throw new ArgumentException($"'{name}' is no name for a key: 1 to {ApiKey.LongestName} letters, digits and - _ . @ are.", nameof(name));
        if (role == AccessRole.None) throw new ArgumentException("A key has a role.", nameof(role));
        return Change(keys =>
        {
            var text = KeyText.Make(id => keys.Exists(k => k.Id == id));
            var key = new ApiKey(text.Id, name, role, Convert.ToHexStringLower(text.Hash()), now, expires);
            keys.Add(key);
            return (key, text.ToString());
        });
    }

    /// <summary>Takes out all keys with this id or name.</summary>
    /// <returns>What was taken out.</returns>
    public IReadOnlyList<ApiKey> Revoke(string idOrName) => Change(keys =>
    {
        var gone = keys.FindAll(k => k.Id == idOrName || k.Name == idOrName);
        keys.RemoveAll(gone.Contains);
        return gone;
    });

    /// <summary>When keys were last used, by their ids; to the minute.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> ReadUse()
    {
        try
        {
            using var stream = File.OpenRead(UsePath);
            return JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(stream, Format) ?? [];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Dictionary<string, DateTimeOffset>();
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Damaged, UsePath, $"The file {UsePath} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Changes when keys were last used; of servers that do it at one time none loses what another wrote.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    internal void ChangeUse(Func<IReadOnlyDictionary<string, DateTimeOffset>, IReadOnlyDictionary<string, DateTimeOffset>> change)
    {
        using var alone = Lock();
        Replace(UsePath, change(ReadUse()));
    }

    private T Change<T>(Func<List<ApiKey>, T> change)
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            using var alone = Lock();
            var keys = Read().ToList();
            var result = change(keys);
            Replace(Path, new Contents(Version, keys));
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Trouble(StoreFault.Unavailable, $"cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Held while the file is changed, so that of two changes at one time none is lost.</summary>
    private FileStream Lock()
    {
        for (var end = DateTime.UtcNow + Patience; ; Thread.Sleep(20))
        {
            try
            {
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
                // Another process changes the file; its turn is short.
            }
        }
    }

    /// <summary>The whole file at once, for its owner alone.</summary>
    private static void Replace<T>(string path, T contents)
    {
        var made = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(made, options))
        {
            JsonSerializer.Serialize(stream, contents, Format);
            stream.Flush(flushToDisk: true);
        }

        File.Move(made, path, overwrite: true);
    }

    private StoreException Trouble(StoreFault fault, string what, Exception? inner) => new(fault, Path, $"The file of keys {Path} {what}", inner);

    private sealed record Contents(int Version, IReadOnlyList<ApiKey> Keys);
}
