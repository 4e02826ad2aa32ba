using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>
/// Executes queries, and the events of subscriptions, by a plan that is made once for an operation: a field costs a call of its resolver and a place in an array,
/// where GraphQL.NET's own strategies collect fields and make a node for each value of each request.
/// </summary>
internal sealed class PlannedStrategy : ExecutionStrategy
{
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, Kept> _plans = [];

    public override async Task<ExecutionResult> ExecuteAsync(GraphQL.Execution.ExecutionContext context)
    {
        var plan = PlanOf(context);
        var data = await new PlannedRun(context, plan.Operation).ExecuteAsync(plan.Root);
        return new ExecutionResult { Executed = true, Data = data, Document = context.Document, Operation = context.Operation, Extensions = context.OutputExtensions };
    }

    public override Task ExecuteNodeTreeAsync(GraphQL.Execution.ExecutionContext context, ExecutionNode rootNode) => throw new NotSupportedException("There are no nodes here.");

    private Plan PlanOf(GraphQL.Execution.ExecutionContext context)
    {
        if (!_plans.TryGetValue(context.Operation, out var kept)) _plans.AddOrUpdate(context.Operation, kept = new(HasConditions(context.Document)));
        if (kept.IsConditional) return Make(context, node => Includes(context, node));
        return kept.Plan ??= Make(context, _ => true);
    }

    private Plan Make(GraphQL.Execution.ExecutionContext context, Func<ASTNode, bool> includes)
    {
        var schema = context.Schema;
        var plan = new OperationPlan(context.Document, schema, includes, (type, field) => GetFieldDefinition(schema, type, field));
        return new(plan, plan.Select(GetOperationRootType(context), [context.Operation.SelectionSet]));
    }

    private bool Includes(GraphQL.Execution.ExecutionContext context, ASTNode node) => node switch
    {
        GraphQLField field => ShouldIncludeNode(context, field),
        GraphQLFragmentSpread spread => ShouldIncludeNode(context, spread),
        GraphQLInlineFragment inline => ShouldIncludeNode(context, inline),
        _ => true,
    };

    /// <summary>True where any selection carries a directive.</summary>
    private static bool HasConditions(GraphQLDocument document) => DocumentShape.Of(document).Directives > 0;

    private sealed record Plan(OperationPlan Operation, Selection Root);

    /// <param name="isConditional">True where there is a plan for each request.</param>
    private sealed class Kept(bool isConditional)
    {
        public bool IsConditional { get; } = isConditional;

        public Plan? Plan { get; set; }
    }
}
