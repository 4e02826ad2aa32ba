using System.Text.Json;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>What is selected of an object of one type: its fields in the order of the answer (GraphQL, section 6.3.2).</summary>
internal sealed record Selection(IObjectGraphType Type, PlannedField[] Fields)
{
    private ObjectEncoder? _encoder;
    private bool _isKnown;

    /// <summary>What writes such an object at once; null where a field needs more than the object's source and what that refers to.</summary>
    public ObjectEncoder? Encoder
    {
        get
        {
            if (Volatile.Read(ref _isKnown)) return _encoder;
            _encoder = ObjectEncoder.Of(Type, Fields);
            Volatile.Write(ref _isKnown, true);
            return _encoder;
        }
    }
}

/// <summary>A field of a selection with all that executing it needs, found once.</summary>
/// <param name="index">Tells it from the other fields of its plan.</param>
/// <param name="nodes">The places in the document that select it; several where selections are merged (section 5.3.2).</param>
internal sealed class PlannedField(OperationPlan plan, int index, string name, GraphQLField[] nodes, FieldType definition)
{
    private readonly Lock _gate = new();
    private Selection[] _selections = [];

    public int Index { get; } = index;

    /// <summary>Its name in the answer.</summary>
    public string Name { get; } = name;

    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(name);

    /// <summary>The place in the document that its arguments and errors belong to.</summary>
    public GraphQLField Node => nodes[0];

    public FieldType Definition { get; } = definition;

    public IFieldResolver Resolver { get; } = definition.Resolver ?? NameFieldResolver.Instance;

    /// <summary>Null where the resolver wants to know more than the source.</summary>
    public SourceResolver? FromSource { get; } = definition.Resolver as SourceResolver;

    /// <summary>Null where the resolver does other than load what the source refers to.</summary>
    public LoadingResolver? Loading { get; } = definition.Resolver as LoadingResolver;

    /// <summary>Its arguments, where they are the same in every request; null until they were asked for.</summary>
    public IDictionary<string, GraphQL.Execution.ArgumentValue>? Constant { get; set; }

    /// <summary>What is selected of an object that the field gives.</summary>
    public Selection Of(IObjectGraphType type)
    {
        foreach (var known in _selections)
            if (known.Type == type) return known;
        lock (_gate)
        {
            foreach (var known in _selections)
                if (known.Type == type) return known;
            var selection = plan.Select(type, nodes.Select(n => n.SelectionSet));
            _selections = [.. _selections, selection];
            return selection;
        }
    }
}
