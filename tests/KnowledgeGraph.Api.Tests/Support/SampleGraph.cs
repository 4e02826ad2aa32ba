using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>A small graph: two members of an initiative, a secretary general, a visit, and a text in each language.</summary>
internal static class SampleGraph
{
    public const string EnglishText = "Kuwait joined the Istanbul Cooperation Initiative in 2004. Jens Stoltenberg visited Kuwait on 27 January 2019.";
    public const string ArabicText = "انضمت قطر إلى مبادرة إسطنبول للتعاون عام 2005.";

    public static MemoryStore Create()
    {
        var store = new MemoryStore();
        store.Entities.AddRange([
            Entity(EntityKind.State, "state:kw", "Kuwait", "الكويت"),
            Entity(EntityKind.State, "state:qa", "Qatar", "قطر"),
            Entity(EntityKind.Organization, "org:nato", "NATO", "حلف شمال الأطلسي"),
            Entity(EntityKind.Initiative, "init:ici", "Istanbul Cooperation Initiative", "مبادرة إسطنبول للتعاون"),
            Entity(EntityKind.Person, "person:jens-stoltenberg", "Jens Stoltenberg", "ينس ستولتنبرغ"),
            Entity(EntityKind.Place, "place:kuwait-city", "Kuwait City", null),
        ]);
        store.Relations.AddRange([
            new("rel:kw-ici", RelationType.MemberOf, "state:kw", "init:ici", null, null, Edtf.Parse("2004-12/.."), 0.9),
            new("rel:qa-ici", RelationType.MemberOf, "state:qa", "init:ici", null, null, Edtf.Parse("2005-02/.."), 0.8),
            new("rel:js-nato", RelationType.HoldsPosition, "person:jens-stoltenberg", "org:nato", "secretary-general",
                new LocalizedText("Secretary General", "الأمين العام"), Edtf.Parse("2014-10-01/2024-10-01"), 1),
        ]);
        store.Events.Add(new(
            Entity(EntityKind.Event, "event:visit", "Jens Stoltenberg visits Kuwait", null), EventType.Consult, "visit", ["diplomatic", "military"],
            Edtf.Parse("2019-01-27"), "place:kuwait-city", ["person:jens-stoltenberg"], ["state:kw"], 0.7));
        store.Events.Add(new(
            Entity(EntityKind.Event, "event:break", "Relations with Qatar are broken", null), EventType.Sanction, "discontinue", ["diplomatic"],
            Edtf.Parse("2017-06-05"), null, ["state:kw"], ["state:qa"], 1));
        store.Documents.AddRange([
            new("doc:en", DocumentKind.Article, "en", Language.En, "Partners", "Example Press", "https://example.org/en", EdtfDate.TryParse("2019-01-28"), EnglishText),
            new("doc:ar", DocumentKind.Article, "ar", Language.Ar, null, null, null, null, ArabicText),
        ]);
        var end = EnglishText.IndexOf('.', StringComparison.Ordinal) + 1;
        Say(store, "rel:kw-ici", "doc:en", EnglishText, 0, end, Language.En);
        Say(store, "event:visit", "doc:en", EnglishText, end + 1, EnglishText.Length, Language.En);
        Say(store, "rel:qa-ici", "doc:ar", ArabicText, 0, ArabicText.Length, Language.Ar);
        store.Mentions.AddRange([
            new("doc:en", "state:kw", 0, 6, MentionForm.Name, Language.En, 0, end),
            new("doc:en", "init:ici", 18, 49, MentionForm.Name, Language.En, 0, end),
            new("doc:en", "person:jens-stoltenberg", end + 1, end + 17, MentionForm.Name, Language.En, end + 1, EnglishText.Length),
            new("doc:ar", "state:qa", 6, 9, MentionForm.Name, Language.Ar, 0, ArabicText.Length),
        ]);
        store.Figures.Add(("event:visit", new(FigureKind.Participants, 24, 99, null, [store.Evidence[1]])));
        store.Disagreements.Add(new(
            "dis:kw-ici", DisagreementReason.AccessionDate, "state:kw", "init:ici", null,
            [
                new(new(Time: Edtf.Parse("2004-12/..")), true, [new("doc:en", "st:rel:kw-ici")]),
                new(new(Time: Edtf.Parse("2005/..")), false, [new("doc:ar", "st:rel:qa-ici")]),
            ]));
        store.Disagreements.Add(new(
            "dis:visit", DisagreementReason.Figure, "event:visit", null, null,
            [
                new(new(Kind: FigureKind.Participants, Min: 24, Max: 99), false, [new("doc:en", "st:event:visit")]),
                new(new(Kind: FigureKind.Participants, Min: 200), false, [new("doc:ar", "st:rel:qa-ici")]),
            ]));
        store.Paths.Add(new([new PathStep("person:jens-stoltenberg", "state:kw", null, "event:visit")]));
        store.Paths.Add(new([new PathStep("state:kw", "init:ici", "rel:kw-ici", null), new PathStep("init:ici", "state:qa", "rel:qa-ici", null)]));
        return store;
    }

    public static Entity Entity(EntityKind kind, string id, string english, string? arabic) => new(
        id, kind,
        arabic is null ? [new Name(english, Language.En, NameRole.Preferred)] : [new Name(english, Language.En, NameRole.Preferred), new Name(arabic, Language.Ar, NameRole.Preferred)],
        new LocalizedText($"About {english}.", null), [new Identifier("wikidata", "Q1")]);

    public static void Say(MemoryStore store, string subject, string document, string text, int start, int end, Language language) =>
        store.Evidence.Add(new(
            "st:" + subject, new Evidence(document, start, end, language, "rules/1", "sample-rule", "joined", 0.9), text[start..end], Edtf.Parse("2004")));
}
