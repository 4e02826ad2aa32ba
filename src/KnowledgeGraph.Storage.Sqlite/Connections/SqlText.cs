using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Storage.Sqlite.Connections;

/// <summary>SQL that is put together from fixed pieces; every value goes in as a parameter.</summary>
internal sealed class SqlText(string start)
{
    private readonly StringBuilder _text = new(start);
    private readonly List<object?> _values = [];

    public ReadOnlySpan<object?> Values => _values.ToArray();

    /// <summary>Takes a value in; the parameter that stands for it.</summary>
    public string Bind(object? value)
    {
        _values.Add(value);
        return "?" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The parameter that stands for whose list it is, where a list is read for each of several. Taken before any value.</summary>
    public string Owner()
    {
        if (_values.Count > 0) throw new InvalidOperationException("The owner is the first parameter.");
        return Bind(null);
    }

    /// <summary>The values, with an owner for the first.</summary>
    public object?[] ValuesOf(string owner)
    {
        object?[] values = [.. _values];
        values[0] = owner;
        return values;
    }

    public SqlText Add(string piece)
    {
        _text.Append(piece);
        return this;
    }

    public override string ToString() => _text.ToString();
}
