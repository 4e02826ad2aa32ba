using System.Net;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Storage.Neo4j.Protocol;

/// <summary>The one place where what goes wrong with a server becomes the store's errors, with their words.</summary>
internal static class ServerFaults
{
    /// <summary>The first version with the Query API's transactions and the Cypher that the statements are written in.</summary>
    public const string Needed = "5.26";

    /// <param name="code">Neo4j's, as in its list of status codes.</param>
    public static StoreException Of(string code, string message, string location) => code switch
    {
        _ when message.Contains("No space left", StringComparison.OrdinalIgnoreCase) || message.Contains("disk is full", StringComparison.OrdinalIgnoreCase) =>
            new(StoreFault.Full, location, $"The store '{location}' cannot grow: the disk of its server is full. Nothing was written."),
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or "Neo.TransientError.General.OutOfMemoryError" =>
            new(StoreFault.Full, location, $"The server of the store '{location}' has too little memory for this at once; raise server.memory.heap.max_size or dbms.memory.transaction.total.max. Nothing was written."),
        "Neo.ClientError.Security.Unauthorized" => Refused(location),
        "Neo.ClientError.Security.AuthenticationRateLimit" =>
            new(StoreFault.Unauthorized, location, $"The store '{location}' takes no further tries: there were too many wrong passwords. Wait a little."),
        "Neo.ClientError.Security.CredentialsExpired" =>
            new(StoreFault.Unauthorized, location, $"The store '{location}' wants a new password first: set one with Neo4j's own tools."),
        _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => new(StoreFault.Unauthorized, location, $"The store '{location}' does not allow this user to do so: {message}"),
        "Neo.ClientError.Database.DatabaseNotFound" => new(StoreFault.Missing, location, $"The store '{location}' is not there: the server has no database of that name."),
        "Neo.ClientError.General.ReadOnly" or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" =>
            new(StoreFault.ReadOnly, location, $"The store '{location}' is read-only. Nothing was written."),
        "Neo.ClientError.Schema.ConstraintValidationFailed" or "Neo.ClientError.Schema.ConstraintViolation" =>
            new(StoreFault.Damaged, location, $"The store '{location}' refuses a second row where there can be one only: {message}. Run 'kg check --store {location}'."),
        "Neo.TransientError.Transaction.DeadlockDetected" or "Neo.TransientError.Transaction.LockClientStopped" or "Neo.TransientError.Transaction.LockAcquisitionTimeout"
            or "Neo.ClientError.Transaction.LockAcquisitionTimeout" =>
            new(StoreFault.Locked, location, $"The store '{location}' is locked: others are writing to it. Try again when they are done."),
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
            or "Neo.ClientError.Transaction.TransactionTerminated" or "Neo.TransientError.Transaction.Terminated" => TooSlow(location),
        "Neo.ClientError.Transaction.TransactionNotFound" or "Neo.ClientError.Request.TransactionNotFound" or "Neo.ClientError.Cluster.NotALeader" => Broken(location, null),
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => new(StoreFault.Unavailable, location, $"The store '{location}' cannot answer now: {message}"),
        _ when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) =>
            new(StoreFault.Damaged, location, $"The server of the store '{location}' failed: {message} Its log says more."),
        _ => new(StoreFault.Damaged, location, $"The store '{location}' does not take what it is asked ({code}): {message}"),
    };

    /// <summary>An answer without Neo4j's errors in it.</summary>
    public static StoreException Of(HttpStatusCode status, string location) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Refused(location),
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => TooOld(location, null),
        HttpStatusCode.RequestEntityTooLarge => new(StoreFault.Damaged, location, $"The store '{location}' does not take so large a request; what stands before the server has a lower limit."),
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.TooManyRequests =>
            new(StoreFault.Unavailable, location, $"The store '{location}' cannot answer now (HTTP {(int)status})."),
        _ => new(StoreFault.Unavailable, location, $"The store '{location}' gives no answer that can be read (HTTP {(int)status})."),
    };

    public static StoreException TooOld(string location, string? version) => new(
        StoreFault.Unsupported, location,
        $"The store '{location}' needs Neo4j {Needed} or later, with its Query API; " + (version is null ? "this server has none." : $"this server is {version}."));

    public static StoreException Empty(string location) =>
        new(StoreFault.Missing, location, $"The store '{location}' is empty: the database is there and has no graph. Import something, or serve it once.");

    public static StoreException Newer(string location, long version, long known) =>
        new(StoreFault.NewerVersion, location, $"The store '{location}' has version {version}; this program knows versions up to {known}. Use a newer kg. Nothing was written.");

    public static StoreException Unreachable(string location, Exception inner) =>
        new(StoreFault.Unavailable, location, $"The store '{location}' is out of reach: {Innermost(inner).Message}", inner);

    public static StoreException Broken(string location, Exception? inner) =>
        new(StoreFault.Unavailable, location, $"The answer of the store '{location}' broke off; the server may have stopped.", inner);

    public static StoreException TooSlow(string location, Exception? inner = null) =>
        new(StoreFault.Timeout, location, $"The store '{location}' took too long and was stopped. Nothing was written.", inner);

    public static StoreException Garbled(string location, Exception inner) =>
        new(StoreFault.Damaged, location, $"The store '{location}' is damaged: {inner.Message} Run 'kg check --store {location}'.", inner);

    private static StoreException Refused(string location) => new(
        StoreFault.Unauthorized, location,
        $"The store '{location}' refuses the user or the password. Give the user in the address (neo4j+http://USER@…) and the password in NEO4J_PASSWORD.");

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
