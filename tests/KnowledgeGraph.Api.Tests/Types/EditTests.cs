using System.Text.Json;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Types;

/// <summary>Edits on the product as it ships; each test on entities of its own.</summary>
public sealed class EditTests(SeededGraph graph) : IClassFixture<SeededGraph>
{
    [Fact]
    public async Task A_merge_joins_and_its_undo_parts_and_search_follows_both()
    {
        var merge = await Data("""
            mutation { mergeEntities(input: { into: "place:doha", merged: ["place:al-wakrah", "place:lusail"], reason: "A trial.", author: "layla" }) {
              edit { id kind author reason survivor merged entityIds undoneBy { id } } entity { id mergedIds } } }
            """);
        var made = merge.GetProperty("mergeEntities");
        Assert.Equal("""{"id":"place:doha","mergedIds":["place:al-wakrah","place:lusail"]}""", made.GetProperty("entity").GetRawText());
        Assert.Equal(("MERGE", "editor:layla", "A trial."), (made.GetProperty("edit").Text("kind"), made.GetProperty("edit").Text("author"), made.GetProperty("edit").Text("reason")));
        Assert.Equal("place:doha", (await Data("""{ node(id: "place:lusail") { id } }""")).GetProperty("node").Text("id"));
        Assert.Equal("place:doha", await FirstHit("Lusail"));

        var edit = made.GetProperty("edit").Text("id");
        var listed = (await Data("""{ edits(entity: "place:lusail") { totalCount nodes { id entities { id } } } }""")).GetProperty("edits");
        Assert.Equal($$"""{"totalCount":1,"nodes":[{"id":"{{edit}}","entities":[{"id":"place:doha"}]}]}""", listed.GetRawText());

        var undo = (await Data($$"""mutation { undoEdit(input: { edit: "{{edit}}", reason: "They are three.", keepApart: true }) { edits { kind undoes { id } } entity { id } } }""")).GetProperty("undoEdit");
        Assert.Equal(["UNDO", "KEEP_APART", "KEEP_APART"], undo.GetProperty("edits").EnumerateArray().Select(e => e.Text("kind")));
        Assert.Equal("place:lusail", (await Data("""{ node(id: "place:lusail") { id } }""")).GetProperty("node").Text("id"));
        Assert.Equal("place:lusail", await FirstHit("Lusail"));
        var undone = (await Data($$"""{ node(id: "{{edit}}") { ... on Edit { undoneBy { author reason kind } } } }""")).GetProperty("node").GetProperty("undoneBy");
        Assert.Equal("""{"author":"editor:api","reason":"They are three.","kind":"UNDO"}""", undone.GetRawText());
        Assert.Equal("KEPT_APART", (await Error("""mutation { mergeEntities(input: { into: "place:doha", merged: ["place:lusail"], reason: "Again." }) { revision } }""")).Code());
    }

    [Fact]
    public async Task An_added_name_is_found_and_shows_its_editor_and_a_removed_one_is_not()
    {
        var added = await Data("""
            mutation { addName(input: { entity: "place:muscat", name: "Mascate", language: EN, role: TRANSLITERATION, reason: "Old maps.", author: "omar" }) {
              entity { names { text role } evidence(first: 1000) { extractor sentence } } edit { name nameLanguage nameRole } } }
            """);
        var entity = added.GetProperty("addName").GetProperty("entity");
        Assert.Contains("""{"text":"Mascate","role":"TRANSLITERATION"}""", entity.GetProperty("names").Texts());
        Assert.Contains("""{"extractor":"editor:omar","sentence":"Mascate – Old maps."}""", entity.GetProperty("evidence").Texts());
        Assert.Equal("""{"name":"Mascate","nameLanguage":"EN","nameRole":"TRANSLITERATION"}""", added.GetProperty("addName").GetProperty("edit").GetRawText());
        Assert.Equal("place:muscat", (await Data("""{ entity(name: "mascate") { id } }""")).GetProperty("entity").Text("id"));
        await Data("""mutation { removeName(input: { entity: "place:muscat", name: "Mascate", language: EN, reason: "No." }) { revision } }""");
        Assert.Equal(JsonValueKind.Null, (await Data("""{ entity(name: "mascate") { id } }""")).GetProperty("entity").ValueKind);
    }

    [Fact]
    public async Task A_retracted_relation_goes_and_comes_back_when_it_is_restored()
    {
        const string relations = """{ entity(id: "state:bh") { relations(types: [MEMBER_OF], first: 1000) { nodes { id to { id } } } } }""";
        async Task<List<string>> Groups() => [.. (await Data(relations)).GetProperty("entity").GetProperty("relations").GetProperty("nodes").EnumerateArray().Select(n => n.GetRawText())];
        var before = await Groups();
        using var first = JsonDocument.Parse(before[0]);
        var retract = await Data($$"""mutation { retract(input: { from: "{{first.RootElement.Text("id")}}", reason: "A trial." }) { edit { id statements entityIds } } }""");
        Assert.Equal(before.Skip(1), await Groups());
        Assert.NotEmpty(retract.GetProperty("retract").GetProperty("edit").GetProperty("statements").Texts());
        var id = retract.GetProperty("retract").GetProperty("edit").Text("id");
        await Data($$"""mutation { restore(input: { edit: "{{id}}", reason: "Enough." }) { revision } }""");
        Assert.Equal(before, await Groups());
        Assert.Equal("NO_EFFECT", (await Error($$"""mutation { undoEdit(input: { edit: "{{id}}", reason: "Too late." }) { revision } }""")).Code());
    }

    [Theory]
    [InlineData("""mergeEntities(input: { into: "place:salalah", merged: ["place:nowhere"], reason: "x" }) { revision }""", "NOT_FOUND", "There is no entity 'place:nowhere'.")]
    [InlineData("""mergeEntities(input: { into: "place:salalah", merged: ["state:om"], reason: "x" }) { revision }""", "BAD_ARGUMENT", "'place:salalah' and 'state:om' are of different kinds.")]
    [InlineData("""mergeEntities(input: { into: "place:salalah", merged: [], reason: "x" }) { revision }""", "BAD_ARGUMENT", "it merges nothing, or an entity with itself.")]
    [InlineData("""addName(input: { entity: "place:salalah", name: "Salalah", language: EN, role: PREFERRED, reason: "x" }) { revision }""", "NO_EFFECT", "'place:salalah' has the name 'Salalah' already.")]
    [InlineData("""addName(input: { entity: "place:salalah", name: "S", language: EN, reason: " " }) { revision }""", "BAD_ARGUMENT", "its reason is empty or longer than 1000 characters.")]
    [InlineData("""addName(input: { entity: "place:salalah", name: "S", language: EN, reason: "x", expectedRevision: 0 }) { revision }""", "CONFLICT", "'place:salalah' was changed by revision 1, after revision 0; look at it again.")]
    [InlineData("""removeName(input: { entity: "place:salalah", name: "S", language: EN, reason: "x" }) { revision }""", "NOT_FOUND", "'place:salalah' has no name 'S' in that language.")]
    [InlineData("""retract(input: { from: "rel:none", reason: "x" }) { revision }""", "NOT_FOUND", "There is no 'rel:none', or nothing that says it.")]
    [InlineData("""retract(input: { from: "place:salalah", reason: "x" }) { revision }""", "BAD_ARGUMENT", "Say which statements of 'place:salalah' to retract: all of an entity's names cannot go at once.")]
    [InlineData("""restore(input: { edit: "edit:none", reason: "x" }) { revision }""", "NOT_FOUND", "There is no 'edit:none', or nothing that says it.")]
    [InlineData("""undoEdit(input: { edit: "edit:none", reason: "x" }) { revision }""", "NOT_FOUND", "There is no edit 'edit:none'.")]
    public async Task An_edit_that_cannot_be_made_is_refused_with_its_reason(string mutation, string code, string message)
    {
        var error = await Error($"mutation {{ {mutation} }}");
        Assert.Equal(code, error.Code());
        Assert.EndsWith(message, error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_says_why_it_was_taken_for_its_entity()
    {
        await Data("""mutation { importDocument(input: { text: "Riyadh said talks with Jens Stoltenberg went well. Stoltenberg agreed.", language: EN }) { changed } }""");
        var document = (await Data("""{ documents(first: 100) { nodes { text mentions(first: 9) { nodes { text resolution { rule words candidates { id entity { id } score reason } } } } } } }"""))
            .GetProperty("documents").GetProperty("nodes").EnumerateArray().Single(d => d.Text("text").StartsWith("Riyadh", StringComparison.Ordinal));
        Assert.Equal(
            [
                """{"text":"Riyadh","resolution":{"rule":"capital for its government","words":null,"candidates":[{"id":"place:riyadh","entity":{"id":"place:riyadh"},"score":null,"reason":"the city does not act"}]}}""",
                """{"text":"Jens Stoltenberg","resolution":{"rule":"seed name","words":null,"candidates":[]}}""",
                """{"text":"Stoltenberg","resolution":{"rule":"short name beside the full name","words":"Jens Stoltenberg","candidates":[]}}""",
            ],
            document.GetProperty("mentions").GetProperty("nodes").Texts());
    }

    private async Task<string> FirstHit(string query) =>
        (await Data($$"""{ search(query: "{{query}}", kinds: [PLACE], first: 1) { edges { node { id } } } }""")).GetProperty("search").GetProperty("edges")[0].GetProperty("node").Text("id");

    private async Task<JsonElement> Data(string query)
    {
        var answer = await Asked.Answer(graph.Executor, query);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private async Task<JsonElement> Error(string query) => (await Asked.Answer(graph.Executor, query)).GetProperty("errors")[0];
}

file static class Members
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
