using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Execution.Planned;
using KnowledgeGraph.Api.Subscriptions;

namespace KnowledgeGraph.Api.Execution;

/// <summary>Runs queries by plans, mutations one after the other as GraphQL.NET does, and of subscriptions first the source stream, then each event like a query.</summary>
/// <param name="planned">False: queries too are run by GraphQL.NET's own strategy, which the plans are held to.</param>
/// <param name="indented">True: answers are for people to read.</param>
internal sealed class OperationExecuter(bool planned, bool indented) : DocumentExecuter
{
    private readonly IExecutionStrategy _queries = planned ? new PlannedStrategy(encodes: !indented) : ParallelExecutionStrategy.Instance;

    /// <summary>Executes a query as it was executed before; null where more has to be found out about it than that.</summary>
    public Task<ExecutionResult>? Again(
        GraphQLOperationDefinition operation, RequestContext request, Func<UnhandledExceptionContext, Task> translate, CancellationToken cancellation) =>
        operation.Operation == OperationType.Query ? (_queries as PlannedStrategy)?.Again(operation, request, translate, cancellation) : null;

    protected override IExecutionStrategy SelectExecutionStrategy(GraphQL.Execution.ExecutionContext context) => context.Operation.Operation switch
    {
        OperationType.Mutation => base.SelectExecutionStrategy(context),
        OperationType.Subscription when context.RootValue is null => SourceStreamStrategy.Instance,
        _ => _queries,
    };
}
