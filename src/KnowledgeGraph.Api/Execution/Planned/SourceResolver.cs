using GraphQL;
using GraphQL.Builders;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Writing;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>A resolver that needs the source of a field, perhaps one argument, and nothing else: a plan calls it without telling it of anything.</summary>
/// <param name="argument">The name of the argument; null for none.</param>
internal abstract class SourceResolver(string? argument) : IFieldResolver
{
    public string? Argument { get; } = argument;

    public abstract object? Of(object? source, IDictionary<string, ArgumentValue>? arguments);

    /// <summary>What writes the field's value as JSON right from its source; null where there is more to a value of the type than that.</summary>
    public abstract SourceEncoder? EncoderOf(IGraphType type);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Of(context.Source, context.Arguments));
}

/// <summary>A resolver that loads what a source refers to, and needs nothing else.</summary>
internal abstract class LoadingResolver : IFieldResolver
{
    public abstract IDataLoaderResult? Of(GraphLoaders load, object? source);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Of(context.Load(), context.Source));
}

/// <summary>Writes the value of a field as JSON.</summary>
internal abstract class SourceEncoder
{
    /// <summary>False where the value is none of the field's type: what was written of it is then of no use.</summary>
    public abstract bool Write(PooledBuffer output, object? source, IDictionary<string, ArgumentValue>? arguments);
}

/// <summary>For fields that answers have by the thousand; others may say so or not.</summary>
internal static class SourceResolvers
{
    /// <summary>Resolves a field that follows from its source alone.</summary>
    public static FieldBuilder<TSource, TReturn> From<TSource, TReturn, TValue>(this FieldBuilder<TSource, TReturn> field, Func<TSource, TValue> value) =>
        field.Resolve(new OfArgument<TSource, object, TValue>(null, (source, _) => value(source)));

    /// <summary>Resolves a field that follows from its source and an argument.</summary>
    public static FieldBuilder<TSource, TReturn> From<TSource, TReturn, TArgument, TValue>(
        this FieldBuilder<TSource, TReturn> field, string argument, Func<TSource, TArgument?, TValue> value) =>
        field.Resolve(new OfArgument<TSource, TArgument, TValue>(argument, value));

    /// <summary>Resolves a field by loading what its source refers to; null where it refers to nothing.</summary>
    public static FieldBuilder<TSource, TReturn> Loads<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Func<GraphLoaders, TSource, IDataLoaderResult?> value) =>
        field.Resolve(new OfLoader<TSource>(value));

    private sealed class OfLoader<TSource>(Func<GraphLoaders, TSource, IDataLoaderResult?> value) : LoadingResolver
    {
        public override IDataLoaderResult? Of(GraphLoaders load, object? source) => value(load, (TSource)source!);
    }

    private sealed class OfArgument<TSource, TArgument, TValue>(string? argument, Func<TSource, TArgument?, TValue> value) : SourceResolver(argument)
    {
        public override object? Of(object? source, IDictionary<string, ArgumentValue>? arguments) => Value(source, arguments);

        public override SourceEncoder? EncoderOf(IGraphType type)
        {
            var named = type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type;
            return ValueEncoders.Of<TValue>(named) is { } encoder ? new Encoder(this, encoder, type is NonNullGraphType) : null;
        }

        private TValue Value(object? source, IDictionary<string, ArgumentValue>? arguments) => value(
            (TSource)source!, Argument is not null && arguments is not null && arguments.TryGetValue(Argument, out var given) && given.Value is TArgument typed ? typed : default);

        private sealed class Encoder(OfArgument<TSource, TArgument, TValue> field, ValueEncoder<TValue> values, bool isNeverNull) : SourceEncoder
        {
            public override bool Write(PooledBuffer output, object? source, IDictionary<string, ArgumentValue>? arguments)
            {
                if (field.Value(source, arguments) is { } value) return values.Write(output, value);
                if (isNeverNull) return false;
                output.Raw("null"u8);
                return true;
            }
        }
    }
}
