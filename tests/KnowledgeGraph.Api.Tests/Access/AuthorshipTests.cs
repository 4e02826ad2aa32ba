using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Access;

public sealed class AuthorshipTests(SeededGraph graph) : IClassFixture<SeededGraph>
{
    [Theory]
    [InlineData("layla", AccessRole.Editor, null, "layla")]
    [InlineData("layla", AccessRole.Editor, "layla", "layla")]
    [InlineData("portal", AccessRole.Admin, "omar", "omar")]
    [InlineData("portal", AccessRole.Admin, null, "portal")]
    [InlineData(null, AccessRole.Editor, null, "api")]
    [InlineData(null, AccessRole.Editor, "omar", "omar")]
    public void An_edit_is_by_who_holds_the_key(string? name, AccessRole role, string? named, string author) =>
        Assert.Equal(author, Authorship.OfEdit(new Caller(name, role, "x"), named));

    [Fact]
    public void Another_than_oneself_is_named_by_an_admin_only()
    {
        var error = Assert.Throws<ApiError>(() => Authorship.OfEdit(new Caller("layla", AccessRole.Editor, "x"), "omar"));
        Assert.Equal("FORBIDDEN", error.Code);
    }

    [Fact]
    public async Task What_is_written_bears_the_name_of_the_key()
    {
        var layla = new Caller("layla", AccessRole.Editor, "key:1", "1");

        var answer = await Ask("""
            mutation {
              importDocument(input: { text: "Kuwait and Oman signed an agreement on trade on 3 May 2018." }) { revision }
              addName(input: { entity: "place:muscat", name: "Mascate", language: EN, reason: "Old maps." }) { edit { author } }
            }
            """, layla);
        var refused = await Ask("""mutation { removeName(input: { entity: "place:muscat", name: "Mascate", language: EN, reason: "None.", author: "omar" }) { revision } }""", layla);

        Assert.Contains("\"author\":\"editor:layla\"", answer, StringComparison.Ordinal);
        Assert.Contains("What is edited with this key or token is edited by 'layla'", refused, StringComparison.Ordinal);
        Assert.Contains("\"author\":\"import:layla\"", await Ask("{ revisions(since: 0) { nodes { author } } }", layla), StringComparison.Ordinal);
    }

    private async Task<string> Ask(string query, Caller caller) => await (await graph.Executor.ExecuteAsync(new ApiRequest(query) { Caller = caller })).ToJsonAsync();
}
