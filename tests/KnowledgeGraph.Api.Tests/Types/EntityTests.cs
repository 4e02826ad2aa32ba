using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Types;

public sealed class EntityTests
{
    private readonly MemoryStore _store = SampleGraph.Create();

    [Fact]
    public async Task The_members_of_an_initiative_and_since_when_in_Arabic_names()
    {
        var data = await Asked.Data(_store, """
            { entity(id: "init:ici") { name(lang: AR) relations(types: [MEMBER_OF], direction: INCOMING) { totalCount nodes { time from { __typename name(lang: AR) } } } } }
            """);

        var members = data.GetProperty("entity").GetProperty("relations");
        Assert.Equal(2, members.GetProperty("totalCount").GetInt32());
        Assert.Equal(["الكويت", "قطر"], members.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("from").GetProperty("name").GetString()));
        Assert.Equal(["2004-12/..", "2005-02/.."], members.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("time").GetString()));
    }

    [Fact]
    public async Task The_sentences_behind_a_relation_stand_in_their_documents()
    {
        var data = await Asked.Data(_store, """
            { node(id: "rel:kw-ici") { ... on Relation { evidenceConnection { totalCount } evidence { sentence start end language extractor rule trigger confidence time document { title text date } } } } }
            """);

        var evidence = data.GetProperty("node").GetProperty("evidence")[0];
        var text = evidence.GetProperty("document").GetProperty("text").GetString()!;
        Assert.Equal(evidence.GetProperty("sentence").GetString(), text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task An_event_shows_its_parties_its_place_and_its_codes()
    {
        var data = await Asked.Data(_store, """
            { entity(name: "jens stoltenberg") { ... on Actor { events { nodes { type mode contexts date place { name } actors { id } recipients { id } } } } } }
            """);

        Assert.Equal(
            """{"type":"CONSULT","mode":"VISIT","contexts":["DIPLOMATIC","MILITARY"],"date":"2019-01-27","place":{"name":"Kuwait City"},"actors":[{"id":"person:jens-stoltenberg"}],"recipients":[{"id":"state:kw"}]}""",
            data.GetProperty("entity").GetProperty("events").GetProperty("nodes")[0].GetRawText());
    }

    [Theory]
    [InlineData("2015", 1)]
    [InlineData("2025", 0)]
    public async Task Relations_are_asked_for_at_a_date(string at, int count)
    {
        var data = await Asked.Data(_store, "query($at: Edtf) { entity(id: \"org:nato\") { relations(at: $at) { totalCount nodes { title title_ar: title(lang: AR) office } } } }", new { at });

        Assert.Equal(count, data.GetProperty("entity").GetProperty("relations").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_name_falls_back_to_the_other_language()
    {
        var data = await Asked.Data(_store, """{ entity(id: "place:kuwait-city") { name(lang: AR) description(lang: AR) names { text language role } identifiers { scheme value } } }""");

        Assert.Equal("Kuwait City", data.GetProperty("entity").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Mentions_show_their_words_and_their_sentence()
    {
        var data = await Asked.Data(_store, """{ entity(id: "state:qa") { mentions(lang: AR) { nodes { text sentence form language entity { id } document { id } } } } }""");

        var mention = data.GetProperty("entity").GetProperty("mentions").GetProperty("nodes")[0];
        Assert.Equal("قطر", mention.GetProperty("text").GetString());
        Assert.Equal(SampleGraph.ArabicText, mention.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task A_document_leads_to_all_it_says()
    {
        var data = await Asked.Data(_store, """
            { document(id: "doc:en") { mentions { totalCount } entities { nodes { id } } relations { nodes { id } } events { nodes { id } } } }
            """);

        Assert.Equal(
            """{"mentions":{"totalCount":3},"entities":{"nodes":[{"id":"state:kw"},{"id":"init:ici"},{"id":"person:jens-stoltenberg"}]},"relations":{"nodes":[{"id":"rel:kw-ici"}]},"events":{"nodes":[{"id":"event:visit"}]}}""",
            data.GetProperty("document").GetRawText());
    }
}
