using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Model.Storage.Walking;
using KnowledgeGraph.Storage.Contract;
using KnowledgeGraph.Storage.Sqlite.Connections;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Walking;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

/// <summary>
/// How SQLite goes about what is asked most: by which index, without reading a table through, and, where a list is long, without sorting it. On a large graph this is
/// the difference between a millisecond and a second, and no other test would notice.
/// </summary>
public sealed class QueryPlanTests : IAsyncLifetime, IDisposable
{
    private static readonly PageRequest Page = PageRequest.Of(20);
    private static readonly string[] Kuwait = ["state:kw"];
    private readonly StoreFile _file = new();
    private SqliteSession _session = null!;

    public async Task InitializeAsync()
    {
        await _file.FillAsync(World.All);
        _session = SqliteSession.Open(_file.Path, SqliteOpenMode.ReadOnly, TimeSpan.FromSeconds(5));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _session.Dispose();
        _file.Dispose();
    }

    [Fact]
    public void What_leads_to_an_entity_comes_in_order() => Ordered("relation_by_to", s => RelationReads.OfEntities(s, ["init:ici"], new(Direction: RelationDirection.Incoming), Page));

    [Fact]
    public void What_leads_to_an_entity_comes_in_order_behind_a_cursor()
    {
        var page = RelationReads.OfEntities(_session, ["init:ici"], new(Direction: RelationDirection.Incoming), PageRequest.Of(1))["init:ici"];
        Ordered("relation_by_to", s => RelationReads.OfEntities(s, ["init:ici"], new([RelationType.MemberOf], RelationDirection.Incoming, Edtf.Parse("2015")), new(5, page.Cursors[0])));
    }

    [Fact]
    public void The_newest_events_of_an_entity_come_in_order() => Ordered("participant_by_newest", s => EventReads.OfEntities(s, Kuwait, new(), EventOrder.DateDescending, Page));

    [Fact]
    public void The_newest_events_of_a_type_come_in_order() =>
        Ordered("participant_by_newest", s => EventReads.OfEntities(s, Kuwait, new([EventType.Consult]), EventOrder.DateDescending, Page));

    [Fact]
    public void The_most_connected_of_a_kind_come_in_order() => Ordered("entity_by_links", s => EntityReads.List(s, new([EntityKind.State], Order: EntityOrder.Connectedness), Page));

    [Theory]
    [InlineData(Language.En, "entity_by_sort_en")]
    [InlineData(Language.Ar, "entity_by_sort_ar")]
    public void Names_of_a_kind_come_in_order(Language language, string index) => Ordered(index, s => EntityReads.List(s, new([EntityKind.State], OrderLanguage: language), Page));

    [Fact]
    public void Relations_between_two_are_found_by_both_ends() =>
        Found("relation_by_from (from_id=? AND type=? AND to_id=?)", s => RelationReads.List(s, new(Ends: ["state:kw", "init:ici"]), RelationOrder.Type, Page));

    [Fact]
    public void Changes_of_a_kind_are_found_by_it() => Found("change_by_kind", s => ChangeReads.List(s, new(Since: 1, Kinds: [ChangedKind.Person]), Page));

    [Fact]
    public void Events_of_a_year_are_counted_from_an_index() =>
        Found("COVERING INDEX event_by_date", s => EventCounts.Count(s, new(Between: Edtf.Parse("2017")), [EventDimension.Month, EventDimension.Type]));

    [Fact]
    public void Events_that_some_documents_tell_of_are_found_by_these() =>
        Found("event_statement_by_document", s => EventReads.List(s, new(ToldIn: new(Publisher: "Gazette")), EventOrder.DateAscending, Page));

    [Fact]
    public void Whether_documents_tell_of_the_events_of_two_is_asked_of_these_events() =>
        Found("event_statement_by_event", s => EventReads.List(s, new(Parties: ["state:kw", "state:qa"], ToldIn: new(Language: Language.Ar)), EventOrder.DateAscending, Page));

    [Fact]
    public void Evidence_is_found_by_what_it_is_of_and_by_its_document()
    {
        Found("relation_statement_by_relation", s => EvidenceLists.Of(s, ["rel:x"], Page));
        Found("event_statement_by_document", s => EvidenceLists.OfDocuments(s, ["doc:x"], Page));
    }

    [Fact]
    public void Links_between_two_sides_are_looked_for_where_they_begin() =>
        Found("relation_by_from", s => new Neighbourhood(s, new Ways(null, null, Edtf.Parse("2015"))).Between(["state:kw"], ["org:nato", "init:ici"]));

    private void Ordered(string index, Action<SqliteSession> read)
    {
        var plans = Found(index, read);
        var (text, page) = Assert.Single(plans, p => p.Text.StartsWith("SELECT * FROM (", StringComparison.Ordinal));
        Assert.True(page.Contains(index, StringComparison.Ordinal), $"{text}\n{page}");
        Assert.False(page.Contains("TEMP B-TREE", StringComparison.Ordinal), $"{text}\n{page}");
    }

    private List<(string Text, string Plan)> Found(string way, Action<SqliteSession> read)
    {
        var plans = Plans(read);
        Assert.Contains(plans, p => p.Plan.Contains(way, StringComparison.Ordinal));
        foreach (var (text, plan) in plans)
            Assert.False(plan.Split('\n').Any(line => line is "SCAN r" or "SCAN v" or "SCAN e" or "SCAN m" or "SCAN s" or "SCAN p" or "SCAN q" or "SCAN c"), $"{text}\n{plan}");
        return plans;
    }

    /// <summary>The statements that a read runs, with how SQLite runs them.</summary>
    private List<(string Text, string Plan)> Plans(Action<SqliteSession> read)
    {
        var before = _session.Prepared.ToHashSet(StringComparer.Ordinal);
        read(_session);
        return [.. _session.Prepared.Where(text => !before.Contains(text)).ToList().Select(text => (text, string.Join('\n', _session.Sql("EXPLAIN QUERY PLAN " + text).List(r => r.GetString(3), new object?[32]))))];
    }
}
