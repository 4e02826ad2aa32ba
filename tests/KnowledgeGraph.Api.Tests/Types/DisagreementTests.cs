using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Types;

public sealed class DisagreementTests
{
    public static TheoryData<string, string> Answers { get; } = new()
    {
        {
            "{ disagreements { totalCount nodes { id reason } } }",
            """{"disagreements":{"totalCount":2,"nodes":[{"id":"dis:kw-ici","reason":"ACCESSION_DATE"},{"id":"dis:visit","reason":"FIGURE"}]}}"""
        },
        {
            "{ disagreements(filter: { entities: [\"state:kw\"], reasons: [ACCESSION_DATE] }) { nodes { subject { id } object { id } seat sides { value date corrected figure { kind } entity { id } statements { totalCount } } } } }",
            """{"disagreements":{"nodes":[{"subject":{"id":"state:kw"},"object":{"id":"init:ici"},"seat":null,"sides":[{"value":"2004-12/..","date":"2004-12/..","corrected":true,"figure":null,"entity":null,"statements":{"totalCount":1}},{"value":"2005/..","date":"2005/..","corrected":false,"figure":null,"entity":null,"statements":{"totalCount":1}}]}]}}"""
        },
        {
            "{ disagreements(first: 1) { pageInfo { hasNextPage } nodes { sides { statements { nodes { evidence { sentence document { id } } relation { id } event { id } } } } } } }",
            """{"disagreements":{"pageInfo":{"hasNextPage":true},"nodes":[{"sides":[{"statements":{"nodes":[{"evidence":{"sentence":"Kuwait joined the Istanbul Cooperation Initiative in 2004.","document":{"id":"doc:en"}},"relation":{"id":"rel:kw-ici"},"event":null}]}},{"statements":{"nodes":[{"evidence":{"sentence":"انضمت قطر إلى مبادرة إسطنبول للتعاون عام 2005.","document":{"id":"doc:ar"}},"relation":{"id":"rel:qa-ici"},"event":null}]}}]}]}}"""
        },
        {
            "{ entity(id: \"state:kw\") { disagreements { nodes { id } } } }",
            """{"entity":{"disagreements":{"nodes":[{"id":"dis:kw-ici"}]}}}"""
        },
        {
            "{ node(id: \"event:visit\") { ... on Event { figures { kind min max unit evidence { sentence } } disagreements { nodes { sides { value figure { min max } } } } } } }",
            """{"node":{"figures":[{"kind":"PARTICIPANTS","min":24,"max":99,"unit":null,"evidence":[{"sentence":"Jens Stoltenberg visited Kuwait on 27 January 2019."}]}],"disagreements":{"nodes":[{"sides":[{"value":"24..99","figure":{"min":24,"max":99}},{"value":"200..","figure":{"min":200,"max":null}}]}]}}}"""
        },
        {
            "{ nodes(ids: [\"rel:kw-ici\", \"dis:visit\", \"dis:none\"]) { id ... on Relation { disagreements { totalCount } } ... on Disagreement { reason } } }",
            """{"nodes":[{"id":"rel:kw-ici","disagreements":{"totalCount":1}},{"id":"dis:visit","reason":"FIGURE"},null]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_disagreement_is_answered_for(string query, string answer) => Assert.Equal(answer, (await Asked.Data(SampleGraph.Create(), query)).GetRawText());
}
