using System.Collections;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Inputs;

/// <summary>Arguments as one string, the same for the same values: lists that are asked for alike are loaded together.</summary>
internal static class ArgumentKey
{
    public static string Of(string field, params ReadOnlySpan<object?> arguments)
    {
        var key = new StringBuilder(field);
        foreach (var argument in arguments) Append(key.Append('\u001e'), argument);
        return key.ToString();
    }

    public static string Key(this EventFilter filter) => Of(
        "filter", filter.Types, filter.Modes, filter.Contexts, filter.Parties, filter.Actors, filter.Recipients, filter.Place, filter.Between,
        filter.DocumentLanguage, filter.MinConfidence);

    private static void Append(StringBuilder key, object? argument)
    {
        switch (argument)
        {
            case null:
                key.Append('\u0000');
                break;
            case string text:
                key.Append(text);
                break;
            case IEnumerable items:
                foreach (var item in items) Append(key.Append('\u001f'), item);
                break;
            default:
                key.Append(CultureInfo.InvariantCulture, $"{argument}");
                break;
        }
    }
}
