using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Types;

public sealed class GraphQueryTests
{
    private readonly MemoryStore _store = SampleGraph.Create();

    [Theory]
    [InlineData("""{ path(from: "person:jens-stoltenberg", to: "state:kw") { length steps { from { id } to { id } relation { id } event { id date } } } }""",
        """{"path":[{"length":1,"steps":[{"from":{"id":"person:jens-stoltenberg"},"to":{"id":"state:kw"},"relation":null,"event":{"id":"event:visit","date":"2019-01-27"}}]}]}""")]
    [InlineData("""{ path(from: "org:nato", to: "state:qa") { length } }""", """{"path":[]}""")]
    [InlineData("""{ subgraph(roots: ["state:kw"]) { entities { id } relations { id type } events { id } truncated } }""",
        """{"subgraph":{"entities":[{"id":"state:kw"},{"id":"init:ici"}],"relations":[{"id":"rel:kw-ici","type":"MEMBER_OF"}],"events":[{"id":"event:break"}],"truncated":false}}""")]
    [InlineData("""{ eventCounts(by: [TYPE, MODE, ACTOR]) { keys labels(lang: AR) count } }""",
        """{"eventCounts":[{"keys":["CONSULT","VISIT","person:jens-stoltenberg"],"labels":["CONSULT","VISIT","ينس ستولتنبرغ"],"count":1},{"keys":["SANCTION","DISCONTINUE","state:kw"],"labels":["SANCTION","DISCONTINUE","الكويت"],"count":1}]}""")]
    [InlineData("""{ eventCounts(by: [YEAR], filter: { types: [SANCTION] }, first: 1) { keys count } }""", """{"eventCounts":[{"keys":["2017"],"count":1}]}""")]
    [InlineData("""{ events(filter: { parties: ["state:qa", "state:kw"], between: "2017" }) { nodes { id } } }""", """{"events":{"nodes":[{"id":"event:break"}]}}""")]
    [InlineData("""{ events(orderBy: DATE_ASCENDING) { nodes { date } } }""", """{"events":{"nodes":[{"date":"2017-06-05"},{"date":"2019-01-27"}]}}""")]
    [InlineData("""{ states(filter: { memberOf: "init:ici" }, lang: AR) { nodes { id name(lang: AR) } } }""",
        """{"states":{"nodes":[{"id":"state:kw","name":"الكويت"},{"id":"state:qa","name":"قطر"}]}}""")]
    [InlineData("""{ states(filter: { kinds: [PERSON] }) { totalCount } }""", """{"states":{"totalCount":0}}""")]
    [InlineData("""{ revisions { totalCount nodes { number time author documents } } }""", """{"revisions":{"totalCount":1,"nodes":[{"number":1,"time":"1970-01-01T00:00:00Z","author":"seed","documents":2}]}}""")]
    [InlineData("""{ statistics { revision searchRevision entities relations events documents mentions statements eventsByType { type count } } }""",
        """{"statistics":{"revision":1,"searchRevision":1,"entities":6,"relations":3,"events":2,"documents":2,"mentions":4,"statements":3,"eventsByType":[{"type":"CONSULT","count":1},{"type":"SANCTION","count":1}]}}""")]
    [InlineData("""{ node(id: "nothing") { id } entity(name: "nobody") { id } }""", """{"node":null,"entity":null}""")]
    public async Task A_question_gets_its_answer(string query, string answer) => Assert.Equal(answer, (await Asked.Data(_store, query)).GetRawText());
}
