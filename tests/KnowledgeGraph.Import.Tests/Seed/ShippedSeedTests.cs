using System.Text.Json;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Import.Tests.Seed;

/// <summary>The seed that ships keeps what its README promises.</summary>
public sealed class ShippedSeedTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "graph-seed");
    private static readonly SeedFiles Files = new(Root);
    private static readonly IReadOnlyList<SeedEntity> Entities = [.. Files.Entities().Select(l => l.Value)];
    private static readonly IReadOnlyList<SeedRelation> Relations = [.. Files.Relations().Select(l => l.Value)];
    private static readonly IReadOnlyList<SeedEvent> Events = [.. Files.Events().Select(l => l.Value)];
    private static readonly IReadOnlyList<SeedSource> Sources = [.. Files.Sources().Select(l => l.Value)];
    private static readonly IReadOnlyList<SeedOffice> Offices = [.. Files.Offices().Select(l => l.Value)];

    [Fact]
    public void It_is_read_without_a_problem() => Assert.Empty(SeedGraph.Read(Root).Where(i => i.Problem is not null).Select(i => i.Problem!.ToString()));

    [Theory]
    [InlineData(EntityKind.State, 200)]
    [InlineData(EntityKind.Organization, 120)]
    [InlineData(EntityKind.Initiative, 40)]
    [InlineData(EntityKind.Person, 250)]
    public void It_has_no_fewer_entities_of_a_kind(EntityKind kind, int floor) => Assert.InRange(Entities.Count(e => EntityKinds.OfId(e.Id) == kind), floor, int.MaxValue);

    [Fact]
    public void It_has_no_fewer_than_150_events() => Assert.InRange(Events.Count, 150, int.MaxValue);

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void It_has_six_reports_in_each_language_that_say_what_they_are(string language)
    {
        var reports = Directory.GetFiles(Path.Combine(Root, "sources", language), "*.md");
        Assert.InRange(reports.Length, 6, int.MaxValue);
        Assert.All(reports, path =>
        {
            var front = File.ReadAllText(path).Split("---\n")[1].Split('\n');
            Assert.Contains($"language: {language}", front);
            Assert.Contains(front, line => line.StartsWith("title: ", StringComparison.Ordinal));
            Assert.Contains($"date: {Path.GetFileName(path)[..10]}", front);
        });
    }

    [Fact]
    public void Every_file_begins_with_its_origin()
    {
        var files = Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => !SaysItsOrigin(f)).Select(f => Path.GetRelativePath(Root, f)));
    }

    [Fact]
    public void Ids_are_unique() =>
        Assert.Empty(Repeated([
            .. Entities.Select(e => e.Id), .. Events.Select(e => e.Id), .. Sources.Select(s => s.Id), .. Offices.Select(o => "office:" + o.Id),
        ]));

    [Fact]
    public void No_two_entities_of_a_kind_share_a_preferred_name_in_a_language() =>
        Assert.Empty(Repeated([
            .. Entities.Where(e => e.En is not null).Select(e => $"{e.Kind} en {e.En}"), .. Entities.Where(e => e.Ar is not null).Select(e => $"{e.Kind} ar {e.Ar}"),
        ]));

    [Fact]
    public void Names_are_in_the_script_of_their_language()
    {
        Assert.DoesNotContain(Names(Language.Ar), n => !n.Text.Any(Scripts.IsArabicLetter));
        Assert.DoesNotContain(Names(Language.En), n => n.Text.Any(Scripts.IsArabicLetter));
    }

    [Fact]
    public void Every_fact_names_a_source_and_every_office_that_is_there()
    {
        var sources = Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var offices = Offices.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Relations.Select(r => r.Source).Concat(Events.Select(e => e.Source)), s => !sources.Contains(s));
        Assert.DoesNotContain(Relations.Select(r => r.Office), o => o is not null && !offices.Contains(o));
    }

    [Fact]
    public void Every_fact_and_place_names_entities_that_are_there()
    {
        var ids = Entities.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string?> named =
        [
            .. Entities.SelectMany(e => new[] { e.Capital, e.In, e.PartOf }), .. Relations.SelectMany(r => new[] { r.From, r.To }),
            .. Events.SelectMany(e => (e.Actors ?? []).Concat(e.Recipients ?? []).Append(e.Place)),
        ];
        Assert.Empty(named.Where(id => id is not null && !ids.Contains(id)).Distinct());
    }

    [Fact]
    public void States_and_events_have_both_languages()
    {
        Assert.Empty(Entities.Where(e => EntityKinds.OfId(e.Id) == EntityKind.State && (e.En is null || e.Ar is null)).Select(e => e.Id));
        Assert.Empty(Events.Where(e => e.En is null || e.Ar is null).Select(e => e.Id));
    }

    private static IEnumerable<(string Id, string Text)> Names(Language language) =>
        from entity in Entities
        let preferred = language == Language.Ar ? entity.Ar : entity.En
        let others = new[] { entity.Aliases, entity.Acronyms, entity.Short, entity.Misspellings, entity.Demonyms }.SelectMany(texts => texts?.In(language) ?? [])
        from text in preferred is null ? others : others.Prepend(preferred)
        select (entity.Id, text);

    private static IEnumerable<string> Repeated(IEnumerable<string> texts) => texts.GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    private static bool SaysItsOrigin(string file)
    {
        var first = File.ReadLines(file).FirstOrDefault() ?? "";
        if (file.EndsWith(".tsv", StringComparison.Ordinal)) return first.StartsWith("# origin: ", StringComparison.Ordinal);
        if (!file.EndsWith(".jsonl", StringComparison.Ordinal)) return false;
        using var header = JsonDocument.Parse(first);
        return header.RootElement.TryGetProperty("origin", out var origin) && !string.IsNullOrWhiteSpace(origin.GetString());
    }
}
