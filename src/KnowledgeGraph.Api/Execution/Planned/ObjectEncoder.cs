using System.Text;
using GraphQL.Types;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Writing;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>Writes objects right from their sources, of which only plain fields are selected, and references to what is selected so: there is no place for each value, and no second walk.</summary>
internal sealed class ObjectEncoder
{
    private readonly (byte[] Head, FieldEncoder Value)[] _fields;

    private ObjectEncoder((byte[] Head, FieldEncoder Value)[] fields) => (_fields, References) = (fields, fields.Count(f => f.Value.Loads));

    /// <summary>How many of an object's fields have to be loaded first.</summary>
    public int References { get; }

    /// <summary>Null where a field needs more.</summary>
    public static ObjectEncoder? Of(IObjectGraphType type, IReadOnlyList<PlannedField> fields)
    {
        var encoded = new (byte[] Head, FieldEncoder Value)[fields.Count];
        for (var i = 0; i < encoded.Length; i++)
        {
            if (FieldEncoder.Of(type, fields[i]) is not { } value) return null;
            encoded[i] = (Encoding.UTF8.GetBytes($"{(i == 0 ? '{' : ',')}\"{fields[i].Name}\":"), value);
        }

        return encoded.Length == 0 ? null : new(encoded);
    }

    /// <summary>Asks for what an object refers to, in the order of its fields; false where that does not come with others.</summary>
    public bool Load(GraphLoaders load, object source, Span<IBatched?> references)
    {
        var at = 0;
        foreach (var (_, value) in _fields)
        {
            if (!value.Loads) continue;
            var loading = value.Load(load, source);
            if (loading is not (null or IBatched)) return false;
            references[at++] = (IBatched?)loading;
        }

        return true;
    }

    /// <param name="references">What <see cref="Load"/> gave, loaded.</param>
    /// <returns>False where a value is none of its field's type: the object is to be made as others are, which tells what is the matter.</returns>
    public bool Write(PooledBuffer output, object source, PlannedRun run, ReadOnlySpan<IBatched?> references)
    {
        var at = 0;
        foreach (var (head, value) in _fields)
        {
            output.Raw(head);
            if (!value.Write(output, source, run, value.Loads ? references[at++]?.Take() : null)) return false;
        }

        output.Raw("}"u8);
        return true;
    }
}
