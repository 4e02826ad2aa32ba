using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Model.Graph;

/// <summary>Ids that follow from content alone, the same on every machine and in every store.</summary>
public static class StableId
{
    /// <summary>The prefix and the first 32 hex digits of SHA-256 over the parts, joined by U+001F; a null part differs from an empty one.</summary>
    public static string Of(string prefix, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part ?? "\u0000").Append('\u001f');
        return prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}
