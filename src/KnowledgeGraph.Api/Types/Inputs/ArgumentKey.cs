using System.Collections;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Inputs;

/// <summary>Arguments as one string, the same for the same values and for no others: lists that are asked for alike are loaded together.</summary>
internal static class ArgumentKey
{
    public static string Of(string field, params ReadOnlySpan<object?> arguments) => AppendAll(new StringBuilder(field), arguments).ToString();

    private static StringBuilder AppendAll(StringBuilder key, params ReadOnlySpan<object?> arguments)
    {
        key.Append('(');
        foreach (var argument in arguments) Append(key, argument);
        return key.Append(')');
    }

    /// <summary>Texts stand with their length before them, so that no text looks like two.</summary>
    private static void Append(StringBuilder key, object? argument)
    {
        switch (argument)
        {
            case null:
                key.Append("-,");
                break;
            case EntityFilter f:
                AppendAll(key, f.Kinds, f.Ids, f.Name, f.MemberOf, f.OrderLanguage, f.Order, f.LocatedIn, f.NamedIn, f.And, f.Or, f.Not);
                break;
            case RelationFilter f:
                AppendAll(key, f.Types, f.Direction, f.At, f.From, f.To, f.Ends, f.Offices, f.Time, f.MinConfidence, f.StatedIn, f.And, f.Or, f.Not);
                break;
            case EventFilter f:
                AppendAll(
                    key, f.Types, f.Modes, f.Contexts, f.Parties, f.Actors, f.Recipients, f.Place, f.Between, f.DocumentLanguage, f.MinConfidence, f.Ids, f.AnyParty, f.Involves,
                    f.PlaceWithin, f.Date, f.ToldIn, f.And, f.Or, f.Not);
                break;
            case DocumentFilter f:
                AppendAll(key, f.Kinds, f.Language, f.Publisher, f.Between, f.Mentions, f.Order, f.Ids, f.Publishers, f.Date, f.And, f.Or, f.Not);
                break;
            case TimeFilter f:
                AppendAll(key, f.Overlaps, f.Within, f.Before, f.After, f.Known, f.Uncertain, f.Unspecified);
                break;
            case IEnumerable items and not string:
                key.Append('[');
                foreach (var item in items) Append(key, item);
                key.Append(']');
                break;
            default:
                var text = string.Create(CultureInfo.InvariantCulture, $"{argument}");
                key.Append(CultureInfo.InvariantCulture, $"{text.Length}:{text},");
                break;
        }
    }
}
