using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Model.Consolidation;

/// <summary>Ids of events that no source names: date, type and first parties to read, and a hash of what was said to tell apart.</summary>
internal static class EventIds
{
    private const int ReadableLength = 48;

    /// <summary>Such as <c>event:2017-06-05-sanction-sa-qa-1f0c2a9be4d7</c>; follows from the statement's content alone.</summary>
    public static string Of(EventStatement statement)
    {
        var anonymous = statement.Actors.Count == 0 && statement.Recipients.Count == 0;
        var hash = StableId.Of(
            "", statement.Type.ToString(), statement.Mode, statement.Date?.Text, statement.Place, Joined(statement.Actors), Joined(statement.Recipients),
            statement.Date is null ? statement.Evidence.DocumentId : null, anonymous && statement.Place is null ? statement.Id : null);
        var readable = new StringBuilder();
        Append(readable, statement.Date?.Text.Replace('/', '-').Replace("..", "", StringComparison.Ordinal) ?? "undated");
        Append(readable, statement.Type.ToString());
        foreach (var party in Sorted(statement.Actors).Take(2).Concat(Sorted(statement.Recipients).Take(2)).Distinct(StringComparer.Ordinal))
            Append(readable, party[(party.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        if (readable.Length > ReadableLength) readable.Length = ReadableLength;
        return $"event:{readable.ToString().Trim('-')}-{hash[..12]}";
    }

    private static void Append(StringBuilder readable, string part)
    {
        if (readable.Length > 0) readable.Append('-');
        foreach (var c in part)
            if (char.IsAsciiLetterOrDigit(c) || c == '-')
                readable.Append(char.ToLowerInvariant(c));
    }

    private static string Joined(IEnumerable<string> ids) => string.Join('\u001e', Sorted(ids));

    private static IEnumerable<string> Sorted(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
