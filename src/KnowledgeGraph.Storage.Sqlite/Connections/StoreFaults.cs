using KnowledgeGraph.Model.Storage;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace KnowledgeGraph.Storage.Sqlite.Connections;

/// <summary>The one place where SQLite's errors become the store's, with their words.</summary>
internal static class StoreFaults
{
    public static StoreException Translate(SqliteException e, string location) => e.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => new(StoreFault.Locked, location, $"The store '{location}' is locked: another process is writing to it. Try again when it is done.", e),
        SQLITE_FULL => new(StoreFault.Full, location, $"The store '{location}' cannot grow: the disk is full. Nothing was written.", e),
        SQLITE_CORRUPT => new(StoreFault.Damaged, location, $"The store '{location}' is damaged: {Reason(e)}. Run 'kg check --store {location}'.", e),
        SQLITE_NOTADB => new(StoreFault.Damaged, location, $"'{location}' is not a store: the file is not an SQLite database.", e),
        SQLITE_READONLY or SQLITE_PERM => new(StoreFault.ReadOnly, location, $"The store '{location}' is read-only. Nothing was written.", e),
        SQLITE_CANTOPEN => Unreachable(location, e),
        SQLITE_IOERR => new(StoreFault.Unavailable, location, $"The store '{location}' cannot be read or written: {Reason(e)}.", e),
        _ => new(StoreFault.Damaged, location, $"The store '{location}' does not answer as it must: {Reason(e)}. Run 'kg check --store {location}'.", e),
    };

    public static StoreException Unreachable(string location, Exception? inner = null) =>
        new(StoreFault.Unavailable, location, $"The store '{location}' cannot be opened: {WhyNot(location)}.", inner);

    public static StoreException Foreign(string location) =>
        new(StoreFault.Damaged, location, $"'{location}' is not a store: it is an SQLite database of another program.");

    public static StoreException Newer(string location, long version, long known) =>
        new(StoreFault.NewerVersion, location, $"The store '{location}' has version {version}; this program knows versions up to {known}. Use a newer kg. Nothing was written.");

    public static StoreException Older(string location) =>
        new(StoreFault.ReadOnly, location, $"The store '{location}' is of an older version and was opened read-only. Open it once for writing to bring it up to date.");

    public static StoreException ReadOnly(string location) =>
        new(StoreFault.ReadOnly, location, $"The store '{location}' is read-only. Nothing was written.");

    public static StoreException Garbled(string location, Exception inner) =>
        new(StoreFault.Damaged, location, $"The store '{location}' is damaged: {inner.Message} Run 'kg check --store {location}'.", inner);

    private static string WhyNot(string location)
    {
        if (Directory.Exists(location)) return "it is a folder";
        var folder = Path.GetDirectoryName(Path.GetFullPath(location));
        if (folder is not null && !Directory.Exists(folder)) return $"the folder '{folder}' does not exist";
        return File.Exists(location) ? "access is refused" : "there is no such file, and none can be made";
    }

    /// <summary>SQLite's own words, without the driver's frame around them.</summary>
    private static string Reason(SqliteException e)
    {
        var (first, last) = (e.Message.IndexOf('\'', StringComparison.Ordinal), e.Message.LastIndexOf('\''));
        return first >= 0 && last > first + 1 ? e.Message[(first + 1)..last] : e.Message.TrimEnd('.');
    }
}
