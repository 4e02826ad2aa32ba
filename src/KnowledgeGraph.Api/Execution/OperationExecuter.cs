using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Execution.Planned;
using KnowledgeGraph.Api.Subscriptions;

namespace KnowledgeGraph.Api.Execution;

/// <summary>Runs queries by plans, mutations one after the other as GraphQL.NET does, and of subscriptions first the source stream, then each event like a query.</summary>
/// <param name="planned">False: queries too are run by GraphQL.NET's own strategy, which the plans are held to.</param>
internal sealed class OperationExecuter(bool planned = true) : DocumentExecuter
{
    private readonly IExecutionStrategy _queries = planned ? new PlannedStrategy() : ParallelExecutionStrategy.Instance;

    protected override IExecutionStrategy SelectExecutionStrategy(GraphQL.Execution.ExecutionContext context) => context.Operation.Operation switch
    {
        OperationType.Mutation => base.SelectExecutionStrategy(context),
        OperationType.Subscription when context.RootValue is null => SourceStreamStrategy.Instance,
        _ => _queries,
    };
}
