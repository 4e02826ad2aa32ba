using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Sentences;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Search.Tests.World;

/// <summary>A few states, bodies, people and texts in both languages, enough to search in.</summary>
internal static class SmallWorld
{
    public static FakeReader Create()
    {
        var world = new FakeReader();
        world.Put(Entity("state:kw", EntityKind.State, "Kuwait", "الكويت", ["State of Kuwait"], ["دولة الكويت"], description: new("State in the north of the Gulf.", "دولة في شمال الخليج.")));
        world.Put(Entity("state:qa", EntityKind.State, "Qatar", "قطر", ["State of Qatar"], ["دولة قطر"]));
        world.Put(Entity("state:sa", EntityKind.State, "Saudi Arabia", "السعودية", ["Kingdom of Saudi Arabia"], ["المملكة العربية السعودية"]));
        world.Put(Entity("state:ly", EntityKind.State, "Libya", "ليبيا"));
        world.Put(Entity("org:nato", EntityKind.Organization, "North Atlantic Treaty Organization", "حلف شمال الأطلسي", ["Atlantic Alliance"], ["الناتو", "حلف الناتو"], acronyms: ["NATO"]));
        world.Put(Entity("org:gcc", EntityKind.Organization, "Gulf Cooperation Council", "مجلس التعاون لدول الخليج العربية", [], ["مجلس التعاون الخليجي"], acronyms: ["GCC"]));
        world.Put(Entity("org:central-bank-of-kuwait", EntityKind.Organization, "Central Bank of Kuwait", "بنك الكويت المركزي"));
        world.Put(Entity("init:istanbul-cooperation-initiative", EntityKind.Initiative, "Istanbul Cooperation Initiative", "مبادرة إسطنبول للتعاون", acronyms: ["ICI"]));
        world.Put(Entity("place:istanbul", EntityKind.Place, "Istanbul", "إسطنبول"));
        world.Put(Entity("place:doha", EntityKind.Place, "Doha", "الدوحة"));
        world.Put(Entity("person:jens-stoltenberg", EntityKind.Person, "Jens Stoltenberg", "ينس ستولتنبرغ"));
        world.Put(Entity("person:sabah-al-khalid", EntityKind.Person, "Sabah Al-Khalid Al-Sabah", "صباح الخالد الصباح"));
        world.Put(Entity("person:tamim-bin-hamad", EntityKind.Person, "Tamim bin Hamad Al Thani", "تميم بن حمد آل ثاني"));
        world.Put(Entity("person:muammar-gaddafi", EntityKind.Person, "Muammar Gaddafi", "معمر القذافي"));
        world.Connect("org:nato", 40).Connect("state:kw", 50).Connect("state:qa", 45).Connect("state:sa", 44).Connect("person:jens-stoltenberg", 20)
            .Connect("init:istanbul-cooperation-initiative", 15).Connect("org:gcc", 12).Connect("state:ly", 6);
        world.PutOffice("person:jens-stoltenberg", "org:nato", new("Secretary General", "أمين عام"));
        world.Put(new Event(
            Entity("event:2017-06-05-ties-cut", EntityKind.Event, "Saudi Arabia cut its diplomatic ties with Qatar.", "قطعت السعودية علاقاتها الدبلوماسية مع قطر."),
            EventType.Sanction, "discontinue", ["DIPLOMATIC"], Edtf.Of(EdtfDate.TryParse("2017-06-05")!), null, ["state:sa"], ["state:qa"], 1));
        world.Put(Document("doc:en-centre", Language.En, "Alliance opens its centre in the Gulf", "NATO", "2017-01-24",
            "The Secretary General of NATO, Jens Stoltenberg, travelled to Kuwait on Tuesday. He opened the new regional centre of the Istanbul Cooperation Initiative there. Several ministers of the region were guests. The centre will train officers."));
        world.Put(Document("doc:ar-centre", Language.Ar, "افتتاح المركز الإقليمي", "كونا", "2017-01-24",
            "افتتح الأمين العام للناتو ينس ستولتنبرغ في الكويت اليوم المركز الإقليمي. وقال إن مبادرة إسطنبول للتعاون تدخل عهداً جديداً. وحضر الافتتاح وزراء من دول المنطقة."));
        world.Put(Document("doc:en-ties", Language.En, "Ties are cut", "Gulf Daily", "2017-06-06",
            "Saudi Arabia closed its border with Qatar this week. Doha called the measures unjustified."));
        world.Put(Document("doc:ar-visit", Language.Ar, "زيارة إلى بروكسل", "كونا", "2019-03-05",
            "سيزور وزير الخارجية القطري مقر حلف شمال الأطلسي في بروكسل. وتشارك قطر في مبادرة إسطنبول للتعاون منذ 2005."));
        return world;
    }

    public static Entity Entity(
        string id, EntityKind kind, string en, string? ar = null, string[]? aliasesEn = null, string[]? aliasesAr = null, string[]? acronyms = null, LocalizedText? description = null)
    {
        var names = new List<Name> { new(en, Language.En, NameRole.Preferred) };
        if (ar is not null) names.Add(new(ar, Language.Ar, NameRole.Preferred));
        names.AddRange((aliasesEn ?? []).Select(n => new Name(n, Language.En, NameRole.Alias)));
        names.AddRange((aliasesAr ?? []).Select(n => new Name(n, Language.Ar, NameRole.Alias)));
        names.AddRange((acronyms ?? []).Select(n => new Name(n, Language.En, NameRole.Acronym)));
        return new(id, kind, names, description, []);
    }

    public static Document Document(string id, Language language, string? title, string? publisher, string? date, string text) =>
        new(id, DocumentKind.Article, id, language, title, publisher, null, EdtfDate.TryParse(date), text);

    /// <summary>Every whole name of the given entities in a text, an attached preposition aside.</summary>
    public static IEnumerable<Mention> Mentions(Document document, IEnumerable<Entity> entities)
    {
        var sentences = SentenceSplitter.Split(document.Text, Tokenizer.Tokenize(document.Text));
        foreach (var entity in entities.Where(e => e.Kind != EntityKind.Event))
            foreach (var name in entity.Names)
                for (var at = document.Text.IndexOf(name.Text, StringComparison.Ordinal); at >= 0; at = document.Text.IndexOf(name.Text, at + 1, StringComparison.Ordinal))
                {
                    var sentence = sentences.First(s => s.Start <= at && at < s.End);
                    yield return new(document.Id, entity.Id, at, at + name.Text.Length, MentionForm.Name, document.Language, sentence.Start, sentence.End);
                }
    }
}
