using GraphQL;
using GraphQL.Builders;
using GraphQL.Execution;
using GraphQL.Resolvers;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>A resolver that needs the source of a field, perhaps one argument, and nothing else: a plan calls it without telling it of anything.</summary>
/// <param name="argument">The name of the argument; null for none.</param>
internal abstract class SourceResolver(string? argument) : IFieldResolver
{
    public string? Argument { get; } = argument;

    public abstract object? Of(object? source, IDictionary<string, ArgumentValue>? arguments);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Of(context.Source, context.Arguments));
}

/// <summary>For fields that answers have by the thousand; others may say so or not.</summary>
internal static class SourceResolvers
{
    /// <summary>Resolves a field that follows from its source alone.</summary>
    public static FieldBuilder<TSource, TReturn> From<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Func<TSource, object?> value) =>
        field.Resolve(new OfSource<TSource>(value));

    /// <summary>Resolves a field that follows from its source and an argument.</summary>
    public static FieldBuilder<TSource, TReturn> From<TSource, TReturn, TArgument>(this FieldBuilder<TSource, TReturn> field, string argument, Func<TSource, TArgument?, object?> value) =>
        field.Resolve(new OfArgument<TSource, TArgument>(argument, value));

    private sealed class OfSource<TSource>(Func<TSource, object?> value) : SourceResolver(null)
    {
        public override object? Of(object? source, IDictionary<string, ArgumentValue>? arguments) => value((TSource)source!);
    }

    private sealed class OfArgument<TSource, TArgument>(string argument, Func<TSource, TArgument?, object?> value) : SourceResolver(argument)
    {
        public override object? Of(object? source, IDictionary<string, ArgumentValue>? arguments) => value(
            (TSource)source!, arguments is not null && arguments.TryGetValue(Argument!, out var given) && given.Value is TArgument typed ? typed : default);
    }
}
