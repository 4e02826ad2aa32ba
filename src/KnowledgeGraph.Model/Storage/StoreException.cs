namespace KnowledgeGraph.Model.Storage;

/// <summary>What is the matter with a store.</summary>
public enum StoreFault
{
    Unavailable,
    Locked,
    Full,
    Damaged,
    NewerVersion,
    ReadOnly,
    Unauthorized,
    Timeout,

    /// <summary>The server is there and has no such store: no database of the name.</summary>
    Missing,

    /// <summary>The server is there and cannot hold a store: it is too old, or no server of the kind.</summary>
    Unsupported,
}

/// <summary>Trouble with the store itself, translated from the driver in one place. The message names the store and is fit to show.</summary>
public sealed class StoreException : Exception
{
    public StoreException(StoreFault fault, string location, string message, Exception? inner = null)
        : base(message, inner)
    {
        Fault = fault;
        Location = location;
    }

    public StoreFault Fault { get; }

    /// <summary>Where the store is.</summary>
    public string Location { get; }

    /// <summary>True where the same call may succeed later unchanged.</summary>
    public bool IsTransient => Fault is StoreFault.Locked or StoreFault.Timeout or StoreFault.Unavailable;
}
