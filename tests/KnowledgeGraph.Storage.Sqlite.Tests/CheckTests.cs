using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Contract;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

/// <summary>Damage done on purpose: what the check says of it, and whether a repair brings back the graph that was.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly StoreFile _file = new();

    public void Dispose() => _file.Dispose();

    public static TheoryData<string, string, string> Repairable { get; } = new()
    {
        { "DELETE FROM relation WHERE office IS NOT NULL", "stale-relation", "The relation '*' does not follow from what the documents say." },
        { "UPDATE relation SET confidence = 0.1", "stale-relation", "The relation '*' does not follow from what the documents say." },
        { "UPDATE relation SET starts = 1", "stale-relation", "The relation '*' does not follow from what the documents say." },
        { "UPDATE relation_statement SET relation = NULL", "stale-relation", "The relation '*' does not follow from what the documents say." },
        { "DELETE FROM event", "dangling-event", "The table event_statement names the event '*', which is not there." },
        { "DELETE FROM participant WHERE role = 0", "stale-event", "The event '*' does not follow from what the documents say." },
        { $"UPDATE participant SET newest = 1 WHERE event = '{World.Break}' AND entity = 'state:sa'", "stale-place", "1 participants of events are filed under days that are not their events'." },
        { "UPDATE entity SET links = 77 WHERE id = 'state:kw'", "stale-count", "1 entities have other numbers of relations and events than stand beside them." },
        { "UPDATE event SET month = '1999-01'", "stale-event", "The event '*' does not follow from what the documents say." },
        { "DELETE FROM name WHERE entity = 'state:kw'", "stale-entity", "The entity 'state:kw' does not follow from what the documents say." },
        { "UPDATE name SET key = 'x' WHERE entity = 'state:kw'", "stale-entity", "The entity 'state:kw' does not follow from what the documents say." },
        { "UPDATE entity SET sort_ar = '' WHERE id = 'state:kw'", "stale-entity", "The entity 'state:kw' does not follow from what the documents say." },
        { "DELETE FROM identifier", "stale-entity", "The entity 'state:kw' does not follow from what the documents say." },
        { "DELETE FROM entity WHERE id = 'state:kw'", "dangling-entity", "The table draft names the entity 'state:kw', which is not there." },
        {
            "INSERT INTO entity (id, kind, sort_en, sort_ar, revision) VALUES ('state:xx', 2, '', '', 1)", "stale-entity",
            "The entity 'state:xx' does not follow from what the documents say."
        },
        { "INSERT INTO name VALUES ('state:xx', 0, 'X', 0, 0, 'x', 1)", "dangling-entity", "The table name names the entity 'state:xx', which is not there." },
        { "UPDATE event_statement SET earliest = 20000101 WHERE date = '2017-07'", "stale-span", "3 event statements are filed under days or a type that are not theirs." },
    };

    [Theory]
    [MemberData(nameof(Repairable))]
    public async Task Damage_to_what_is_derived_is_found_and_repaired(string damage, string code, string message)
    {
        await _file.FillAsync(World.All);
        string before;
        await using (var store = await SqliteGraphStore.OpenAsync(_file.Path)) before = await Snapshot.OfAsync(store);
        _file.Sql(damage);
        var problems = await _file.CheckAsync();
        Assert.Contains(problems, p => p.Code == code && p.Repairable && p.Message.Replace(p.Subject, message.Contains('*', StringComparison.Ordinal) ? "*" : p.Subject, StringComparison.Ordinal) == message);
        await using (var store = await SqliteGraphStore.OpenAsync(_file.Path))
        {
            await store.RepairAsync();
            Assert.Equal("repair", (await store.GetRevisionsAsync(1, 10)).Single().Author);
            Assert.Equal(before, await Snapshot.OfAsync(store));
        }

        Assert.Empty(await _file.CheckAsync());
    }

    [Theory]
    [InlineData("UPDATE mention SET end_at = 100000 WHERE entity = 'person:omar'", "evidence-outside-text", "The mention of 'person:omar' points outside the text of document '*'.")]
    [InlineData("UPDATE name_statement SET end_at = 100000 WHERE entity = 'person:omar'", "evidence-outside-text", null)]
    [InlineData("UPDATE event_statement SET start_at = -1 WHERE mode = 'allege'", "evidence-outside-text", null)]
    [InlineData("DELETE FROM mention WHERE entity = 'person:omar'", "altered-document", "What document '*' says is not what was taken in; import it again.")]
    [InlineData("UPDATE name_statement SET text = 'Nobody' WHERE entity = 'person:omar'", "altered-document", null)]
    public async Task Damage_to_what_was_told_is_found_and_cannot_be_repaired(string damage, string code, string? message)
    {
        await _file.FillAsync(World.All);
        _file.Sql(damage);
        var problem = (await _file.CheckAsync()).First(p => p.Code == code);
        Assert.False(problem.Repairable);
        if (message is not null) Assert.Equal(message.Replace("*", World.Undated.Document.Id, StringComparison.Ordinal), problem.Message);
    }

    public static TheoryData<string> DamageToEdits { get; } =
    [
        "DELETE FROM identity", "UPDATE identity SET survivor = id", "DELETE FROM withdrawn", "INSERT INTO withdrawn VALUES ('st:x')", "DELETE FROM removed_name",
        "UPDATE edit SET undone_by = NULL", "UPDATE name SET text = 'X' WHERE entity = 'state:kw'",
    ];

    [Theory]
    [MemberData(nameof(DamageToEdits))]
    public async Task Damage_to_what_edits_come_to_is_found_and_repaired(string damage)
    {
        var before = await EditedAsync();
        _file.Sql(damage);
        Assert.Contains(await _file.CheckAsync(), p => p.Code is "stale-edits" or "stale-entity" && p.Repairable);
        await using (var store = await SqliteGraphStore.OpenAsync(_file.Path))
        {
            await store.RepairAsync();
            Assert.Equal(before, await Snapshot.OfAsync(store));
        }

        Assert.Empty(await _file.CheckAsync());
    }

    [Theory]
    [InlineData("UPDATE edit SET reason = 'Otherwise.' WHERE kind = 0", "altered-edit")]
    [InlineData("UPDATE edit SET time = time + 1 WHERE kind = 0", "altered-edit")]
    [InlineData("UPDATE edit SET content = '[]' WHERE kind = 0", "unreadable-row")]
    public async Task Damage_to_edits_is_found_and_cannot_be_repaired(string damage, string code)
    {
        await EditedAsync();
        _file.Sql(damage);
        Assert.Contains(await _file.CheckAsync(), p => p.Code == code && !p.Repairable);
    }

    private async Task<string> EditedAsync()
    {
        await _file.FillAsync(World.All);
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path);
        EditAction[] actions =
        [
            new MergeEntities(["state:ae"], "state:kw"), new RetractStatements([new(World.Curated.Document.Id, World.Curated.Statements[0].Id)], ["state:kw"]),
            new RemoveName("state:qa", "Qatar", Text.Language.En), new AddName("state:sa", new("KSA", Text.Language.En, Model.Graph.NameRole.Acronym)),
        ];
        foreach (var action in actions) await store.EditAsync(new(action, "layla", "A trial."));
        var added = (await store.ListEditsAsync(new("state:sa"), PageRequest.Of(1))).Items[0].Edit.Id;
        await store.EditAsync(new(new UndoEdit(added, []), "layla", "No."));
        return await Snapshot.OfAsync(store);
    }

    [Fact]
    public async Task A_repaired_store_takes_documents_as_before()
    {
        await _file.FillAsync(World.Curated, World.English);
        _file.Sql("DELETE FROM participant; DELETE FROM event; DELETE FROM relation; DELETE FROM name; DELETE FROM identifier; DELETE FROM entity");
        await using var store = await SqliteGraphStore.OpenAsync(_file.Path);
        await store.RepairAsync();
        await store.CommitAsync(World.All, "import");
        await using var fresh = await SqliteGraphStore.OpenTemporaryAsync();
        await fresh.CommitAsync(World.All, "import");
        Assert.Equal(await Snapshot.OfAsync(fresh), await Snapshot.OfAsync(store));
    }
}
