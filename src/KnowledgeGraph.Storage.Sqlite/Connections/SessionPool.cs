using System.Collections.Concurrent;
using KnowledgeGraph.Model.Storage;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Connections;

/// <summary>
/// The sessions of one store: one for writing, held by one writer at a time, and as many for reading as read at once.
/// Each read is a transaction, so it sees one revision whatever is committed meanwhile.
/// </summary>
internal sealed class SessionPool : IDisposable
{
    private const int MostIdle = 8;
    private readonly string _location;
    private readonly SqliteStoreOptions _options;
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private SqliteSession? _writer;
    private bool _disposed;

    public SessionPool(string location, SqliteStoreOptions options) => (_location, _options) = (location, options);

    /// <summary>Runs a read. Stops it when cancelled.</summary>
    public T Read<T>(Func<SqliteSession, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Guard(() =>
        {
            var session = Rent();
            var sound = false;
            try
            {
                session.Sql("BEGIN").Run();
                T result;
                using (cancellation.Register(session.Interrupt)) result = read(session);
                session.Sql("COMMIT").Run();
                sound = true;
                return result;
            }
            finally
            {
                if (sound) Return(session);
                else session.Dispose();
            }
        }, cancellation);
    }

    /// <summary>Runs a read that may meet damage, on a session of its own that is thrown away: a damaged file may not even let a transaction end.</summary>
    public T Inspect<T>(Func<SqliteSession, T> read, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Guard(() =>
        {
            using var session = SqliteSession.Open(_location, SqliteOpenMode.ReadOnly, _options.BusyTimeout);
            session.Sql("BEGIN").Run();
            using var stop = cancellation.Register(session.Interrupt);
            return read(session);
        }, cancellation);
    }

    /// <summary>Runs a write: committed where it returns true, undone where it returns false or throws.</summary>
    public async Task WriteAsync(Func<SqliteSession, bool> write, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_options.ReadOnly) throw StoreFaults.ReadOnly(_location);
        await _writing.WaitAsync(cancellation);
        try
        {
            await Task.Run(() => Guard(() => Transact(write, cancellation), cancellation), cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>A session for reading that the caller keeps and returns; for reads that stream.</summary>
    public SqliteSession Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _idle.TryTake(out var session) ? session : SqliteSession.Open(_location, SqliteOpenMode.ReadOnly, _options.BusyTimeout);
    }

    /// <summary>Gives a session back, outside of any transaction.</summary>
    public void Return(SqliteSession session)
    {
        if (_disposed || _idle.Count >= MostIdle) session.Dispose();
        else _idle.Add(session);
    }

    /// <summary>Runs something on the store's file, with errors in the store's words.</summary>
    public T Guard<T>(Func<T> run, CancellationToken cancellation)
    {
        try
        {
            return run();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (SqliteException e)
        {
            throw StoreFaults.Translate(e, _location);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException)
        {
            throw StoreFaults.Garbled(_location, e);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session)) session.Dispose();

        // Last, for only a connection that may write folds the log back into the file.
        _writer?.Dispose();
        _writing.Dispose();
    }

    private bool Transact(Func<SqliteSession, bool> write, CancellationToken cancellation)
    {
        var session = _writer ??= SqliteSession.Open(_location, SqliteOpenMode.ReadWrite, _options.BusyTimeout);
        var committed = false;
        try
        {
            session.Sql("BEGIN IMMEDIATE").Run();
            bool changed;
            using (cancellation.Register(session.Interrupt)) changed = write(session);
            session.Sql(changed ? "COMMIT" : "ROLLBACK").Run();
            committed = true;
            return changed;
        }
        finally
        {
            // Closing the connection undoes whatever it had begun.
            if (!committed)
            {
                session.Dispose();
                _writer = null;
            }
        }
    }
}
