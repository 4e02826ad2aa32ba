using System.Security.Cryptography;
using KnowledgeGraph.Model.Storage;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Access;

/// <summary>The keys that a running server knows: follows the file, and writes down when each was used. Safe for use by many threads.</summary>
/// <param name="file">Null: no key is valid.</param>
internal sealed class ApiKeyring(ApiKeyFile? file, TimeProvider clock, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UsePrecision = TimeSpan.FromMinutes(1);

    /// <summary>What a key is compared with that nobody has: unknown keys cost what known ones do.</summary>
    private static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);
    private Dictionary<string, (ApiKey Key, byte[] Hash)> _keys = new(StringComparer.Ordinal);
    private (DateTime Written, long Length)? _seen;
    private DateTimeOffset _looked = DateTimeOffset.MinValue;
    private DateTimeOffset _wrote = clock.GetUtcNow();

    /// <summary>The key that a text is; null where it is none, revoked, or ended.</summary>
    public ApiKey? Find(KeyText text)
    {
        var now = clock.GetUtcNow();
        var hash = text.Hash();
        lock (_gate)
        {
            if (now - _looked >= Freshness) Follow(now);
            var key = Match(text.Id, hash);
            if (key is null)
            {
                Follow(now); // It may have been made just now. What is wrong of a key, its id or its secret, makes no difference.
                key = Match(text.Id, hash);
            }

            if (key is null || key.Expires <= now) return null;
            Use(text.Id, now);
            return key;
        }
    }

    private ApiKey? Match(string id, byte[] hash)
    {
        var known = _keys.TryGetValue(id, out var kept);
        var equal = CryptographicOperations.FixedTimeEquals(hash, known ? kept.Hash : NoHash);
        return known && equal ? kept.Key : null;
    }

    /// <summary>Reads the file anew where it changed. A file that cannot be read lets nobody in.</summary>
    private void Follow(DateTimeOffset now)
    {
        if (file is null) return;
        _looked = now;
        var info = new FileInfo(file.Path);
        (DateTime, long)? present = info.Exists ? (info.LastWriteTimeUtc, info.Length) : null;
        if (present == _seen) return;
        try
        {
            _keys = file.Read().ToDictionary(k => k.Id, k => (k, Convert.FromHexString(k.Hash)), StringComparer.Ordinal);
            _seen = present;
        }
        catch (Exception e) when (e is StoreException or FormatException)
        {
            logger.LogError(e, "The keys cannot be read; none is valid until they can.");
            _keys = new(StringComparer.Ordinal);
            _seen = null;
        }
    }

    private void Use(string id, DateTimeOffset now)
    {
        _used[id] = now;
        if (now - _wrote >= UsePrecision) WriteUse(now);
    }

    private void WriteUse(DateTimeOffset now)
    {
        if (file is null || _used.Count == 0) return;
        _wrote = now;
        try
        {
            file.ChangeUse(present =>
            {
                // Other servers write here too: the later time stays. Keys that are gone are left out.
                var use = present.Where(u => _keys.ContainsKey(u.Key)).ToDictionary(StringComparer.Ordinal);
                foreach (var (id, time) in _used)
                    if (!use.TryGetValue(id, out var other) || other < time) use[id] = new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
                return use;
            });
            _used.Clear();
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(e, "When keys were last used could not be written down.");
        }
    }

    public void Dispose()
    {
        lock (_gate) WriteUse(clock.GetUtcNow());
    }
}
