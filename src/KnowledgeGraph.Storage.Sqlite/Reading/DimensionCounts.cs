using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Lists;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>A dimension in SQL: the column of its key, the joins it takes (each row of which counts under its key), and how a value of it is spelled.</summary>
/// <param name="Repeats">True where the joins can give a row twice under one key.</param>
internal sealed record Dimension(string Key, string Join, Func<object, string?> Word, bool Repeats = false)
{
    /// <summary>A column that is text already.</summary>
    public static Dimension Of(string key, string join = "", bool repeats = false) => new(key, join, value => (string)value, repeats);

    /// <summary>A column of EDTF, by a unit of time.</summary>
    public static Dimension Of(string key, TimeUnit unit) => new(key, "", value => TimeUnits.Of(Edtf.Parse((string)value), unit));

    /// <summary>A column of languages.</summary>
    public static Dimension OfLanguage(string key, string join) => new(key, join, value => ((Language)(long)value).Tag(), Repeats: true);
}

/// <summary>Counts rows by the values of their dimensions: most first, then by key, what has no value last.</summary>
internal static class DimensionCounts
{
    /// <param name="from">The table and its alias.</param>
    /// <param name="id">The column that tells the rows counted apart.</param>
    /// <param name="condition">Which rows; values go into the text it is given.</param>
    public static IEnumerable<(IReadOnlyList<string?> Keys, int Count)> Read(
        SqliteSession session, string from, string id, IReadOnlyList<Dimension> by, Func<SqlText, string> condition)
    {
        var keys = string.Join(", ", by.Select(d => d.Key));
        var query = new SqlText("");
        query.Add($"SELECT count({(by.Any(d => d.Repeats) ? $"DISTINCT {id}" : "*")}), {keys} FROM {from}{string.Concat(by.Select(d => d.Join))} WHERE {condition(query)} GROUP BY {keys}");
        var counts = session.Sql(query.ToString())
            .List(r => (Keys: (IReadOnlyList<string?>)[.. by.Select((d, i) => r.IsDBNull(i + 1) ? null : d.Word(r.GetValue(i + 1)))], Count: r.GetInt32(0)), query.Values);

        // Several dates are one week: a row has one date, so that their counts add up.
        return CountOrder.Of(counts);
    }
}
