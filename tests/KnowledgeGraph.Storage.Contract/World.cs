using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Contract;

/// <summary>A small graph that most tests read: what an editor states, and three articles in two languages.</summary>
public static class World
{
    public const string Break = "event:2017-06-05-gulf-states-cut-ties-with-qatar";

    public static readonly DocumentGraph Curated = new GraphText("states", kind: DocumentKind.Curated, publisher: "Editors")
        .Draft("state:kw", "State in the north of the Gulf.", null, ("iso3166-1-alpha2", "KW")).Named("state:kw", "Kuwait", Language.En, NameRole.Preferred, 1)
        .Named("state:kw", "الكويت", Language.Ar, NameRole.Preferred, 1).Named("state:kw", "State of Kuwait", Language.En, NameRole.Alias, 1)
        .Named("state:kw", "Kuwaiti", Language.En, NameRole.Demonym, 1)
        .Entity("state:qa", "Qatar", "قطر", confidence: 1).Entity("state:sa", "Saudi Arabia", "السعودية", confidence: 1)
        .Entity("state:ae", "United Arab Emirates", "الإمارات", confidence: 1).Entity("state:be", "Belgium", "بلجيكا", confidence: 1)
        .Entity("org:nato", "NATO", "الناتو", confidence: 1).Entity("org:gcc", "Gulf Cooperation Council", "مجلس التعاون", confidence: 1)
        .Entity("init:ici", "Istanbul Cooperation Initiative", "مبادرة اسطنبول للتعاون", confidence: 1)
        .Entity("person:stoltenberg", "Jens Stoltenberg", "ينس ستولتنبرغ", confidence: 1).Entity("place:brussels", "Brussels", "بروكسل", confidence: 1)
        .Relation(RelationType.MemberOf, "state:kw", "init:ici", "2004-12/..", confidence: 1).Relation(RelationType.MemberOf, "state:qa", "init:ici", "2005-02/..", confidence: 1)
        .Relation(RelationType.MemberOf, "state:kw", "org:gcc", "1981-05-25/..", confidence: 1).Relation(RelationType.MemberOf, "state:sa", "org:gcc", "1981-05-25/..", confidence: 1)
        .Relation(RelationType.EstablishedBy, "init:ici", "org:nato", "2004-06-28", confidence: 1)
        .Relation(RelationType.LocatedIn, "org:nato", "place:brussels", confidence: 1).Relation(RelationType.LocatedIn, "place:brussels", "state:be", confidence: 1)
        .Relation(
            RelationType.HoldsPosition, "person:stoltenberg", "org:nato", "2014-10-01/2024-10-01", "secretary-general", "Secretary General", "الأمين العام", 1)
        .Event(
            EventType.Sanction, "2017-06-05", ["state:sa", "state:ae"], ["state:qa"], "discontinue", Break, en: "Gulf states cut ties with Qatar.",
            ar: "دول خليجية تقطع علاقاتها مع قطر.", contexts: ["diplomatic"], confidence: 1)
        .Build();

    public static readonly DocumentGraph English = new GraphText("visit", date: "2017-06-06", publisher: "Gulf Daily")
        .Mention("person:stoltenberg", "Stoltenberg").Mention("state:kw", "Kuwait").Mention("state:kw", "the Kuwaitis")
        .Relation(RelationType.HoldsPosition, "person:stoltenberg", "org:nato", "2014/..", en: "Secretary General")
        .Event(EventType.Consult, "2017-06-04", ["person:stoltenberg"], ["state:kw"], "visit", place: "state:kw", en: "Stoltenberg visited Kuwait.")
        .Event(EventType.Sanction, "2017-06-05", ["state:sa"], ["state:qa"], en: "Riyadh broke with Doha.")
        .Build();

    public static readonly DocumentGraph Arabic = new GraphText("ziyara", Language.Ar, date: "2017-06-07", publisher: "الراية")
        .Mention("state:kw", "الكويت").Mention("state:qa", "قطر")
        .Event(EventType.Consult, "2017-06", ["state:kw"], ["person:stoltenberg"], ar: "التقى أمير الكويت بستولتنبرغ.")
        .Event(EventType.Aid, "2017-07", ["state:kw"], ["state:qa"], ar: "أرسلت الكويت مساعدات.", contexts: ["economic", "health"])
        .Build();

    public static readonly DocumentGraph Undated = new GraphText("note")
        .Entity("person:omar", "Omar Haddad", confidence: 0.5).Mention("person:omar", "Omar Haddad").Mention("state:kw", "Kuwait")
        .Event(EventType.Accuse, null, ["person:omar"], ["state:kw"], "allege", en: "Haddad made claims.", confidence: 0.4)
        .Build();

    public static IReadOnlyList<DocumentGraph> All { get; } = [Curated, English, Arabic, Undated];
}
