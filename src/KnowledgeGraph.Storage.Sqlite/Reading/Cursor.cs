using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>A place in a list, as the values that order it: so it stays true while other items come and go.</summary>
internal static class Cursor
{
    public static string Of(IEnumerable<object> key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key));

    /// <exception cref="ArgumentException">Not a cursor of a list ordered by this many values of these types.</exception>
    public static object[] Parse(string cursor, ReadOnlySpan<SortType> types)
    {
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
internal enum SortType
{
    Number,
    Text,
}
