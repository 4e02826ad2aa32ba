using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Tests.World;

namespace KnowledgeGraph.Search.Tests.Querying;

public sealed class StrictSearchTests(SmallIndex small) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("kind:document AND border", "doc:en-ties")]
    [InlineData("kind:state", "state:kw state:ly state:qa state:sa")]
    [InlineData("year:[2018 TO 2020]", "doc:ar-visit")]
    [InlineData("date:{2017-06-05 TO *}", "doc:ar-visit doc:en-ties")]
    [InlineData("type:sanction", "event:2017-06-05-ties-cut")]
    [InlineData("text:\"regional centre\"", "doc:en-centre")]
    [InlineData("text:\"opened centre\"~4", "doc:en-centre")]
    [InlineData("text:\"المركز الإقليمي\"", "doc:ar-centre")]
    [InlineData("name:stolt*", "person:jens-stoltenberg")]
    [InlineData("name:st?ltenberg", "person:jens-stoltenberg")]
    [InlineData("name:stoltenburg~1", "person:jens-stoltenberg")]
    [InlineData("mentions:\"state:qa\" AND language:ar", "doc:ar-visit event:2017-06-05-ties-cut")]
    [InlineData("mentions:state\\:qa -kind:event +publisher:\"Gulf Daily\"", "doc:en-ties")]
    [InlineData("(border OR officers) AND NOT qatar", "doc:en-centre")]
    [InlineData("title:وزراء OR title:زيارة", "doc:ar-visit")]
    [InlineData("text:قطر AND text:بروكسل", "doc:ar-visit")]
    [InlineData("id:\"org:nato\"", "org:nato")]
    [InlineData("", "")]
    public async Task Lucenes_syntax_is_understood(string query, string ids)
    {
        var result = await small.Index.SearchAsync(new(query, Strict: true));
        Assert.Equal(ids, string.Join(' ', result.Hits.Select(h => h.Id).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("kuwait AND", 10, "The query ends too early.")]
    [InlineData("kuwait AND AND qatar", 11, "'AND' cannot stand here.")]
    [InlineData("(kuwait", 7, "The query ends too early.")]
    [InlineData("kuwait)", 6, "')' cannot stand here.")]
    [InlineData("kuwait \"border", 7, "The quotation has no end.")]
    [InlineData("year:[2014 TO", 13, "The query ends too early.")]
    [InlineData("الكويت AND )", 11, "')' cannot stand here.")]
    [InlineData("a colour:red", 2, "There is no field 'colour'; fields are name, title, text, kind, language, type, year, date, publisher, mentions, id.")]
    [InlineData("kuwait *wait", 7, "A word cannot begin with a wildcard.")]
    [InlineData("k?????????t", 0, "A word can have at most 6 wildcards.")]
    [InlineData("x /ku.*/", 2, "Regular expressions are not supported.")]
    [InlineData("name:[a TO b]", 0, "The field 'name' has no ranges; 'date' and 'year' have.")]
    public async Task An_error_says_where_it_is(string query, int position, string message)
    {
        var error = await Assert.ThrowsAsync<SearchSyntaxException>(async () => await small.Index.SearchAsync(new(query, Strict: true)));
        Assert.Equal((position, message), (error.Position, error.Message));
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var error = await Assert.ThrowsAsync<SearchSyntaxException>(async () => await small.Index.SearchAsync(new(new string('(', 400) + "a" + new string(')', 400), Strict: true)));
        Assert.Equal((50, "Parentheses are nested more than 50 deep."), (error.Position, error.Message));
    }
}
