using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>
/// Generations as subfolders of one folder. The file <c>current</c> names the one that answers; it is replaced by renaming, so that a crash leaves the old or the new.
/// </summary>
internal sealed class DiskFolder(string path) : IIndexFolder
{
    private const string Prefix = "generation-";

    private readonly string pointer = Path.Combine(path, "current");

    public string Location => path;

    public Directory? OpenCurrent()
    {
        if (!File.Exists(pointer)) return null;
        var name = File.ReadAllText(pointer).Trim();
        var folder = Path.Combine(path, name);
        return name.StartsWith(Prefix, StringComparison.Ordinal) && System.IO.Directory.Exists(folder) ? new MMapDirectory(folder) : null;
    }

    public Directory CreateNext()
    {
        System.IO.Directory.CreateDirectory(path);
        return new MMapDirectory(Path.Combine(path, Prefix + Guid.NewGuid().ToString("N")));
    }

    public void Publish(Directory next)
    {
        var name = ((FSDirectory)next).Directory.Name;
        var draft = pointer + ".new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        using (var writer = new StreamWriter(file))
        {
            writer.Write(name);
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, pointer, overwrite: true);
        foreach (var folder in System.IO.Directory.EnumerateDirectories(path, Prefix + "*"))
            if (!string.Equals(Path.GetFileName(folder), name, StringComparison.Ordinal))
                Remove(folder);
    }

    public IDisposable? TryLock()
    {
        System.IO.Directory.CreateDirectory(path);
        try
        {
            return new FileStream(Path.Combine(path, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException or DriveNotFoundException))
        {
            return null;
        }
    }

    // A folder that a reader on this system still holds open goes with the next rebuild.
    private static void Remove(string folder)
    {
        try
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            System.Diagnostics.Trace.TraceWarning($"The old search index in {folder} could not be removed yet: {e.Message}");
        }
    }
}
