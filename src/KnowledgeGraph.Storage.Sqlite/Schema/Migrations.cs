using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Writing;

namespace KnowledgeGraph.Storage.Sqlite.Schema;

/// <summary>Brings a file's tables to the present version. Version n is made by <c>000n.sql</c> from version n − 1; <c>user_version</c> says where a file stands.</summary>
internal static class Migrations
{
    /// <summary>Marks the file as a store (<c>application_id</c>): the letters <c>KGRF</c>.</summary>
    private const int ApplicationId = 0x4B475246;

    /// <summary>The version that this program writes.</summary>
    public const int Latest = 5;

    /// <summary>The first version that keeps disagreements.</summary>
    private const int Disagreeing = 3;

    public static void Run(SqliteSession session, string location, bool readOnly)
    {
        var version = Version(session, location);
        if (version == Latest) return;
        if (readOnly) throw StoreFaults.Older(location);
        session.Execute("PRAGMA journal_mode = WAL");
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            // Another process may have migrated the file while this one waited.
            var before = version = Version(session, location);
            while (version < Latest)
            {
                version++;
                session.Execute(Script(version));
                session.Execute($"PRAGMA user_version = {version}; PRAGMA application_id = {ApplicationId};");
            }

            if (before is > 0 and < Disagreeing) ChangeLog.Write(session, Derivation.FindDisagreements(session), RevisionReads.Current(session));

            session.Execute("COMMIT");
        }
        catch
        {
            session.Execute("ROLLBACK");
            throw;
        }
    }

    private static int Version(SqliteSession session, string location)
    {
        var version = (int)session.Sql("PRAGMA user_version").Number();
        var application = (int)session.Sql("PRAGMA application_id").Number();
        var empty = version == 0 && application == 0 && session.Sql("SELECT count(*) FROM sqlite_schema").Number() == 0;
        if (!empty && application != ApplicationId) throw StoreFaults.Foreign(location);
        if (version > Latest) throw StoreFaults.Newer(location, version, Latest);
        return version;
    }

    private static string Script(int version)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream($"{version:D4}.sql")
            ?? throw new InvalidOperationException($"The script of version {version} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
