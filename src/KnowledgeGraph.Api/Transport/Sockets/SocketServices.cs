using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Transport.Persisted;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Transport.Sockets;

/// <summary>What all sockets share.</summary>
internal sealed record SocketServices(GraphQLExecutor Executor, PersistedDocuments Documents, Admission Admission, ApiLimits Limits, ILogger Logger);
