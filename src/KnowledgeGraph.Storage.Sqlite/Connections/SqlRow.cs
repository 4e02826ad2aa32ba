using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite.Connections;

/// <summary>The present row of a running statement; good until the next one is read.</summary>
internal readonly struct SqlRow(sqlite3_stmt statement)
{
    public bool IsDBNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <exception cref="InvalidCastException">The column is null.</exception>
    public string GetString(int column) =>
        raw.sqlite3_column_text(statement, column).utf8_to_string() ?? throw new InvalidCastException($"Column {column} of a row is null where it must not be.");

    public string? Text(int column) => IsDBNull(column) ? null : GetString(column);

    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    public int? Int(int column) => IsDBNull(column) ? null : GetInt32(column);

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public long? Long(int column) => IsDBNull(column) ? null : GetInt64(column);

    public double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

    /// <summary>A number as <see cref="long"/>, anything else as text.</summary>
    public object GetValue(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_INTEGER ? GetInt64(column) : GetString(column);
}
