using KnowledgeGraph.Import.Exchange;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Seed;

/// <summary>A curated relation in one sentence of either language, by the templates of <c>graph-seed/lexicon/fact-sentences.tsv</c>.</summary>
internal static class FactSentences
{
    private static readonly Dictionary<(string Key, Language Language), (string Current, string Past)> Templates = Load();

    /// <summary>The sentence, with its full stop.</summary>
    /// <param name="title">For <see cref="RelationType.HoldsPosition"/>.</param>
    public static string Of(RelationType type, Language language, string from, string to, string? title, Edtf? time)
    {
        var (current, past) = Templates[(EnumSpelling.Of(type), language)];
        var isOver = time is { IsInterval: true, End: not null } or { IsInterval: false };
        return (isOver && type != RelationType.EstablishedBy ? past : current)
            .Replace("{title}", title ?? "", StringComparison.Ordinal).Replace("{from}", from, StringComparison.Ordinal)
            .Replace("{to}", to, StringComparison.Ordinal) + Span(type, language, time) + ".";
    }

    private static string Span(RelationType type, Language language, Edtf? time)
    {
        if (time is null) return "";
        var key = type == RelationType.EstablishedBy || !time.IsInterval ? "AT" : (time.Start, time.End) switch
        {
            (not null, null) => "SINCE",
            (null, _) => "UNTIL",
            _ => "BETWEEN",
        };
        return Templates[(key, language)].Current
            .Replace("{start}", (time.Start ?? time.End)!.Text, StringComparison.Ordinal).Replace("{end}", time.End?.Text, StringComparison.Ordinal);
    }

    private static Dictionary<(string, Language), (string, string)> Load()
    {
        using var stream = typeof(FactSentences).Assembly.GetManifestResourceStream("fact-sentences.tsv")!;
        using var reader = new StreamReader(stream);
        var templates = new Dictionary<(string, Language), (string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            templates.Add((cells[0], LanguageTags.FromTag(cells[1])!.Value), (cells[2], cells.Length > 3 ? cells[3] : ""));
        }

        return templates;
    }
}
