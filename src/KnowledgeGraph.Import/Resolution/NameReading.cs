using KnowledgeGraph.Import.Mappings;
using KnowledgeGraph.Model.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Languages;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>Reads a name that stands by itself as the extractor would read it in an article: as the subject of a small sentence, and, where that says nothing, as a person's.</summary>
internal sealed class NameReading(IExtractor? extractor)
{
    private const string English = "{0} issued a statement.";
    private const string EnglishPerson = "Mr {0} issued a statement.";
    private const string Arabic = "\u0635\u0631\u062D {0} \u0628\u0630\u0644\u0643."; // "declared {0} so."
    private const string ArabicPerson = "\u0635\u0631\u062D \u0627\u0644\u0633\u064A\u062F {0} \u0628\u0630\u0644\u0643.";

    private static readonly HashSet<string> GroupWords = [.. MappingData.Rows("group-words.tsv").Select(row => TextKey.Of(row[0])).Concat(Heads())];

    private static readonly HashSet<string> Honorifics = [.. MappingData.Rows("honorifics.tsv").Select(row => TextKey.Of(row[0]))];

    /// <summary>A person where the name looks like one of two to six words, none of them a group's; else an organisation.</summary>
    public static EntityKind Guess(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 6) return EntityKind.Organization;
        foreach (var word in words)
        {
            var key = TextKey.Of(word);
            if (key is "of" or "for" or "the" or "and" or "in" or "on" || GroupWords.Contains(key) || key.Any(char.IsAsciiDigit)) return EntityKind.Organization;
        }

        return char.IsLower(words[0][0]) && char.IsLower(words[^1][0]) ? EntityKind.Organization : EntityKind.Person;
    }

    /// <summary>The id of the entity whose name the whole is; null where the extractor does not read it so.</summary>
    public async ValueTask<string?> ReadAsync(string name, EntityKind? kind, CancellationToken cancellation)
    {
        if (extractor is null) return null;
        var language = LanguageDetector.Detect(name);
        if (kind != EntityKind.Person && await OnlyAsync(language == Language.Ar ? Arabic : English) is { } id && Fits(id)) return id;
        if ((kind ?? Guess(name)) != EntityKind.Person) return null;
        if (await OnlyAsync(language == Language.Ar ? ArabicPerson : EnglishPerson) is { } person && EntityKinds.OfId(person) == EntityKind.Person) return person;
        return null;

        bool Fits(string found) => kind is { } asked ? EntityKinds.OfId(found) == asked : EntityKinds.OfId(found) != EntityKind.Person || Guess(name) == EntityKind.Person;

        async ValueTask<string?> OnlyAsync(string frame)
        {
            var start = frame.IndexOf('{', StringComparison.Ordinal);
            var text = frame.Replace("{0}", name, StringComparison.Ordinal);
            var graph = await extractor.ExtractAsync(new("doc:name", DocumentKind.Record, "name", language, null, null, null, null, text), cancellation);
            return graph.Mentions.FirstOrDefault(m => m.End == start + name.Length && (m.Start == start || IsAddressed(m)))?.EntityId;

            bool IsAddressed(Model.Statements.Mention mention) =>
                mention.Start > start && EntityKinds.OfId(mention.EntityId) == EntityKind.Person && IsAddress(text[start..mention.Start]);
        }
    }

    /// <summary>True for forms of address alone, which may stand before the name proper.</summary>
    private static bool IsAddress(string before) => before.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Honorifics.Contains(TextKey.Of(word)));

    private static IEnumerable<string> Heads() =>
        MappingData.Rows("head-nouns.tsv").Where(row => row is ["ORGANIZATION" or "INITIATIVE", "en", ..]).Select(row => TextKey.Of(row[2]));
}
