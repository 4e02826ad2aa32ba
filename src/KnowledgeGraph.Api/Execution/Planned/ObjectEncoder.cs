using System.Text;
using GraphQL.Types;
using KnowledgeGraph.Api.Writing;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>Writes objects of which only plain fields are selected, right from their sources: there is no place for each value, and no second walk.</summary>
internal sealed class ObjectEncoder
{
    private readonly (byte[] Head, byte[]? Constant, SourceEncoder? Value, PlannedField Field)[] _fields;

    private ObjectEncoder((byte[] Head, byte[]? Constant, SourceEncoder? Value, PlannedField Field)[] fields) => _fields = fields;

    /// <summary>Null where a field needs more than its source.</summary>
    public static ObjectEncoder? Of(IObjectGraphType type, IReadOnlyList<PlannedField> fields)
    {
        var encoded = new (byte[] Head, byte[]? Constant, SourceEncoder? Value, PlannedField Field)[fields.Count];
        for (var i = 0; i < encoded.Length; i++)
        {
            var field = fields[i];
            var constant = field.Node.Name.Value == "__typename" ? Encoding.UTF8.GetBytes($"\"{type.Name}\"") : null;
            var value = constant is null ? field.FromSource?.EncoderOf(field.Definition.ResolvedType!) : null;
            if (constant is null && value is null) return null;
            encoded[i] = (Encoding.UTF8.GetBytes($"{(i == 0 ? '{' : ',')}\"{field.Name}\":"), constant, value, field);
        }

        return encoded.Length == 0 ? null : new(encoded);
    }

    /// <summary>False where a value is none of its field's type: the object is to be made as others are, which tells what is the matter.</summary>
    public bool Write(PooledBuffer output, object source, PlannedRun run)
    {
        foreach (var (head, constant, value, field) in _fields)
        {
            output.Raw(head);
            if (constant is not null) output.Raw(constant);
            else if (!value!.Write(output, source, field.FromSource!.Argument is null ? null : run.ArgumentsOf(field))) return false;
        }

        output.Raw("}"u8);
        return true;
    }
}
