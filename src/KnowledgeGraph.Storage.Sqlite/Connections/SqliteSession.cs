using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite.Connections;

/// <summary>One connection with the statements prepared on it. For one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const int MostPrepared = 256;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqlStatement> _prepared = new(StringComparer.Ordinal);

    private SqliteSession(SqliteConnection connection) => _connection = connection;

    /// <summary>
    /// Opens the file. In WAL with <c>synchronous = NORMAL</c> a commit survives the end of the process at any point; a loss of power may undo
    /// the last commits as a whole but leaves no half of one, and an import that is run again makes them good.
    /// </summary>
    public static SqliteSession Open(string path, SqliteOpenMode mode, TimeSpan busyTimeout)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)busyTimeout.TotalSeconds),
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, (int)busyTimeout.TotalMilliseconds);
            var session = new SqliteSession(connection);
            session.Execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;");
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The statement of a text, prepared once for the session.</summary>
    public SqlStatement Sql(string text)
    {
        if (_prepared.TryGetValue(text, out var statement)) return statement;
        if (_prepared.Count >= MostPrepared) Forget();
        return _prepared[text] = new(_connection.Handle!, text);
    }

    /// <summary>The texts of the statements that were run, as many as are still prepared.</summary>
    public IReadOnlyCollection<string> Prepared => _prepared.Keys;

    /// <summary>Runs a script once.</summary>
    public void Execute(string script)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>What a pragma answers, in words.</summary>
    public string Pragma(string name)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Stops what runs on the connection from another thread.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(_connection.Handle);

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in _prepared.Values) statement.Dispose();
        _prepared.Clear();
    }
}
