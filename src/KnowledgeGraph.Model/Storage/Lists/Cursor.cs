using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Model.Storage.Lists;

/// <summary>A place in a list, as the values that order it: so it stays true while other items come and go.</summary>
public static class Cursor
{
    /// <param name="key">Texts and numbers (<see cref="long"/>).</param>
    public static string Of(IEnumerable<object> key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key));

    /// <summary>The values that the cursor holds.</summary>
    /// <exception cref="ArgumentException">Not a cursor of a list ordered by this many values of these types.</exception>
    public static object[] Parse(string cursor, ReadOnlySpan<SortType> types)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        try
        {
            var values = JsonSerializer.Deserialize<JsonElement[]>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)));
            if (values is null || values.Length != types.Length) throw Invalid(cursor);
            var key = new object[values.Length];
            for (var i = 0; i < key.Length; i++)
                key[i] = types[i] == SortType.Number ? values[i].GetInt64() : values[i].GetString() ?? throw Invalid(cursor);
            return key;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            throw Invalid(cursor);
        }
    }

    private static ArgumentException Invalid(string cursor) => new($"'{cursor}' is not a cursor of this list.");
}

/// <summary>What a sort column holds.</summary>
public enum SortType
{
    Number,
    Text,
}
