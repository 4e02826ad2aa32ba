using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Tests.World;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Search.Tests.Querying;

public sealed class ResultTests(SmallIndex small) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("Stoltenberg centre")]
    [InlineData("مبادرة إسطنبول")]
    [InlineData("الأمين العام للناتو")]
    [InlineData("Saudi Arabia border Qatar")]
    [InlineData("Kuwait")]
    public async Task Passages_are_whole_sentences_of_the_text_with_exact_highlights(string query)
    {
        var reader = SmallWorld.Create();
        foreach (var hit in (await small.SearchAsync(query)).Hits.Where(h => h.Kind == SearchKind.Document))
        {
            var document = (await reader.GetDocumentsAsync([hit.Id]))[hit.Id];
            Assert.NotEmpty(hit.Passages);
            foreach (var passage in hit.Passages)
            {
                Assert.Equal(document.Text.Substring(passage.Start, passage.Text.Length), passage.Text);
                Assert.EndsWith(".", passage.Text, StringComparison.Ordinal);
                Assert.True(passage.Start == 0 || document.Text[passage.Start - 1] == ' ');
                var last = 0;
                foreach (var highlight in passage.Highlights)
                {
                    Assert.InRange(highlight.Start, last, highlight.End - 1);
                    Assert.InRange(highlight.End, highlight.Start + 1, passage.Text.Length);
                    Assert.DoesNotContain(' ', passage.Text[highlight.Start..Math.Min(highlight.Start + 1, highlight.End)]);
                    last = highlight.End;
                }
            }
        }
    }

    [Theory]
    [InlineData("centre officers", "doc:en-centre", "The centre will train officers.", "centre|officers")]
    [InlineData("borders", "doc:en-ties", "Saudi Arabia closed its border with Qatar this week.", "border")]
    [InlineData("شتولتنبرغ", "doc:en-centre", "The Secretary General of NATO, Jens Stoltenberg, travelled to Kuwait on Tuesday.", "Jens Stoltenberg")]
    [InlineData("Istanbul Cooperation Initiative", "doc:ar-visit", "وتشارك قطر في مبادرة إسطنبول للتعاون منذ 2005.", "مبادرة إسطنبول للتعاون")]
    [InlineData("يزور وزير", "doc:ar-visit", "سيزور وزير الخارجية القطري مقر حلف شمال الأطلسي في بروكسل.", "سيزور|وزير")]
    public async Task The_best_sentence_comes_first_with_what_matched(string query, string id, string sentence, string highlighted)
    {
        var passage = (await small.SearchAsync(query)).Hits.Single(h => h.Id == id).Passages[0];
        Assert.Equal(sentence, passage.Text);
        Assert.Equal(highlighted, string.Join('|', passage.Highlights.Select(h => passage.Text[h.Start..h.End])));
    }

    [Fact]
    public async Task Facets_count_the_hits_under_the_filters()
    {
        var all = await small.Index.SearchAsync(new("NATO", Facets: true));
        Assert.Equal(all.Total, all.Facets.Single(f => f.Dimension == "kind").Counts.Sum(c => c.Count));
        Assert.Equal(1, Count(all, "kind", "ORGANIZATION"));
        Assert.Equal(all.Hits.Count(h => h.Kind == SearchKind.Document), Count(all, "kind", "DOCUMENT"));
        Assert.Equal(1, Count(all, "publisher", "كونا"));
        var english = await small.Index.SearchAsync(new("NATO", Language.En, [SearchKind.Document], Facets: true));
        Assert.Equal(["DOCUMENT"], english.Facets.Single(f => f.Dimension == "kind").Counts.Select(c => c.Value));
        Assert.Equal(["NATO"], english.Facets.Single(f => f.Dimension == "publisher").Counts.Select(c => c.Value));
        Assert.Equal(english.Total, Count(english, "language", "en"));
    }

    public static TheoryData<Language?, SearchKind?, string?, string?, string?> Filters { get; } = Filtered();

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Facets_are_what_counting_the_hits_gives(Language? language, SearchKind? kind, string? span, string? mentions, string? publisher)
    {
        var filter = new SearchFilter(publisher, span is null ? null : Edtf.TryParse(span), mentions);
        foreach (var query in new[] { "NATO Kuwait Qatar", "قطر", "centre" })
        {
            var found = await small.Index.SearchAsync(new(query, language, kind is { } only ? [only] : null, filter, First: 1_000, Facets: true));
            Assert.Equal(found.Total, found.Hits.Count);
            Assert.Equal(
                found.Hits.GroupBy(h => EnumSpelling.Of(h.Kind)).Select(g => new FacetCount(g.Key, g.Count())).OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal),
                found.Facets.SingleOrDefault(f => f.Dimension == "kind")?.Counts ?? []);
            foreach (var facet in found.Facets)
                foreach (var count in facet.Counts)
                {
                    var narrowed = facet.Dimension switch
                    {
                        "kind" => new SearchRequest(query, language, [EnumSpelling.Read<SearchKind>(count.Value)!.Value], filter),
                        "language" => new SearchRequest(query, LanguageTags.FromTag(count.Value), kind is { } k ? [k] : null, filter),
                        "year" => new SearchRequest(query, language, kind is { } k ? [k] : null, filter with { Between = Edtf.TryParse(count.Value) }),
                        "eventType" => new SearchRequest(query, language, kind is { } k ? [k] : null, filter with { EventTypes = [EnumSpelling.Read<EventType>(count.Value)!.Value] }),
                        _ => new SearchRequest(query, language, kind is { } k ? [k] : null, filter with { Publisher = count.Value }),
                    };
                    if (facet.Dimension == "language" && language is not null) continue;
                    if (facet.Dimension == "year" && span is not null) continue;
                    Assert.Equal(count.Count, (await small.Index.SearchAsync(narrowed)).Total);
                }
        }
    }

    private static TheoryData<Language?, SearchKind?, string?, string?, string?> Filtered()
    {
        var filters = new TheoryData<Language?, SearchKind?, string?, string?, string?>();
        foreach (var language in new Language?[] { null, Language.En, Language.Ar })
            foreach (var kind in new SearchKind?[] { null, SearchKind.Document, SearchKind.Event, SearchKind.State })
                foreach (var (span, mentions, publisher) in new (string?, string?, string?)[] { (null, null, null), ("2017", null, null), (null, "state:qa", null), (null, null, "كونا"), ("2010/2018", "state:sa", null) })
                    filters.Add(language, kind, span, mentions, publisher);
        return filters;
    }

    [Fact]
    public async Task Facets_are_counted_only_where_asked_for() => Assert.Empty((await small.SearchAsync("NATO")).Facets);

    [Fact]
    public async Task Events_have_a_type_and_a_year()
    {
        var result = await small.Index.SearchAsync(new("Qatar", Kinds: [SearchKind.Event], Facets: true));
        Assert.Equal(1, Count(result, "eventType", "SANCTION"));
        Assert.Equal(1, Count(result, "year", "2017"));
    }

    [Theory]
    [InlineData("2017", new[] { "doc:en-centre", "doc:ar-centre", "doc:en-ties", "event:2017-06-05-ties-cut" })]
    [InlineData("2017-06", new[] { "doc:en-ties", "event:2017-06-05-ties-cut" })]
    [InlineData("2018/..", new[] { "doc:ar-visit" })]
    [InlineData("../2017-02", new[] { "doc:en-centre", "doc:ar-centre" })]
    public async Task A_span_lets_through_what_is_dated_within(string span, string[] ids)
    {
        var result = await small.Index.SearchAsync(new("*:*", Strict: true, Filter: new(Between: Edtf.TryParse(span))));
        Assert.Equal(ids.Order(StringComparer.Ordinal), result.Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Publisher_and_mention_are_filters()
    {
        var mentioned = await small.Index.SearchAsync(new("*:*", Strict: true, Filter: new(Mentions: "state:qa")));
        Assert.Equal(["doc:ar-visit", "doc:en-ties", "event:2017-06-05-ties-cut"], mentioned.Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
        var published = await small.Index.SearchAsync(new("*:*", Strict: true, Filter: new(Publisher: "كونا")));
        Assert.Equal(["doc:ar-centre", "doc:ar-visit"], published.Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_joined_are_the_whole_result()
    {
        var whole = await small.Index.SearchAsync(new("NATO Kuwait Qatar Saudi initiative centre", First: 100));
        var paged = new List<string>();
        for (string? after = null; ;)
        {
            var page = await small.Index.SearchAsync(new("NATO Kuwait Qatar Saudi initiative centre", First: 2, After: after));
            Assert.Equal(whole.Total, page.Total);
            paged.AddRange(page.Hits.Select(h => h.Id));
            if (page.Hits.Count < 2) break;
            after = page.Hits[^1].Cursor;
        }

        Assert.Equal(whole.Hits.Select(h => h.Id), paged);
        Assert.True(whole.Hits.Count > 5);
    }

    [Fact]
    public async Task A_page_of_nothing_still_counts()
    {
        var result = await small.Index.SearchAsync(new("Kuwait", First: 0));
        Assert.Empty(result.Hits);
        Assert.True(result.Total > 0);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("////")]
    public async Task A_cursor_of_another_make_is_refused(string cursor) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await small.Index.SearchAsync(new("Kuwait", After: cursor)));

    [Theory]
    [InlineData(-1)]
    [InlineData(1_001)]
    public async Task A_page_has_its_limits(int first) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await small.Index.SearchAsync(new("Kuwait", First: first)));

    private static int Count(SearchResult result, string dimension, string value) =>
        result.Facets.Single(f => f.Dimension == dimension).Counts.SingleOrDefault(c => c.Value == value)?.Count ?? 0;
}
