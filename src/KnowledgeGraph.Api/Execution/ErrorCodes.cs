namespace KnowledgeGraph.Api.Execution;

/// <summary>The values of <c>extensions.code</c> that are ours; those of parsing and validation are GraphQL.NET's.</summary>
internal static class ErrorCodes
{
    /// <summary>A limit of the service was passed; <c>extensions.limit</c> names it.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The request ran longer than it may.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>An argument has a value that the field cannot take.</summary>
    public const string BadArgument = "BAD_ARGUMENT";

    /// <summary>An id that must be there is not.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A text cannot be imported.</summary>
    public const string BadInput = "BAD_INPUT";

    /// <summary>A search query breaks the strict syntax.</summary>
    public const string SearchSyntax = "SEARCH_SYNTAX";

    /// <summary>An edit would change nothing: it is so already, or later edits decide otherwise.</summary>
    public const string NoEffect = "NO_EFFECT";

    /// <summary>Entities that are to be merged are kept apart by an edit, which <c>extensions.subject</c> names.</summary>
    public const string KeptApart = "KEPT_APART";

    /// <summary>What an edit concerns was changed after the revision that its author expected; <c>extensions.subject</c> names it.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>The service takes no documents and no edits.</summary>
    public const string ReadOnly = "READ_ONLY";

    /// <summary>Who asks has to say who they are, and did not or could not.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>Who asks is known, and may not do this.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>A client sends more than its share.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>All clients together send more than is worked on.</summary>
    public const string Overloaded = "OVERLOADED";

    /// <summary>A write could not be recorded in the audit.</summary>
    public const string AuditFailed = "AUDIT_FAILED";

    /// <summary>What the answer refers to was changed by an import while it was read; the same request will succeed.</summary>
    public const string Changed = "CHANGED";

    /// <summary>A fault of the service; its log says more.</summary>
    public const string Internal = "INTERNAL";

    /// <summary>The HTTP request is not one that carries GraphQL.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A mutation came by GET.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>A subscription came where one answer only can be given.</summary>
    public const string SubscriptionTransport = "SUBSCRIPTION_TRANSPORT";

    /// <summary>No document was sent under this hash, or it is forgotten: send it with its text.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>A document came with a hash that is not its own.</summary>
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>The operator vouches for no document with this id.</summary>
    public const string PersistedDocumentNotFound = "PERSISTED_DOCUMENT_NOT_FOUND";

    /// <summary>Only documents that the operator vouches for are answered.</summary>
    public const string PersistedDocumentRequired = "PERSISTED_DOCUMENT_REQUIRED";

    /// <summary>A page of another site asks; the operator did not allow it.</summary>
    public const string CrossOrigin = "CROSS_ORIGIN";
}
