namespace KnowledgeGraph.Api;

/// <summary>How much one request may ask for. A request beyond a limit is refused with an error that names the limit and its value.</summary>
public sealed record ApiLimits
{
    /// <summary>The longest GraphQL document, in UTF-16 units.</summary>
    public int DocumentLength { get; init; } = 32_768;

    /// <summary>How deep selections may be nested, fragments followed.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>The most fields a document may select, as written; aliases count.</summary>
    public int Fields { get; init; } = 1_000;

    /// <summary>The most fields that may stand under an alias: by them one field can be asked many times.</summary>
    public int Aliases { get; init; } = 200;

    /// <summary>The most directives a document may carry: validation compares those of one place with each other.</summary>
    public int Directives { get; init; } = 100;

    /// <summary>The most arguments, members of input objects, variables, fragments and operations a document may have, all together.</summary>
    public int Parts { get; init; } = 500;

    /// <summary>The most values the variables, and the body they come in, may have: members, items and what stands in them.</summary>
    public int Values { get; init; } = 10_000;

    /// <summary>The most objects an answer may hold, as reckoned before execution from <c>first</c>, <c>last</c> and <c>limit</c>.</summary>
    public int Objects { get; init; } = 100_000;

    /// <summary>The most an answer may take to make, as reckoned before execution: one for each object, and more for fields that look through much.</summary>
    public int Cost { get; init; } = 200_000;

    /// <summary>The largest page of a list.</summary>
    public int PageSize { get; init; } = 1_000;

    /// <summary>The size of a page where the request names none.</summary>
    public int DefaultPageSize { get; init; } = 20;

    /// <summary>The largest HTTP request body, in bytes.</summary>
    public int BodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How long a request may run.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many sockets and event streams may be open at once.</summary>
    public int Streams { get; init; } = 1_000;

    /// <summary>How many operations may run at once on one socket.</summary>
    public int SocketOperations { get; init; } = 100;

    /// <summary>The longest message of a socket, in bytes.</summary>
    public int SocketMessageBytes { get; init; } = 1024 * 1024;

    /// <summary>How long a socket may wait before it asks for a connection.</summary>
    public TimeSpan SocketInitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client may take to accept one message of a socket before it is cut off.</summary>
    public TimeSpan SocketSendTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an event stream is silent before it sends a sign of life.</summary>
    public TimeSpan EventStreamKeepAlive { get; init; } = TimeSpan.FromSeconds(12);
}
