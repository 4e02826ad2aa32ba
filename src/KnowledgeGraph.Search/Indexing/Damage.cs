using KnowledgeGraph.Model.Storage;
using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Tells a damaged index, which is built anew, from a disk that cannot be written, which is the user's to mend.</summary>
internal static class Damage
{
    private const int DiskFullUnix = 28;
    private const int DiskFullWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullWindows = unchecked((int)0x80070027);

    /// <summary>What reading a damaged index throws: Lucene's own exceptions, most of them IOExceptions; a wrong length shows up as a bad argument or index.</summary>
    public static bool Is(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or OverflowException
            or FormatException or NullReferenceException or OutOfMemoryException
        || e.GetType().Assembly == typeof(IndexWriter).Assembly;

    public static bool IsOfDisk(Exception e) => e is UnauthorizedAccessException || (e is IOException && IsFull(e));

    public static StoreException Translate(Exception e, string location) => IsFull(e)
        ? new(StoreFault.Full, location, $"The disk is full; the search index in {location} stands at its last commit.", e)
        : new(StoreFault.ReadOnly, location, $"The search index in {location} cannot be written: {e.Message}", e);

    private static bool IsFull(Exception e) => e.HResult is DiskFullUnix or DiskFullWindows or HandleDiskFullWindows;
}
