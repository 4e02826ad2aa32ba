using System.Collections;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Writing;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>Writes the objects and lists of an execution that can be written as soon as they are there.</summary>
internal sealed class ObjectWriting(PlannedRun run, GraphLoaders load)
{
    /// <summary>What was written so far; null for nothing.</summary>
    public PooledBuffer? Output { get; private set; }

    /// <summary>Writes an object; null where it is to be made of its fields.</summary>
    public EncodedResult? Encode(Selection selection, object value)
    {
        if (selection.Encoder is not { References: 0 } encoder) return null;
        var output = Output ??= new();
        var start = output.Length;
        if (Write(output, encoder, value, [])) return new(start, output.Length - start);
        output.Truncate(start);
        return null;
    }

    private bool Write(PooledBuffer output, ObjectEncoder encoder, object value, ReadOnlySpan<IBatched?> references)
    {
        try
        {
            return encoder.Write(output, value, run, references);
        }
        catch (Exception fault) when (!run.IsStop(fault))
        {
            return false; // The field that fails says so where it is resolved by itself.
        }
    }

    /// <summary>A list of objects as JSON, or what will be when what they refer to is loaded; null where one of them is to be made of its fields.</summary>
    public object? Encode(PlannedField field, IGraphType itemType, IList items)
    {
        if (items.Count == 0) return null;
        var type = itemType is NonNullGraphType nonNull ? nonNull.ResolvedType! : itemType;
        if (type is ScalarGraphType or ListGraphType) return null;
        var (encoders, references) = (new ObjectEncoder[items.Count], 0);
        for (var i = 0; i < encoders.Length; i++)
        {
            if (items[i] is not { } item || item is IDataLoaderResult || run.SelectionOf(field, type, item)?.Encoder is not { } encoder) return null;
            encoders[i] = encoder;
            references += encoder.References;
        }

        if (references == 0) return Encode(items, encoders, []);
        var loading = new IBatched?[references];
        for (var (i, at) = (0, 0); i < encoders.Length; at += encoders[i++].References)
            if (!encoders[i].Load(load, items[i]!, loading.AsSpan(at))) return null;
        return new ReferringList(items, loading, () => Encode(items, encoders, loading));
    }

    private EncodedResult? Encode(IList items, ObjectEncoder[] encoders, ReadOnlySpan<IBatched?> references)
    {
        var output = Output ??= new();
        var (start, at) = (output.Length, 0);
        for (var i = 0; i < encoders.Length; i++)
        {
            output.Raw(i == 0 ? "["u8 : ","u8);
            if (!Write(output, encoders[i], items[i]!, references[at..]))
            {
                output.Truncate(start);
                return null;
            }

            at += encoders[i].References;
        }

        output.Raw("]"u8);
        return new(start, output.Length - start);
    }
}
