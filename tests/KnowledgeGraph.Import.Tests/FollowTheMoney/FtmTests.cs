using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Import.Tests.FollowTheMoney;

public sealed class FtmTests : IDisposable
{
    private const string Register = """
        {"id": "dir-1", "schema": "Directorship", "properties": {"director": ["p-1"], "organization": ["c-1"], "role": ["Chairwoman"], "startDate": ["2011-03"]}}
        {"id": "p-1", "caption": "Salma Rafid", "schema": "Person", "datasets": ["demo_register"], "properties": {"name": ["Salma Rafid", "سلمى رافد", "Сальма Рафид"], "alias": ["S. Rafid"], "nationality": ["om"], "notes": ["Trader."], "sourceUrl": ["https://register.example/p-1"]}}
        {"id": "c-1", "caption": "Blue Dhow Trading LLC", "schema": "Company", "properties": {"name": ["Blue Dhow Trading LLC"], "jurisdiction": ["om"], "registrationNumber": ["1001"], "leiCode": ["5299000000000000AB12"]}}
        {"id": "c-2", "caption": "Dhow Holding", "schema": "Company", "properties": {"name": ["Dhow Holding"], "country": ["bh"]}}
        {"id": "own-1", "schema": "Ownership", "properties": {"owner": ["c-2"], "asset": ["c-1"], "endDate": ["2019"]}}
        {"id": "mem-1", "schema": "Membership", "properties": {"member": ["p-1"], "organization": ["NK-nato"], "startDate": ["2015-01-01"], "endDate": ["2016-12-31"]}}
        {"id": "NK-nato", "caption": "North Atlantic Treaty Organization", "schema": "Organization", "properties": {"name": ["North Atlantic Treaty Organization"]}}
        {"id": "pos-1", "caption": "Minister of Fisheries", "schema": "Position", "properties": {"name": ["Minister of Fisheries"], "country": ["om"]}}
        {"id": "occ-1", "schema": "Occupancy", "properties": {"holder": ["p-1"], "post": ["pos-1"], "startDate": ["2017-05-02"]}}
        {"id": "s-1", "schema": "Sanction", "properties": {"entity": ["c-1"], "authority": ["UN Security Council"], "program": ["Trade list"], "startDate": ["2018-07-09"]}}
        {"id": "a-1", "caption": "12 Harbour Street, Muscat", "schema": "Address", "properties": {"full": ["12 Harbour Street, Muscat"], "country": ["om"]}}
        {"id": "body-1", "caption": "Omani Fisheries Board", "schema": "PublicBody", "properties": {"name": ["Omani Fisheries Board"], "country": ["om"]}}
        {"id": "om", "caption": "Oman", "schema": "Territory", "properties": {"name": ["Oman"], "country": ["om"]}}
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_person_has_names_in_both_scripts_and_identifiers_and_the_record_for_evidence()
    {
        var graph = Graph(await ReadAsync(Register), "Salma Rafid (Person)");
        Assert.Equal(
            [("Salma Rafid", NameRole.Preferred), ("سلمى رافد", NameRole.Preferred), ("S. Rafid", NameRole.Alias)],
            graph.Statements.OfType<NameStatement>().Select(n => (n.Name.Text, n.Name.Role)).OrderBy(n => n.Role).ThenByDescending(n => char.IsAscii(n.Text[0])));
        Assert.All(graph.Statements.OfType<NameStatement>(), n => Assert.Equal("person:ftm-p-1", n.EntityId));
        Assert.All(graph.Mentions, m => Assert.Contains(graph.Document.Text[m.Start..m.End], (string[])["Salma Rafid", "سلمى رافد", "S. Rafid"]));
        var draft = graph.Entities.Single(e => e.Id == "person:ftm-p-1");
        Assert.Equal(("Trader.", "demo_register", "https://register.example/p-1"), (draft.Description!.En, graph.Document.Publisher, graph.Document.Url));
        Assert.Contains(new Identifier("ftm", "p-1"), draft.Identifiers);
        Assert.Contains("Сальма", graph.Document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RelationType.HoldsPosition, "person:ftm-p-1", "org:ftm-c-1", "Chairwoman", "2011-03/")]
    [InlineData(RelationType.PartOf, "org:ftm-c-1", "org:ftm-c-2", null, "/2019")]
    [InlineData(RelationType.MemberOf, "person:ftm-p-1", "org:nato", null, "2015-01-01/2016-12-31")]
    [InlineData(RelationType.HoldsPosition, "person:ftm-p-1", "state:om", "Minister of Fisheries", "2017-05-02/")]
    [InlineData(RelationType.LocatedIn, "org:ftm-c-1", "state:om", null, null)]
    [InlineData(RelationType.PartOf, "org:ftm-body-1", "state:om", null, null)]
    public async Task Interests_become_relations_wherever_in_the_file_their_ends_stand(RelationType type, string from, string to, string? title, string? time)
    {
        var relations = (await ReadAsync(Register)).SelectMany(i => i.Graph!.Statements.OfType<RelationStatement>());
        Assert.Contains((type, from, to, title, time), relations.Select(r => (r.Type, r.From, r.To, r.Title?.En, r.Time?.Text)));
    }

    [Fact]
    public async Task A_sanction_is_an_event_of_its_authority_against_its_entity()
    {
        var told = (await ReadAsync(Register)).SelectMany(i => i.Graph!.Statements.OfType<EventStatement>()).Single();
        Assert.Equal(("event:ftm-s-1", EventType.Sanction, "2018-07-09"), (told.EventId, told.Type, told.Date!.Text));
        Assert.Equal(["org:un-security-council"], told.Actors);
        Assert.Equal(["org:ftm-c-1"], told.Recipients);
    }

    [Fact]
    public async Task What_no_kind_or_relation_fits_is_kept_as_a_document()
    {
        var items = await ReadAsync(Register);
        Assert.Equal(13, items.Count);
        Assert.Empty(Graph(items, "12 Harbour Street, Muscat (Address)").Statements);
        Assert.Contains(Graph(items, "Oman (Territory)").Entities, e => e.Id == "state:om");
    }

    [Fact]
    public async Task Nested_entities_are_read_like_those_of_their_own_lines()
    {
        var items = await ReadAsync("""
            {"id": "Q7747", "caption": "Vladimir Putin", "schema": "Person", "properties": {"name": ["Vladimir Putin"], "sanctions": [{"id": "s-9", "schema": "Sanction", "properties": {"country": ["ca"], "listingDate": ["2022-02-28"]}}], "positionOccupancies": [{"id": "o-9", "schema": "Occupancy", "properties": {"post": [{"id": "pos-9", "schema": "Position", "properties": {"name": ["President of Russia"], "country": ["ru"]}}]}}]}}
            """);
        var told = items.SelectMany(i => i.Graph!.Statements.OfType<EventStatement>()).Single();
        Assert.Equal(["state:ca"], told.Actors);
        Assert.Equal(["person:vladimir-putin"], told.Recipients);
        var held = items.SelectMany(i => i.Graph!.Statements.OfType<RelationStatement>()).Single();
        Assert.Equal(("person:vladimir-putin", "state:ru", "President of Russia"), (held.From, held.To, held.Title!.En));
    }

    [Fact]
    public async Task Schemata_that_nobody_knows_are_counted_and_told_once()
    {
        var items = await ReadAsync("""
            {"id": "x-1", "schema": "Spaceship", "properties": {"name": ["One"]}}
            {"id": "x-2", "schema": "Spaceship", "properties": {"name": ["Two"]}}
            {"id": "c-1", "schema": "Company", "properties": {"name": ["Blue Dhow Trading LLC"]}}
            {"id": "broken", "schema": "Company", "properties": {"name": ["
            """);
        Assert.Single(items, i => i.Graph is not null);
        Assert.Equal(
            [(4, "malformed-json"), (1, "unknown-schema")], items.Where(i => i.Problem is not null).Select(i => (i.Problem!.Line!.Value, i.Problem.Code)));
        Assert.Equal("'Spaceship' is no schema of FollowTheMoney that is known here; 2 of it are left out, this one first.", items[^1].Problem!.Message);
    }

    [Fact]
    public async Task An_object_over_many_lines_is_told_so_once() =>
        Assert.Equal((1, "malformed-json"), (await ReadItems.ProblemAsync(_folder.Write("pretty.json", "{\n  \"id\": \"x\",\n  \"schema\": \"Person\"\n}\n"))) is var p ? (p.Line, p.Code) : default);

    public void Dispose() => _folder.Dispose();

    private static DocumentGraph Graph(IReadOnlyList<ReadItem> items, string title) => items.Select(i => i.Graph!).Single(g => g.Document.Title == title);

    private async Task<IReadOnlyList<ReadItem>> ReadAsync(string text) => await ReadItems.OfAsync(_folder.Write("entities.ftm.json", text), ShippedSeed.Context());
}
