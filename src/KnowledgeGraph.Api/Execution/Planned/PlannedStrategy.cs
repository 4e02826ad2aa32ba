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
/// <param name="encodes">True: plain objects are written as JSON at once, without white space.</param>
internal sealed class PlannedStrategy(bool encodes) : ExecutionStrategy
{
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, Kept> _plans = [];

    public override Task<ExecutionResult> ExecuteAsync(GraphQL.Execution.ExecutionContext context)
    {
        var plan = PlanOf(context);
        if (_plans.TryGetValue(context.Operation, out var kept) && !kept.IsConditional && context.Operation.Variables is not { Count: > 0 } && context.RootValue is null)
            kept.Standing ??= new(plan, context, ((RequestContext)context.UserContext).Reckoned);
        return RunAsync(context, plan);
    }

    /// <summary>
    /// Executes a query that was executed before. Where it has no variables, whether it may run and what its arguments are depends on nothing that could have changed;
    /// null where it was not executed before, or has some.
    /// </summary>
    public Task<ExecutionResult>? Again(GraphQLOperationDefinition operation, RequestContext request, Func<UnhandledExceptionContext, Task> translate, CancellationToken cancellation)
    {
        if (!_plans.TryGetValue(operation, out var kept) || kept.Standing is not { } standing) return null;
        request.Reckoned = standing.Reckoned;
        return AgainAsync(standing.Context(request, translate, cancellation), standing.Plan);
    }

    private async Task<ExecutionResult> AgainAsync(GraphQL.Execution.ExecutionContext context, Plan plan)
    {
        var result = await RunAsync(context, plan);
        if (context.Errors.Count > 0) result.Errors = context.Errors;
        return result;
    }

    private async Task<ExecutionResult> RunAsync(GraphQL.Execution.ExecutionContext context, Plan plan)
    {
        var data = await new PlannedRun(context, plan.Operation, encodes).ExecuteAsync(plan.Root);
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
        var plan = new OperationPlan(context.Document, schema, includes, (type, field) => GetFieldDefinition(schema, type, field), context.Operation.Variables is not { Count: > 0 });
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

        /// <summary>What every request for it has in common; null until it was executed, and where it has variables.</summary>
        public Standing? Standing { get; set; }
    }

    /// <summary>What GraphQL.NET found when it validated an operation without variables, and would find again.</summary>
    private sealed class Standing(Plan plan, GraphQL.Execution.ExecutionContext first, Reckoning? reckoned)
    {
        private readonly Func<GraphQL.Execution.ExecutionContext> _context = Like(first);

        public Plan Plan { get; } = plan;

        public Reckoning? Reckoned { get; } = reckoned;

        public GraphQL.Execution.ExecutionContext Context(RequestContext request, Func<UnhandledExceptionContext, Task> translate, CancellationToken cancellation)
        {
            var context = _context();
            (context.UserContext, context.UnhandledExceptionDelegate, context.CancellationToken) = (request, translate, cancellation);
            return context;
        }

        /// <summary>Makes contexts that have of another what belongs to its operation, and nothing of its request.</summary>
        private static Func<GraphQL.Execution.ExecutionContext> Like(GraphQL.Execution.ExecutionContext first)
        {
            var (document, operation, schema, variables) = (first.Document, first.Operation, first.Schema, first.Variables);
            var (arguments, directives, metrics, listeners, extensions) = (first.ArgumentValues, first.DirectiveValues, first.Metrics, first.Listeners, first.InputExtensions);
            return () => new()
            {
                Document = document,
                Operation = operation,
                Schema = schema,
                Variables = variables,
                ArgumentValues = arguments,
                DirectiveValues = directives,
                Metrics = metrics,
                Listeners = listeners,
                InputExtensions = extensions,
                OutputExtensions = [],
                Errors = [],
            };
        }
    }
}
