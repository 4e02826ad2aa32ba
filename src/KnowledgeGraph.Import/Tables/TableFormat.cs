using System.Text;

namespace KnowledgeGraph.Import.Tables;

/// <summary>How a table is written.</summary>
/// <param name="Delimiter">What stands between cells.</param>
/// <param name="IsQuoted">True where a cell may stand in double quotes (RFC 4180); false where quotes are letters like any other.</param>
/// <param name="Encoding">UTF-8 or what a mapping says; a byte order mark goes first.</param>
internal sealed record TableFormat(char Delimiter, bool IsQuoted, Encoding Encoding)
{
    /// <summary>By the name of a file: commas and quotes for .csv, else tabs and none.</summary>
    public static TableFormat Of(string path) => Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? new(',', true, Encoding.UTF8) : new('\t', false, Encoding.UTF8);
}
