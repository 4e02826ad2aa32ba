using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Import.Tests.Resolution;

public sealed class ActorResolverTests
{
    private static readonly SeedDirectory Seed = SeedDirectory.Load(ShippedSeed.Root);

    [Theory]
    [InlineData("Kuwait", "state:kw")]
    [InlineData("The Gambia", "state:gm")]
    [InlineData("Congo", "state:cg")]
    [InlineData("North Atlantic Treaty Organization", "org:nato")]
    [InlineData("\u0627\u0644\u0643\u0648\u064A\u062A", "state:kw")]
    [InlineData("Government (Syria)", "state:sy")]
    [InlineData("Head of Government (Palestinian Territory, Occupied)", "state:ps")]
    [InlineData("Foreign Affairs (Kuwait)", "org:kw-ministry-of-foreign-affairs")]
    [InlineData("Military (Kuwait)", "org:kw-armed-forces")]
    [InlineData("Militant (Boko Haram)", "org:boko-haram")]
    [InlineData("Sergey Viktorovich Lavrov", "person:sergey-lavrov")]
    [InlineData("Sergey Kuzhugetovich Shoygu", "person:sergei-shoigu")]
    [InlineData("Sheikh Hamad bin Isa al Khalifah", "person:hamad-bin-isa-al-khalifa")]
    [InlineData("Conservative Party (United Kingdom)", "org:conservative-party-uk")]
    public async Task A_name_means_the_seeds_entity(string name, string id)
    {
        var actor = await ResolveAsync(name);
        Assert.Equal((id, true), (actor.Id, actor.IsKnown));
    }

    [Theory]
    [InlineData("Police (Kenya)", "org:ke-police", RelationType.PartOf, "state:ke")]
    [InlineData("Health Ministry (Fiji)", "org:fj-ministry-of-health", RelationType.PartOf, "state:fj")]
    [InlineData("Citizen (Nigeria)", "org:ng-citizen", RelationType.LocatedIn, "state:ng")]
    [InlineData("Lawyer/Attorney (Holy See (Vatican City State))", "org:va-lawyer-attorney", RelationType.LocatedIn, "state:va")]
    [InlineData("Peacekeeping Troop (African Union)", "org:african-union-peacekeeping-troop", RelationType.PartOf, "org:african-union")]
    [InlineData("Beekeepers Guild (Oman)", "org:om-beekeepers-guild", RelationType.LocatedIn, "state:om")]
    public async Task What_stands_before_a_country_belongs_to_it(string name, string id, RelationType type, string whole)
    {
        var actor = await ResolveAsync(name);
        Assert.Equal((id, false), (actor.Id, actor.IsKnown));
        Assert.Equal((type, whole), actor.Belongs);
    }

    [Fact]
    public async Task A_sector_has_its_name_in_both_languages()
    {
        var actor = await ResolveAsync("Police (Kenya)");
        Assert.Equal(["Police (Kenya)", "الشرطة (كينيا)"], actor.Names.Select(n => n.Text));
    }

    [Theory]
    [InlineData("Ngozi Umunna Okafor", EntityKind.Person)]
    [InlineData("Beekeepers League", EntityKind.Organization)]
    [InlineData("Voice of the Highlands", EntityKind.Organization)]
    [InlineData("Citizen (Nowhereland)", EntityKind.Organization)]
    [InlineData("Zzyzx", EntityKind.Organization)]
    public async Task What_nobody_knows_gets_an_id_by_its_words_the_same_each_time(string name, EntityKind kind)
    {
        var actor = await ResolveAsync(name);
        Assert.Equal(kind, EntityKinds.OfId(actor.Id));
        Assert.False(actor.IsKnown);
        Assert.Equal(name, Assert.Single(actor.Names).Text);
        Assert.Equal(actor.Id, (await ResolveAsync(name)).Id);
    }

    [Fact]
    public async Task A_part_of_a_known_persons_name_is_not_that_person() =>
        Assert.NotEqual("person:amir-khan-muttaqi", (await ResolveAsync("Aamir Khan")).Id);

    private static async Task<Actor> ResolveAsync(string name) => await new ActorResolver(Seed, ShippedSeed.Extractor).ResolveAsync(name, null, CancellationToken.None);
}
