using System.Globalization;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Tables.Mapped;

/// <summary>A row of a table under a mapping: gives the values that the mapping asks for, and says where one is wrong.</summary>
internal sealed class MappedRow(string path, IReadOnlyDictionary<string, int> columns, TableRow row, IReadOnlyList<string> dateFormats)
{
    public int Line => row.Line;

    public string Text => row.Text;

    /// <summary>The value; null where its cell is blank or is mapped to nothing.</summary>
    /// <exception cref="InputException">The mapping has no word for what the cell says.</exception>
    public string? Value(MappedValue? value)
    {
        if (value?.Column is not { } column) return value?.Constant;
        var cell = row.Cell(columns[column]);
        if (cell is null || value.Map is null) return cell;
        return value.Map.TryGetValue(cell, out var meant) ? meant.Length > 0 ? meant : null : throw Bad("unknown-value", value, $"The mapping does not say what '{cell}' means.");
    }

    /// <exception cref="InputException">There is a value and it is no date.</exception>
    public EdtfDate? Date(MappedValue? value)
    {
        if (Value(value) is not { } text) return null;
        var ascii = string.Concat(text.Select(c => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));
        if (DateTime.TryParseExact(ascii, [.. dateFormats], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return EdtfDate.OfDay(NodaTime.LocalDate.FromDateTime(day));
        return EdtfDate.TryParse(ascii) ?? EdtfDate.TryParse(ascii.Split('T', ' ')[0])
            ?? throw Bad("impossible-date", value, $"'{text}' is not a date; EDTF is read{(dateFormats.Count > 0 ? ", and " + string.Join(", ", dateFormats) : "")}.");
    }

    /// <summary>Where a value's cell begins in the row's text; -1 for a constant.</summary>
    public int Offset(MappedValue value, string words) =>
        value.Column is { } column ? row.Text.IndexOf(words, Math.Min(row.Text.Length, Start(columns[column])), StringComparison.Ordinal) : -1;

    public InputException Bad(string code, MappedValue? value, string message)
    {
        var heading = value?.Column is { } column ? $"Column '{column}': " : "";
        return new(new(code, path, row.Line, value?.Column is { } c ? Start(columns[c]) + 1 : null, null, heading + message));
    }

    private int Start(int column) => row.Cells.Take(column).Sum(cell => cell.ReplaceLineEndings(" ").Length + 1);
}
