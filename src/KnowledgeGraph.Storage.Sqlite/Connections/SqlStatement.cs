using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Connections;

/// <summary>A prepared statement with parameters <c>?1</c>, <c>?2</c> … that is run many times.</summary>
internal sealed class SqlStatement(SqliteCommand command) : IDisposable
{
    /// <summary>Runs it; the number of rows changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>All rows.</summary>
    public List<T> List<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>The first column of the first row as a number; 0 where there is none or it is null.</summary>
    public long Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        var parameters = command.Parameters;
        while (parameters.Count < values.Length) parameters.Add(new SqliteParameter($"?{parameters.Count + 1}", null));
        for (var i = 0; i < values.Length; i++) parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
