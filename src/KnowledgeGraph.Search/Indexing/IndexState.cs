using System.Globalization;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>What a commit says of itself in Lucene's user data.</summary>
/// <param name="Format">Version of fields, analyzers and sound keys.</param>
/// <param name="Revision">The store's revision that the commit stands at.</param>
/// <param name="Store">What tells the store from another: when its first revision was made.</param>
internal sealed record IndexState(int Format, long Revision, string Store)
{
    /// <summary>Grows with every change that makes other terms of the same text.</summary>
    public const int CurrentFormat = 6;

    public static IndexState? Read(IDictionary<string, string>? data) =>
        data is not null && data.TryGetValue("format", out var format) && data.TryGetValue("revision", out var revision) && data.TryGetValue("store", out var store)
        && int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var f) && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var r)
            ? new(f, r, store)
            : null;

    public Dictionary<string, string> Write() => new()
    {
        ["format"] = Format.ToString(CultureInfo.InvariantCulture),
        ["revision"] = Revision.ToString(CultureInfo.InvariantCulture),
        ["store"] = Store,
    };
}
