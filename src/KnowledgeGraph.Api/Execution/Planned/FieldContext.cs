using System.Security.Claims;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>What a resolver is told of the field it resolves.</summary>
internal sealed class FieldContext(PlannedRun run) : IResolveFieldContext
{
    private ObjectResult _parent = null!;
    private int _slot;

    public PlannedField Field => _parent.Selection.Fields[_slot];

    public GraphQLField FieldAst => Field.Node;

    public FieldType FieldDefinition => Field.Definition;

    public IObjectGraphType ParentType => _parent.Selection.Type;

    /// <summary>Nothing here asks for the fields around a field.</summary>
    public IResolveFieldContext? Parent => null;

    public IDictionary<string, ArgumentValue>? Arguments => run.ArgumentsOf(Field);

    public IDictionary<string, DirectiveInfo>? Directives =>
        run.Context.DirectiveValues is { } all && all.TryGetValue(FieldAst, out var directives) ? directives : null;

    public object? RootValue => run.Context.RootValue;

    public object? Source => _parent.Source;

    public ISchema Schema => run.Context.Schema;

    public GraphQLDocument Document => run.Context.Document;

    public GraphQLOperationDefinition Operation => run.Context.Operation;

    public Variables Variables => run.Context.Variables;

    public CancellationToken CancellationToken => run.Context.CancellationToken;

    public Metrics Metrics => run.Context.Metrics;

    public ExecutionErrors Errors => run.Context.Errors;

    public IEnumerable<object> Path => _parent.Path(_slot);

    public IEnumerable<object> ResponsePath => Path;

    /// <summary>The fields selected of what the field gives, where that is of one type.</summary>
    public Dictionary<string, (GraphQLField Field, FieldType FieldType)>? SubFields => FieldDefinition.ResolvedType!.GetNamedType() is IObjectGraphType type
        ? Field.Of(type).Fields.ToDictionary(f => f.Name, f => (f.Node, f.Definition), StringComparer.Ordinal) : null;

    public IReadOnlyDictionary<string, object?> InputExtensions => run.Context.InputExtensions;

    public IDictionary<string, object?> OutputExtensions => run.Context.OutputExtensions;

    public IServiceProvider? RequestServices => run.Context.RequestServices;

    public IExecutionArrayPool ArrayPool => run.Context;

    public ClaimsPrincipal? User => run.Context.User;

    public IExecutionContext ExecutionContext => run.Context;

    public IDictionary<string, object?> UserContext => run.Context.UserContext;

    /// <summary>Turns to another field.</summary>
    public FieldContext At(ObjectResult parent, int slot)
    {
        (_parent, _slot) = (parent, slot);
        return this;
    }
}
