using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Execution;

/// <summary>Turns what resolvers throw into errors that say nothing of the inside, and logs what it was.</summary>
internal sealed class FaultTranslation(ILogger logger)
{
    private readonly HashSet<Exception> _logged = new(ReferenceEqualityComparer.Instance);

    public Task HandleAsync(UnhandledExceptionContext context)
    {
        var fault = context.OriginalException;
        lock (_logged)
        {
            if (_logged.Add(fault)) Log(fault, context.FieldContext?.FieldDefinition.Name);
        }

        context.Exception = Translate(fault);
        return Task.CompletedTask;
    }

    public static ExecutionError Translate(Exception fault) => fault switch
    {
        ExecutionError error => error,
        StoreException store => new ApiError("STORE_" + EnumSpelling.Of(store.Fault.ToString()), Words(store.Fault)).With("transient", store.IsTransient),
        _ => new ApiError(ErrorCodes.Internal, "The service failed to answer this; its log says why."),
    };

    private static string Words(StoreFault fault) => fault switch
    {
        StoreFault.Unavailable => "The store is out of reach.",
        StoreFault.Locked => "The store is locked by another program.",
        StoreFault.Full => "The store's disk is full.",
        StoreFault.Damaged => "The store is damaged.",
        StoreFault.NewerVersion => "The store was written by a newer version.",
        StoreFault.ReadOnly => "The store can only be read.",
        StoreFault.Unauthorized => "The store refuses this service.",
        StoreFault.Timeout => "The store took too long.",
        StoreFault.Missing => "The store is not there.",
        StoreFault.Unsupported => "The store's server cannot hold it.",
        _ => "The store failed.",
    };

    private void Log(Exception fault, string? field)
    {
        if (fault is StoreException) logger.LogError(fault, "The store failed at field {Field}.", field);
        else logger.LogError(fault, "Unexpected failure at field {Field}.", field);
    }
}
