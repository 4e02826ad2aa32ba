using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Import.Files;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text.Characters;
using UtfUnknown;

namespace KnowledgeGraph.Import.Html;

/// <summary>
/// The text of a page or feed in whatever charset it was saved: by byte order mark, then as UTF-8 where the bytes are it, then by the page's own declaration, then by what the bytes
/// look like. UTF-8 goes before a declaration, for a page that declares another charset and was converted on the way is common, and other bytes hardly ever are UTF-8.
/// </summary>
internal static partial class PageCharset
{
    private const int DeclarationWithin = 4096;
    private const int WindowsArabic = 1256;
    private const int IsoArabic = 28596;
    private const int WindowsWestern = 1252;

    // The Arabic article tells Arabic charsets apart: they agree on alef and differ on lam.
    private static readonly string Article = $"{ArabicLetters.Alef}{ArabicLetters.Lam}";

    static PageCharset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="InputException">The bytes are no text.</exception>
    public static string Decode(string path, byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]) return new UTF32Encoding(bytes[0] == 0, byteOrderMark: true).GetString(bytes, 4, bytes.Length - 4);
        try
        {
            return TextFile.Decode(path, bytes);
        }
        catch (InputException e) when (e.Problem.Code == "not-utf8")
        {
            return (Declared(bytes) ?? Guessed(bytes)).GetString(bytes);
        }
    }

    private static Encoding? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationWithin));
        var match = Declaration().Match(head);
        if (!match.Success || Name(match).StartsWith("utf", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            var encoding = Encoding.GetEncoding(Name(match));
            // What calls itself Latin-1 is Windows-1252 (WHATWG Encoding, 4.2).
            return encoding.CodePage is 28591 or 20127 ? Encoding.GetEncoding(WindowsWestern) : encoding;
        }
        catch (ArgumentException)
        {
            return null; // A name that nobody knows says nothing.
        }
    }

    private static string Name(Match match) => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;

    private static Encoding Guessed(byte[] bytes)
    {
        var (windows, iso) = (Encoding.GetEncoding(WindowsArabic), Encoding.GetEncoding(IsoArabic));
        var (inWindows, inIso) = (Articles(windows), Articles(iso));
        if (Math.Max(inWindows, inIso) > 0 && Math.Max(inWindows, inIso) >= bytes.Length / 500) return inIso > inWindows ? iso : windows;
        return CharsetDetector.DetectFromBytes(bytes).Detected?.Encoding ?? Encoding.GetEncoding(WindowsWestern);

        int Articles(Encoding encoding) => encoding.GetString(bytes).AsSpan().Count(Article);
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
