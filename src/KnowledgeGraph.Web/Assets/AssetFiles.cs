using System.Collections.Frozen;
using System.Security.Cryptography;

namespace KnowledgeGraph.Web.Assets;

/// <summary>A style sheet, script or picture of the pages.</summary>
/// <param name="Url">Its path, with a hash of its content, so that it may be kept for ever.</param>
internal sealed record AssetFile(string Url, string ContentType, byte[] Content);

/// <summary>The embedded files of <c>Assets</c>.</summary>
internal sealed class AssetFiles
{
    private static readonly (string Name, string ContentType)[] Files =
    [
        ("site.css", "text/css; charset=utf-8"), ("suggest.js", "text/javascript; charset=utf-8"), ("icon.svg", "image/svg+xml"),
    ];

    private readonly FrozenDictionary<string, AssetFile> byName;

    private AssetFiles() => byName = Files.Select(f => (f.Name, File: Load(f.Name, f.ContentType))).ToFrozenDictionary(f => f.Name, f => f.File);

    public static AssetFiles Shared { get; } = new();

    public IEnumerable<AssetFile> All => byName.Values;

    public AssetFile this[string name] => byName[name];

    private static AssetFile Load(string name, string contentType)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream($"KnowledgeGraph.Web.Assets.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var content = memory.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        return new($"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", contentType, content);
    }
}
