using System.Collections;
using System.Text;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Writing;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>Writes one field of an object as JSON.</summary>
internal abstract class FieldEncoder
{
    /// <summary>Null where the field needs more than its source and what that refers to.</summary>
    public static FieldEncoder? Of(IObjectGraphType type, PlannedField field)
    {
        var declared = field.Definition.ResolvedType!;
        if (field.Node.Name.Value == "__typename") return new Constant(Encoding.UTF8.GetBytes($"\"{type.Name}\""));
        if (field.FromSource is { } own)
            return own.EncoderOf(declared) is { } encoder ? new Plain(encoder, field) : ArePlain(field, Named(declared)) ? new Nested(field, own, declared) : null;
        return field.Loading is { } loading && ArePlain(field, Named(declared)) ? new Reference(field, loading, declared) : null;
    }

    /// <summary>What the field's value refers to and has to be loaded first; null for nothing.</summary>
    public virtual IDataLoaderResult? Load(GraphLoaders load, object source) => null;

    /// <summary>True where <see cref="Load"/> is to be asked.</summary>
    public virtual bool Loads => false;

    /// <param name="loaded">What was loaded of what <see cref="Load"/> gave.</param>
    /// <returns>False where the value is none of the field's type: what was written of it is then of no use.</returns>
    public abstract bool Write(PooledBuffer output, object source, PlannedRun run, object? loaded);

    /// <summary>True where of all objects that a field can give only plain fields are selected.</summary>
    private static bool ArePlain(PlannedField field, IGraphType type) => type switch
    {
        ListGraphType list => Named(list.ResolvedType!) is not ListGraphType and var item && ArePlain(field, item),
        IObjectGraphType one => field.Of(one).Encoder is { References: 0 },
        IAbstractGraphType several => several.PossibleTypes.Count > 0 && several.PossibleTypes.All(t => field.Of(t).Encoder is { References: 0 }),
        _ => false,
    };

    private static IGraphType Named(IGraphType type) => type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type;

    private static bool Write(PooledBuffer output, PlannedRun run, PlannedField field, IGraphType declared, object? value)
    {
        var type = Named(declared);
        if (value is null)
        {
            if (declared is NonNullGraphType) return false;
            output.Raw("null"u8);
            return true;
        }

        if (type is not ListGraphType list) return run.SelectionOf(field, type, value)?.Encoder is { References: 0 } encoder && encoder.Write(output, value, run, []);
        if (value is not IList items) return false;
        output.Raw("["u8);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) output.Raw(","u8);
            if (!Write(output, run, field, list.ResolvedType!, items[i])) return false;
        }

        output.Raw("]"u8);
        return true;
    }

    private sealed class Constant(byte[] value) : FieldEncoder
    {
        public override bool Write(PooledBuffer output, object source, PlannedRun run, object? loaded)
        {
            output.Raw(value);
            return true;
        }
    }

    private sealed class Plain(SourceEncoder encoder, PlannedField field) : FieldEncoder
    {
        private readonly bool _hasArgument = field.FromSource!.Argument is not null;

        public override bool Write(PooledBuffer output, object source, PlannedRun run, object? loaded) => encoder.Write(output, source, _hasArgument ? run.ArgumentsOf(field) : null);
    }

    private sealed class Nested(PlannedField field, SourceResolver own, IGraphType type) : FieldEncoder
    {
        public override bool Write(PooledBuffer output, object source, PlannedRun run, object? loaded) =>
            own.Of(source, own.Argument is null ? null : run.ArgumentsOf(field)) is var value and not IDataLoaderResult && Write(output, run, field, type, value);
    }

    private sealed class Reference(PlannedField field, LoadingResolver resolver, IGraphType type) : FieldEncoder
    {
        public override bool Loads => true;

        public override IDataLoaderResult? Load(GraphLoaders load, object source) => resolver.Of(load, source);

        public override bool Write(PooledBuffer output, object source, PlannedRun run, object? loaded) => Write(output, run, field, type, loaded);
    }
}
