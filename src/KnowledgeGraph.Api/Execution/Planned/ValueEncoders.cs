using System.Runtime.CompilerServices;
using GraphQL.Types;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Api.Writing;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Execution.Planned;

/// <summary>Writes values of a type as JSON, as a scalar of the schema serialises them.</summary>
internal abstract class ValueEncoder<TValue>
{
    /// <summary>False where the scalar has no such value.</summary>
    public abstract bool Write(PooledBuffer output, TValue value);
}

internal static class ValueEncoders
{
    /// <summary>What writes values of a type as a scalar; null where that takes more than is known here.</summary>
    public static ValueEncoder<TValue>? Of<TValue>(IGraphType scalar)
    {
        object? found = scalar switch
        {
            StringGraphType or IdGraphType when typeof(TValue) == typeof(string) => new Texts(),
            IntGraphType when typeof(TValue) == typeof(int) => new Numbers(),
            BooleanGraphType when typeof(TValue) == typeof(bool) => new Truths(),
            EdtfScalar when typeof(TValue) == typeof(Edtf) => new Dates<Edtf>(date => date.Text),
            EdtfScalar when typeof(TValue) == typeof(EdtfDate) => new Dates<EdtfDate>(date => date.Text),
            EnumerationGraphType words when typeof(TValue) == typeof(string) => new Words(words),
            EnumerationGraphType members when typeof(TValue).IsEnum && Unsafe.SizeOf<TValue>() == sizeof(int) => new Members<TValue>(members),
            _ => null,
        };
        return (ValueEncoder<TValue>?)found;
    }

    /// <summary>A value's name as JSON.</summary>
    private static byte[] Name(EnumValueDefinition value) => System.Text.Encoding.UTF8.GetBytes($"\"{value.Name}\"");

    private sealed class Texts : ValueEncoder<string>
    {
        public override bool Write(PooledBuffer output, string value)
        {
            output.Text(value);
            return true;
        }
    }

    private sealed class Numbers : ValueEncoder<int>
    {
        public override bool Write(PooledBuffer output, int value)
        {
            output.Number(value);
            return true;
        }
    }

    private sealed class Truths : ValueEncoder<bool>
    {
        public override bool Write(PooledBuffer output, bool value)
        {
            output.Raw(value ? "true"u8 : "false"u8);
            return true;
        }
    }

    private sealed class Dates<TDate>(Func<TDate, string> text) : ValueEncoder<TDate>
    {
        public override bool Write(PooledBuffer output, TDate value)
        {
            output.Text(text(value));
            return true;
        }
    }

    private sealed class Words(EnumerationGraphType type) : ValueEncoder<string>
    {
        private readonly Dictionary<string, byte[]> _names = type.Values.ToDictionary(v => (string)v.Value!, Name, StringComparer.Ordinal);

        public override bool Write(PooledBuffer output, string value)
        {
            if (!_names.TryGetValue(value, out var name)) return false;
            output.Raw(name);
            return true;
        }
    }

    private sealed class Members<TValue> : ValueEncoder<TValue>
    {
        private readonly byte[]?[] _names;

        public Members(EnumerationGraphType type)
        {
            var numbered = type.Values.Select(v => (Number: Convert.ToInt32(v.Value, System.Globalization.CultureInfo.InvariantCulture), Name: Name(v))).ToList();
            _names = new byte[]?[numbered.Max(v => v.Number) + 1];
            foreach (var (number, name) in numbered) _names[number] = name;
        }

        public override bool Write(PooledBuffer output, TValue value)
        {
            var number = (uint)Unsafe.As<TValue, int>(ref value);
            if (number >= _names.Length || _names[number] is not { } name) return false;
            output.Raw(name);
            return true;
        }
    }
}
