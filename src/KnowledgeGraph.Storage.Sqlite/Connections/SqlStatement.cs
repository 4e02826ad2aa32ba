using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite.Connections;

/// <summary>
/// A prepared statement with parameters <c>?1</c>, <c>?2</c> … that is run many times. It speaks to SQLite itself: what the driver does anew for every run
/// (a reader, a search for each parameter's name) takes longer than most of the statements.
/// </summary>
internal sealed class SqlStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int _parameters;

    public SqlStatement(sqlite3 database, string text)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, text, raw.SQLITE_PREPARE_PERSISTENT, out _statement), database);
        _parameters = raw.sqlite3_bind_parameter_count(_statement);
    }

    /// <summary>Runs it; the number of rows changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            while (Step()) continue;
            return raw.sqlite3_changes(_database);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>All rows.</summary>
    public List<T> List<T>(Func<SqlRow, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            var rows = new List<T>();
            while (Step()) rows.Add(read(new(_statement)));
            return rows;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>The first column of the first row as a number; 0 where there is none or it is null.</summary>
    public long Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            return Step() ? raw.sqlite3_column_int64(_statement, 0) : 0;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < _parameters; i++)
        {
            var code = values[i] switch
            {
                null => raw.sqlite3_bind_null(_statement, i + 1),
                string text => raw.sqlite3_bind_text(_statement, i + 1, text),
                int number => raw.sqlite3_bind_int(_statement, i + 1, number),
                long number => raw.sqlite3_bind_int64(_statement, i + 1, number),
                double number => raw.sqlite3_bind_double(_statement, i + 1, number),
                var other => throw new ArgumentException($"A parameter of the type {other.GetType().Name} cannot be bound.", nameof(values)),
            };
            if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
