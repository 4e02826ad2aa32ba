using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Api.Execution;

namespace KnowledgeGraph.Api.Subscriptions;

/// <summary>Makes the source stream of a subscription and leaves it in the request's context; the events are executed one by one as the stream is read.</summary>
internal sealed class SourceStreamStrategy : SubscriptionExecutionStrategy
{
    public static new SourceStreamStrategy Instance { get; } = new();

    protected override async Task<IObservable<ExecutionResult>?> ResolveResponseStreamAsync(GraphQL.Execution.ExecutionContext context, ExecutionNode node)
    {
        try
        {
            var field = new ReadonlyResolveFieldContext(node, context);
            field.Request().Source = (EventSource?)await node.FieldDefinition.StreamResolver!.ResolveAsync(field);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var error = await HandleExceptionAsync(context, node, fault, "The subscription could not be made.");
            error.Path = node.ResponsePath;
            error.AddLocation(GraphQLParser.Location.FromLinearPosition(context.Document.Source, node.Field.Location.Start));
            context.Errors.Add(error);
            return null;
        }
    }
}
