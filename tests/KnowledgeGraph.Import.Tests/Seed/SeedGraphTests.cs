using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Seed;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Import.Tests.Seed;

public sealed class SeedGraphTests : IDisposable
{
    private const string Header = "{\"origin\": \"written for this test\"}\n";

    private readonly TemporaryFolder _folder = new();

    public SeedGraphTests()
    {
        _folder.Write("entities/states.jsonl", Header + """
            {"id": "state:qa", "kind": "STATE", "en": "Qatar", "ar": "قطر", "demonyms": {"en": ["Qatari"], "ar": ["قطري"]}, "identifiers": {"iso3166-1-alpha2": "QA"}}
            {"id": "state:kw", "kind": "STATE", "en": "Kuwait", "ar": "الكويت", "aliases": {"en": ["State of Kuwait"]}}
            """);
        _folder.Write("entities/others.jsonl", Header + """
            {"id": "init:pact", "kind": "INITIATIVE", "en": "The Pact", "ar": "الميثاق"}
            {"id": "person:a", "kind": "PERSON", "en": "A Person", "ar": "شخص"}
            {"id": "place:doha", "kind": "PLACE", "en": "Doha", "ar": "الدوحة", "in": "state:qa"}
            """);
        _folder.Write("lexicon/offices.jsonl", "{\"id\": \"minister\", \"en\": [\"minister\"], \"ar\": [\"وزير\"], \"of\": \"STATE\"}\n");
        _folder.Write("facts/sources/s.jsonl", "{\"id\": \"src:one\", \"title\": \"Source One\", \"publisher\": \"Desk\", \"url\": \"https://example.org/one\"}\n");
    }

    [Fact]
    public void Every_fact_has_the_sentence_of_its_own_language_as_evidence()
    {
        Relations("{\"type\": \"MEMBER_OF\", \"from\": \"state:kw\", \"to\": \"init:pact\", \"time\": \"2004-12/..\", \"source\": \"src:one\"}");
        var graph = Graphs().Single(g => g.Document.Name == "src:one");
        Assert.Equal(
            ["Kuwait is a member of The Pact, since 2004-12.", "عضوية الكويت في الميثاق، منذ 2004-12."],
            graph.Statements.Select(s => graph.Document.Text[s.Evidence.Start..s.Evidence.End]));
    }

    [Theory]
    [InlineData("2001/2003", "A Person was minister of Qatar from 2001 to 2003.")]
    [InlineData("../2003", "A Person was minister of Qatar until 2003.")]
    [InlineData("2001/..", "A Person is minister of Qatar, since 2001.")]
    [InlineData("2001/", "A Person is minister of Qatar, since 2001.")]
    public void A_term_of_office_is_told_by_its_interval(string time, string sentence)
    {
        Relations($"{{\"type\": \"HOLDS_POSITION\", \"from\": \"person:a\", \"to\": \"state:qa\", \"office\": \"minister\", \"time\": \"{time}\", \"source\": \"src:one\"}}");
        var graph = Graphs().Single(g => g.Document.Name == "src:one");
        Assert.Equal(sentence, graph.Document.Text.Split('\n')[0]);
        Assert.All(graph.Statements.Cast<RelationStatement>(), s => Assert.Equal(("minister", "وزير"), (s.Title!.En, s.Title.Ar)));
    }

    [Fact]
    public void A_document_drafts_every_entity_that_it_uses()
    {
        Relations("{\"type\": \"MEMBER_OF\", \"from\": \"state:kw\", \"to\": \"init:pact\", \"source\": \"src:one\"}");
        Assert.Equal(["init:pact", "state:kw"], Graphs().Single(g => g.Document.Name == "src:one").Entities.Select(e => e.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_keep_their_language_and_role()
    {
        var names = Graphs().SelectMany(g => g.Statements).OfType<NameStatement>().Where(n => n.EntityId == "state:qa").Select(n => (n.Name.Text, n.Name.Role));
        Assert.Equal([("Qatar", NameRole.Preferred), ("Qatari", NameRole.Demonym), ("قطر", NameRole.Preferred), ("قطري", NameRole.Demonym)], names);
    }

    [Theory]
    [InlineData("{\"type\": \"LIKES\", \"from\": \"state:kw\", \"to\": \"init:pact\", \"source\": \"src:one\"}", "'LIKES' is not a relation type.")]
    [InlineData("{\"type\": \"MEMBER_OF\", \"from\": \"state:kw\", \"to\": \"init:pact\", \"time\": \"2004-13\", \"source\": \"src:one\"}", "'2004-13' is not an EDTF date or interval.")]
    [InlineData("{\"type\": \"MEMBER_OF\", \"from\": \"state:zz\", \"to\": \"init:pact\", \"source\": \"src:one\"}", "state:zz is not in the seed.")]
    [InlineData("{\"type\": \"MEMBER_OF\", \"from\": \"state:kw\", \"to\": \"init:pact\", \"source\": \"src:two\"}", "src:two is not in the seed.")]
    [InlineData("{\"type\": \"MEMBER_OF\", \"from\": \"init:pact\", \"to\": \"state:kw\", \"source\": \"src:one\"}", "A MEMBER_OF relation cannot join init:pact to state:kw.")]
    public void A_wrong_relation_is_reported_and_left_out(string row, string message)
    {
        Relations(row);
        Assert.Equal($"{Path.Combine(_folder.Path, "facts/relations/r.jsonl")}:1: {message}", Problem());
    }

    [Theory]
    [InlineData("\"type\": \"DANCE\"", "'DANCE' is not an event type.")]
    [InlineData("\"type\": \"CONSULT\", \"mode\": \"riot\"", "'riot' is not a mode of CONSULT.")]
    [InlineData("\"type\": \"CONSULT\", \"contexts\": [\"GARDENING\"]", "'gardening' is not a context.")]
    [InlineData("\"type\": \"CONSULT\", \"date\": \"2017-02-30\"", "'2017-02-30' is not an EDTF date or interval.")]
    [InlineData("\"type\": \"CONSULT\", \"actors\": [\"person:none\"]", "person:none is not in the seed.")]
    public void A_wrong_event_is_reported_and_left_out(string members, string message)
    {
        _folder.Write("facts/events/e.jsonl", $"{{\"id\": \"event:x\", \"source\": \"src:one\", \"en\": \"They met.\", {members}}}\n");
        Assert.Equal($"{Path.Combine(_folder.Path, "facts/events/e.jsonl")}:1: {message}", Problem());
    }

    public void Dispose() => _folder.Dispose();

    private void Relations(string row) => _folder.Write("facts/relations/r.jsonl", row + "\n");

    private List<DocumentGraph> Graphs()
    {
        var items = SeedGraph.Read(_folder.Path);
        Assert.DoesNotContain(items, i => i.Problem is not null);
        return [.. items.Select(i => i.Graph!)];
    }

    private string Problem() => Assert.Single(SeedGraph.Read(_folder.Path), i => i.Problem is not null).Problem!.ToString();
}
