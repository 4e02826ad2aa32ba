using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Contract;

public abstract partial class GraphStoreContract
{
    [StoreFact]
    public async Task An_article_joins_the_event_that_an_editor_stated()
    {
        await using var store = await WorldAsync();
        var told = (await store.GetEventsAsync([World.Break]))[World.Break];
        Assert.Equal(["state:ae", "state:sa"], told.Actors);
        Assert.Equal("discontinue", told.Mode);
        Assert.Equal(["Gulf states cut ties with Qatar.", "دول خليجية تقطع علاقاتها مع قطر."], told.Entity.Names.Select(n => n.Text));
        var evidence = (await store.GetEvidenceAsync([World.Break]))[World.Break];
        Assert.Equal([World.Curated.Document.Id, World.English.Document.Id], evidence.Select(e => e.Evidence.DocumentId));
    }

    [StoreFact]
    public async Task A_vague_date_in_one_language_joins_the_day_in_the_other()
    {
        await using var store = await WorldAsync();
        var met = Assert.Single((await store.ListEventsAsync(new([EventType.Consult]), EventOrder.DateAscending, Everything)).Items);
        var told = (await store.GetEventsAsync([met]))[met];
        Assert.Equal("2017-06-04", told.Date?.Text);
        Assert.Equal(["Stoltenberg visited Kuwait.", "التقى أمير الكويت بستولتنبرغ."], told.Entity.Names.Select(n => n.Text));
        Assert.StartsWith("event:2017-06-04-consult-stoltenberg-kw-", met, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_title_and_a_year_join_the_term_that_is_known_exactly()
    {
        await using var store = await WorldAsync();
        var page = (await store.GetEntityRelationsAsync(["person:stoltenberg"], new([RelationType.HoldsPosition]), Everything))["person:stoltenberg"];
        var position = Assert.Single(page.Items);
        Assert.Equal(("secretary-general", "2014-10-01/2024-10-01", 1.0), (position.Office, position.Time?.Text, position.Confidence));
        Assert.Equal(new LocalizedText("Secretary General", "الأمين العام"), position.Title);
        var evidence = (await store.GetEvidenceAsync([position.Id]))[position.Id];
        Assert.Equal(["2014-10-01/2024-10-01", "2014/.."], evidence.Select(e => e.Time?.Text));
        Assert.Equal("person:stoltenberg HoldsPosition org:nato 2014/..  Secretary General .", evidence[1].Sentence);
    }

    [StoreFact]
    public async Task An_entity_has_names_descriptions_and_identifiers_of_all_documents()
    {
        await using var store = await WorldAsync();
        await store.CommitAsync([new GraphText("more").Draft("state:kw", "Not first.", "دولة في الخليج.", ("wikidata", "Q817")).Build()], "import");
        var kuwait = (await store.GetEntitiesAsync(["state:kw"]))["state:kw"];
        Assert.Equal(
            [
                new("Kuwait", Language.En, NameRole.Preferred), new("الكويت", Language.Ar, NameRole.Preferred), new("State of Kuwait", Language.En, NameRole.Alias),
                new Name("Kuwaiti", Language.En, NameRole.Demonym),
            ],
            kuwait.Names);
        Assert.Equal(new LocalizedText("State in the north of the Gulf.", "دولة في الخليج."), kuwait.Description);
        Assert.Equal([new("iso3166-1-alpha2", "KW"), new Identifier("wikidata", "Q817")], kuwait.Identifiers);
    }

    [StoreFact]
    public async Task An_entity_that_nobody_named_goes_by_its_id()
    {
        await using var store = await StoreOfAsync(new GraphText("note").Mention("person:layla-haddad", "she").Build());
        Assert.Equal([new Name("layla haddad", Language.En, NameRole.Alias)], (await store.GetEntitiesAsync(["person:layla-haddad"]))["person:layla-haddad"].Names);
    }

    [StoreFact]
    public async Task An_event_keeps_a_sensible_place_when_its_best_telling_goes()
    {
        await using var store = await WorldAsync();
        await store.CommitAsync([World.Curated with { Statements = [.. World.Curated.Statements.Where(s => s is not EventStatement)] }], "import");
        Assert.Empty(await store.GetEventsAsync([World.Break]));
        var left = Assert.Single((await store.ListEventsAsync(new([EventType.Sanction]), EventOrder.DateAscending, Everything)).Items);
        Assert.Equal(["Riyadh broke with Doha."], (await store.GetEntitiesAsync([left]))[left].Names.Select(n => n.Text));
        Assert.Contains(World.Break, (await store.GetChangesAsync(1)).EntityIds);
    }
}
