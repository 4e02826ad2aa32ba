using System.Collections.Frozen;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Model.Disagreements;

/// <summary>Which offices are seats that one person holds at a time; the data is <c>graph-seed/lexicon/office-seats.tsv</c>, built into this assembly.</summary>
public static class OfficeSeats
{
    private static readonly (FrozenDictionary<(string Office, EntityKind Body), string> Seats, string[] Unless) Table = Read();

    /// <summary>The seat of an office of such a body; null where several can hold it. Offices that are one and the same (foreign minister, foreign secretary) share a seat.</summary>
    public static string? Of(string? office, EntityKind body) => office is null ? null : Table.Seats.GetValueOrDefault((office, body));

    /// <summary>The offices that are seats.</summary>
    public static IReadOnlyCollection<string> Offices { get; } = [.. Table.Seats.Keys.Select(k => k.Office).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>True where a title's own words take it from the seat: acting, deputy, former, designate.</summary>
    public static bool IsQualified(LocalizedText? title) =>
        title is not null && (Qualified(title.En) || Qualified(title.Ar));

    private static bool Qualified(string? title)
    {
        if (title is null) return false;
        var key = $" {Text.Normalization.TextKey.Of(title)} ";
        return Array.Exists(Table.Unless, w => key.Contains(w, StringComparison.Ordinal));
    }

    private static (FrozenDictionary<(string, EntityKind), string>, string[]) Read()
    {
        var seats = new Dictionary<(string, EntityKind), string>();
        var unless = new List<string>();
        using var stream = typeof(OfficeSeats).Assembly.GetManifestResourceStream("office-seats.tsv") ?? throw new InvalidOperationException("office-seats.tsv is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells is ["unless", _, var words]) unless.AddRange(words.Split(';', StringSplitOptions.TrimEntries).Select(w => $" {Text.Normalization.TextKey.Of(w)} "));
            else if (cells is ["seat", var body, var seat, var offices] && EnumSpelling.Read<EntityKind>(body) is { } kind)
                foreach (var office in offices.Split(';', StringSplitOptions.TrimEntries)) seats.Add((office, kind), seat);
            else throw new InvalidDataException($"office-seats.tsv: '{line}' is no row.");
        }

        return (seats.ToFrozenDictionary(), [.. unless]);
    }
}
