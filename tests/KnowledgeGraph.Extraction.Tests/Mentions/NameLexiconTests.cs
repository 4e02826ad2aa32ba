using System.Text.Json;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Tests.Mentions;

/// <summary>Persons appear in the seed only as entities and as parts of names: no word of the lexicon is there for the sake of one person or one text.</summary>
public sealed class NameLexiconTests
{
    private const int LongestPart = 3;

    // Known by an office alone, which is a word of the lexicon.
    private static readonly string[] NamedByOffice = [TextKey.Of("Dalai Lama"), TextKey.Of("الدالاي لاما")];

    private static readonly string Lexicon = Path.Combine(SeedFolder.Path, "lexicon");
    private static readonly Lazy<HashSet<string>> Known = new(() => [.. Directory.EnumerateFiles(Path.Combine(SeedFolder.Path, "entities"), "persons-*.jsonl").SelectMany(f => FullNames(File.ReadLines(f).Skip(1))).Except(NamedByOffice)]);

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Lexicon, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Lexicon, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_file_of_the_lexicon_has_a_person_of_the_seed_in_full(string file) => Assert.DoesNotContain(Forms(file), form => Known.Value.Contains(form));

    [Theory]
    [InlineData("given-names.tsv")]
    [InlineData("family-names.tsv")]
    public void A_name_part_is_no_whole_name(string file) => Assert.All(Forms(file), form => Assert.InRange(form.Count(c => c == ' ') + 1, 1, LongestPart));

    [Theory]
    [InlineData("given-names-latin.tsv")]
    [InlineData("family-names-latin.tsv")]
    public void A_listed_Latin_name_is_one_word(string file) => Assert.All(Forms(file), form => Assert.DoesNotContain(' ', form));

    [SharedDataFact]
    public void No_file_of_the_lexicon_has_a_person_of_the_annotated_articles_in_full()
    {
        var persons = Directory.EnumerateFiles(SharedData.PathOf("gold"), "*.jsonl").SelectMany(File.ReadLines).SelectMany(PersonsOf).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(persons);
        foreach (var file in Directory.EnumerateFiles(Lexicon, "*", SearchOption.AllDirectories)) Assert.DoesNotContain(Forms(Path.GetRelativePath(Lexicon, file)), form => persons.Contains(form));
    }

    private static List<string> PersonsOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty("entities", out var entities)
            ? [.. FullNames(entities.EnumerateArray().Where(e => e.GetProperty("kind").GetString() == "Person").Select(e => e.GetRawText()))] : [];
    }

    /// <summary>The keys of the names, in both languages, that have two words or more.</summary>
    private static IEnumerable<string> FullNames(IEnumerable<string> entities)
    {
        foreach (var line in entities)
        {
            using var entity = JsonDocument.Parse(line);
            foreach (var language in (string[])["en", "ar"])
                if (entity.RootElement.TryGetProperty(language, out var name) && name.ValueKind == JsonValueKind.String && TextKey.Of(name.GetString()!) is var key && key.Contains(' ', StringComparison.Ordinal))
                    yield return key;
        }
    }

    private static IEnumerable<string> Forms(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Lexicon, file)))
            if (line.Length > 0 && line[0] != '#')
                foreach (var cell in line.Split('\t', '|', '"', ','))
                    if (TextKey.Of(cell) is { Length: > 0 } form)
                        yield return form;
    }
}
