namespace KnowledgeGraph.Api.Transport.Sockets;

/// <summary>Why a socket is closed, by RFC 6455, section 7.4.1, and the graphql-transport-ws protocol.</summary>
internal enum CloseCode
{
    Normal = 1000,
    GoingAway = 1001,
    TooBig = 1009,

    /// <summary>A message that the protocol does not have.</summary>
    BadRequest = 4400,

    /// <summary>An operation before the connection was acknowledged.</summary>
    Unauthorized = 4401,

    /// <summary>What the client says of itself gives it no right to connect.</summary>
    Forbidden = 4403,

    SubprotocolNotAcceptable = 4406,
    InitialisationTimeout = 4408,
    SubscriberExists = 4409,
    TooManyInitialisations = 4429,
    Internal = 4500,
}

/// <summary>A socket that has to be closed.</summary>
internal sealed class SocketClosure(CloseCode code, string reason) : Exception(reason)
{
    public CloseCode Code { get; } = code;
}
