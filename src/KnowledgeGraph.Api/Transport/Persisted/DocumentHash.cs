using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Api.Transport.Persisted;

/// <summary>The SHA-256 of a document's text in UTF-8, as 64 hexadecimal digits in lower case.</summary>
internal static class DocumentHash
{
    /// <summary>What goes before a hash in a <c>documentId</c>.</summary>
    public const string Prefix = "sha256:";

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static bool Is(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
