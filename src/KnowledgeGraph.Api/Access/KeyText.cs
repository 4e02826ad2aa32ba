using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Api.Access;

/// <summary>A key as its holder has it: <c>kg_</c>, the id, <c>_</c>, and 256 random bits, in hexadecimal digits. The prefix lets scanners of leaked secrets know it.</summary>
internal readonly record struct KeyText(string Id, string Secret)
{
    public const string Prefix = "kg_";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private const int IdDigits = 8;
    private const int SecretDigits = 64;
    private const int Length = 3 + IdDigits + 1 + SecretDigits;

    /// <summary>Made without an id that is in use: ids are short.</summary>
    public static KeyText Make(Func<string, bool> isTaken)
    {
        string id;
        do id = RandomNumberGenerator.GetHexString(IdDigits, lowercase: true);
        while (isTaken(id));
        return new(id, RandomNumberGenerator.GetHexString(SecretDigits, lowercase: true));
    }

    /// <summary>Null where the text has not the form of a key.</summary>
    public static KeyText? Read(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[3 + IdDigits] != '_') return null;
        var id = text.Slice(3, IdDigits);
        var secret = text[(3 + IdDigits + 1)..];
        return IsHexadecimal(id) && IsHexadecimal(secret) ? new(id.ToString(), secret.ToString()) : null;
    }

    /// <summary>True where a key stands in the text.</summary>
    public static bool StandsIn(string text)
    {
        for (var at = text.IndexOf(Prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Prefix, at + 1, StringComparison.Ordinal))
            if (text.Length - at >= Length && Read(text.AsSpan(at, Length)) is not null) return true;
        return false;
    }

    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Secret));

    public override string ToString() => $"{Prefix}{Id}_{Secret}";

    private static bool IsHexadecimal(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);
}
