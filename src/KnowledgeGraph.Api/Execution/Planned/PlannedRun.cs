using System.Collections;
using System.Globalization;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Types;
using KnowledgeGraph.Api.Loading;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>
/// One execution of a query (GraphQL, section 6.4). All that can be resolved at once is; then what is waited for; then all values to be loaded are asked for
/// together, so that the loaders of a level form one batch each; and so on with what these give.
/// </summary>
/// <param name="encodes">True: objects of plain fields are written as JSON as soon as they are there.</param>
internal sealed class PlannedRun(GraphQL.Execution.ExecutionContext context, OperationPlan plan, bool encodes)
{
    private readonly List<(ResultNode Node, int Slot, PlannedField Field, IGraphType Type, Task<object?> Value)> _waiting = [];
    private readonly List<(ResultNode Node, int Slot, PlannedField Field, IGraphType Type, IDataLoaderResult Value)> _loading = [];
    private readonly Lock _gate = new();
    private readonly GraphLoaders _load = ((RequestContext)context.UserContext).Load;
    private IDictionary<string, ArgumentValue>?[] _arguments = plan.IsConstant ? [] : new IDictionary<string, ArgumentValue>?[plan.Fields];
    private FieldContext? _free;
    private ObjectWriting? _writing;

    public GraphQL.Execution.ExecutionContext Context { get; } = context;

    public async Task<PlannedData> ExecuteAsync(Selection root)
    {
        if (encodes) _writing = new(this, _load);
        var result = new ObjectResult(null, 0, root, Context.RootValue);
        Resolve(result);
        while (_waiting.Count > 0 || _loading.Count > 0)
        {
            while (_waiting.Count > 0)
            {
                var waiting = _waiting.ToArray();
                _waiting.Clear();
                foreach (var (node, slot, field, type, value) in waiting) await SettleAsync(node, slot, field, type, value);
            }

            var loading = _loading.ToArray();
            _loading.Clear();
            var begun = new Task[loading.Length];
            for (var i = 0; i < loading.Length; i++) begun[i] = Begin(loading[i].Value);
            for (var i = 0; i < loading.Length; i++)
            {
                var (node, slot, field, type, value) = loading[i];
                if (!begun[i].IsCompletedSuccessfully) await begun[i].ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                Settle(node, slot, field, type, value, begun[i]);
            }
        }

        return new(Context.Errors.Count > 0 && IsNull(result) ? null : result, _writing?.Output);
    }

    /// <summary>The values of a field's arguments. Asked by resolvers that may run side by side.</summary>
    public IDictionary<string, ArgumentValue>? ArgumentsOf(PlannedField field)
    {
        if (plan.IsConstant) return field.Constant ??= Arguments(field);
        var known = _arguments;
        if (field.Index >= known.Length)
        {
            lock (_gate)
            {
                if (field.Index >= _arguments.Length) Array.Resize(ref _arguments, plan.Fields);
                known = _arguments;
            }
        }

        return known[field.Index] ??= Arguments(field);
    }

    /// <summary>GraphQL.NET keeps to itself what a field's arguments are where none is given; its own context tells.</summary>
    private IDictionary<string, ArgumentValue>? Arguments(PlannedField field) =>
        new ReadonlyResolveFieldContext(new NullExecutionNode(null!, field.Definition.ResolvedType!, field.Node, field.Definition, null), Context).Arguments;

    private void Resolve(ObjectResult parent)
    {
        var fields = parent.Selection.Fields;
        for (var slot = 0; slot < fields.Length; slot++) Resolve(parent, slot, fields[slot]);
    }

    private void Resolve(ObjectResult parent, int slot, PlannedField field)
    {
        var type = field.Definition.ResolvedType!;
        if (field.FromSource is { } own)
        {
            try
            {
                Complete(parent, slot, field, type, own.Of(parent.Source, own.Argument is null ? null : ArgumentsOf(field)));
            }
            catch (Exception fault) when (!IsStop(fault))
            {
                Fail(parent, slot, field, fault);
            }

            return;
        }

        Context.CancellationToken.ThrowIfCancellationRequested();
        if (field.Loading is { } loading)
        {
            try
            {
                Complete(parent, slot, field, type, loading.Of(_load, parent.Source));
            }
            catch (Exception fault) when (!IsStop(fault))
            {
                Fail(parent, slot, field, fault);
            }

            return;
        }

        var at = (_free ?? new FieldContext(this)).At(parent, slot);
        _free = null;
        try
        {
            var resolved = field.Resolver.ResolveAsync(at);
            if (!resolved.IsCompletedSuccessfully)
            {
                _waiting.Add((parent, slot, field, type, resolved.AsTask()));
                return;
            }

            var value = resolved.Result;
            if (value is not IDataLoaderResult) _free = at; // What is still to be loaded may keep it.
            Complete(parent, slot, field, type, value);
        }
        catch (Exception fault) when (!IsStop(fault))
        {
            Fail(parent, slot, field, fault);
        }
    }

    private Task Begin(IDataLoaderResult value)
    {
        try
        {
            return value is IBatched batched ? batched.Begin(Context.CancellationToken) : value.GetResultAsync(Context.CancellationToken);
        }
        catch (Exception fault)
        {
            return Task.FromException(fault);
        }
    }

    private void Settle(ResultNode node, int slot, PlannedField field, IGraphType type, IDataLoaderResult value, Task begun)
    {
        if (value is IBatched batched && begun.IsCompletedSuccessfully) Take(node, slot, field, type, static b => ((IBatched)b!).Take(), batched);
        else Take(node, slot, field, type, static t => ((Task<object?>)t!).GetAwaiter().GetResult(), begun is Task<object?> ? begun : Failed(begun));
    }

    /// <summary>The fault of a task that has ended without a value.</summary>
    private static Task<object?> Failed(Task ended) =>
        ended.IsCanceled ? Task.FromCanceled<object?>(new CancellationToken(canceled: true)) : Task.FromException<object?>(ended.Exception!.InnerException!);

    /// <summary>Completes a field with the value that a function gives, or fails it.</summary>
    private void Take(ResultNode node, int slot, PlannedField field, IGraphType type, Func<object?, object?> value, object? of)
    {
        try
        {
            Complete(node, slot, field, type, value(of));
        }
        catch (Exception fault) when (!IsStop(fault))
        {
            Fail(node, slot, field, fault);
        }
    }

    private async ValueTask SettleAsync(ResultNode node, int slot, PlannedField field, IGraphType type, Task<object?> value)
    {
        try
        {
            Complete(node, slot, field, type, await value);
        }
        catch (Exception fault) when (!IsStop(fault))
        {
            Fail(node, slot, field, fault);
        }
    }

    /// <summary>Puts a value in its place, and resolves what is selected of it (section 6.4.3).</summary>
    private void Complete(ResultNode node, int slot, PlannedField field, IGraphType declared, object? value)
    {
        if (value is IDataLoaderResult loaded)
        {
            _loading.Add((node, slot, field, declared, loaded));
            return;
        }

        if (value is EncodedResult)
        {
            node.Values[slot] = value;
            return;
        }

        var type = declared is NonNullGraphType nonNull ? nonNull.ResolvedType! : declared;
        if (value is null)
        {
            if (!ReferenceEquals(type, declared)) throw new InvalidOperationException($"Cannot return null for a non-null type. Field: {field.Name}, Type: {declared}.");
            return;
        }

        switch (type)
        {
            case ScalarGraphType scalar:
                node.Values[slot] = scalar.Serialize(value) ?? throw new InvalidOperationException($"Unable to serialize '{value}' to '{scalar.Name}'.");
                break;
            case ListGraphType list:
                CompleteList(node, slot, field, declared, list.ResolvedType!, value);
                break;
            default:
                var selection = SelectionOf(field, type, value) ?? throw new InvalidOperationException($"A value of '{value.GetType().Name}' is no '{type}'.");
                if (_writing?.Encode(selection, value) is { } encoded)
                {
                    node.Values[slot] = encoded;
                    break;
                }

                var result = new ObjectResult(node, slot, selection, value);
                node.Values[slot] = result;
                Resolve(result);
                break;
        }
    }

    /// <summary>What is selected of a value; null where it is none of the type.</summary>
    public Selection? SelectionOf(PlannedField field, IGraphType type, object value)
    {
        var made = type as IObjectGraphType ?? (type as IAbstractGraphType)?.GetObjectType(value, Context.Schema);
        return made is null || made.IsTypeOf?.Invoke(value) == false ? null : field.Of(made);
    }

    private void CompleteList(ResultNode node, int slot, PlannedField field, IGraphType declared, IGraphType itemType, object value)
    {
        var unencoded = value as UnencodedList;
        var items = unencoded?.Items ?? value as IList ?? (value as IEnumerable)?.Cast<object?>().ToList()
            ?? throw new InvalidOperationException($"Expected a list but found '{value.GetType().Name}'.");
        if (unencoded is null && _writing?.Encode(field, itemType, items) is { } encoded)
        {
            Complete(node, slot, field, declared, encoded);
            return;
        }

        var result = new ListResult(node, slot, field, itemType, items.Count);
        node.Values[slot] = result;
        for (var i = 0; i < items.Count; i++)
        {
            try
            {
                Complete(result, i, field, itemType, items[i]);
            }
            catch (Exception fault) when (!IsStop(fault))
            {
                Fail(result, i, field, fault);
            }
        }
    }

    /// <summary>True where the request is stopped: there is nothing to answer then.</summary>
    public bool IsStop(Exception fault) => fault is OperationCanceledException && Context.CancellationToken.IsCancellationRequested;

    private void Fail(ResultNode node, int slot, PlannedField field, Exception fault)
    {
        node.Values[slot] = null;
        var error = Context.UnhandledExceptionDelegate is null || fault is ExecutionError ? fault as ExecutionError : Translate(node, slot, fault);
        error ??= new UnhandledError(string.Create(CultureInfo.InvariantCulture, $"Error trying to resolve field '{field.Name}'."), fault);
        error.AddLocation(field.Node, Context.Document);
        error.Path = node.Path(slot);
        Context.Errors.Add(error);
    }

    private ExecutionError? Translate(ResultNode node, int slot, Exception fault)
    {
        // An item of a list is told of by its field.
        var (parent, at) = (node, slot);
        while (parent is ListResult) (parent, at) = (parent.Parent!, parent.Slot);
        var unhandled = new UnhandledExceptionContext(Context, new FieldContext(this).At((ObjectResult)parent, at), fault);
        Context.UnhandledExceptionDelegate!(unhandled).GetAwaiter().GetResult();
        return unhandled.Exception as ExecutionError;
    }

    /// <summary>Where a value that must not be null is, what holds it is null instead (section 6.4.4); true where that reaches this node.</summary>
    private static bool IsNull(ResultNode node)
    {
        for (var slot = 0; slot < node.Values.Length; slot++)
        {
            if (node.Values[slot] is ResultNode below && IsNull(below)) node.Values[slot] = null;
            if (node.Values[slot] is null && (node is ListResult list ? list.ItemType : ((ObjectResult)node).Selection.Fields[slot].Definition.ResolvedType) is NonNullGraphType) return true;
        }

        return false;
    }
}
