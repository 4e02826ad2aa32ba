using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Web.Tests.Support;

/// <summary>A small graph: two states of an initiative, an office holder, a visit, and a text in each language.</summary>
internal static class SampleGraph
{
    public const string EnglishText = "A visit\n\nKuwait joined the Istanbul Cooperation Initiative in 2004. Jens Stoltenberg visited Kuwait on 27 January 2019.";
    public const string ArabicText = "انضمت قطر إلى مبادرة إسطنبول للتعاون عام 2005.";

    public static MemoryGraph Create()
    {
        var graph = new MemoryGraph();
        graph.Entities.AddRange([
            Entity("state:kw", "Kuwait", "الكويت"),
            Entity("state:qa", "Qatar", "قطر"),
            Entity("org:nato", "NATO", "حلف شمال الأطلسي"),
            Entity("init:ici", "Istanbul Cooperation Initiative", "مبادرة إسطنبول للتعاون"),
            Entity("person:jens-stoltenberg", "Jens Stoltenberg", "ينس ستولتنبرغ"),
            Entity("place:kuwait-city", "Kuwait City", null),
        ]);
        graph.Relations.AddRange([
            new("rel:kw-ici", RelationType.MemberOf, "state:kw", "init:ici", null, null, Edtf.Parse("2004-12/.."), 0.9),
            new("rel:qa-ici", RelationType.MemberOf, "state:qa", "init:ici", null, null, Edtf.Parse("2005-02/.."), 0.8),
            new("rel:js-nato", RelationType.HoldsPosition, "person:jens-stoltenberg", "org:nato", "secretary-general",
                new LocalizedText("Secretary General", "الأمين العام"), Edtf.Parse("2014-10-01/2024-10-01"), 1),
        ]);
        graph.Events.Add(new(
            Entity("event:visit", "Jens Stoltenberg visits Kuwait", null), EventType.Consult, "visit", ["diplomatic"],
            Edtf.Parse("2019-01-27"), "place:kuwait-city", ["person:jens-stoltenberg"], ["state:kw"], 0.7));
        graph.Documents.AddRange([
            new("doc:en", DocumentKind.Article, "en", Language.En, "Partners", "Example Press", "https://example.org/en", EdtfDate.TryParse("2019-01-28"), EnglishText),
            new("doc:ar", DocumentKind.Article, "ar", Language.Ar, "شركاء", null, null, null, ArabicText),
        ]);
        var joined = EnglishText.IndexOf("Kuwait joined", StringComparison.Ordinal);
        var visited = EnglishText.IndexOf("Jens", StringComparison.Ordinal);
        Say(graph, "rel:kw-ici", "doc:en", joined, visited - 1, Language.En, "joined");
        Say(graph, "event:visit", "doc:en", visited, EnglishText.Length, Language.En, "visited");
        Say(graph, "rel:qa-ici", "doc:ar", 0, ArabicText.Length, Language.Ar, "انضمت");
        graph.Disagreements.Add(new(
            "dis:kw-ici", DisagreementReason.AccessionDate, "state:kw", "init:ici", null,
            [
                new(new(Time: Edtf.Parse("2004-12/..")), true, [new("doc:en", "st:rel:kw-ici")]),
                new(new(Time: Edtf.Parse("2005/..")), false, [new("doc:ar", "st:rel:qa-ici")]),
            ]));
        graph.Disagreements.Add(new(
            "dis:visit", DisagreementReason.Figure, "event:visit", null, null,
            [
                new(new(Kind: FigureKind.Killed, Min: 12, Max: 12, Unit: "civilians"), false, [new("doc:en", "st:event:visit")]),
                new(new(Kind: FigureKind.Killed, Min: 1500), false, [new("doc:ar", "st:rel:qa-ici")]),
            ]));
        graph.Figures.Add(("event:visit", new(FigureKind.Amount, 500_000_000, 500_000_000, "USD", [])));
        graph.Mentions.AddRange([
            new("doc:en", "state:kw", joined, joined + 6, MentionForm.Name, Language.En, joined, visited - 1),
            new("doc:en", "person:jens-stoltenberg", visited, visited + 16, MentionForm.Name, Language.En, visited, EnglishText.Length),
            new("doc:ar", "state:qa", 6, 9, MentionForm.Name, Language.Ar, 0, ArabicText.Length),
        ]);
        return graph;
    }

    public static Entity Entity(string id, string english, string? arabic)
    {
        List<Name> names = [new(english, Language.En, NameRole.Preferred)];
        if (arabic is not null) names.Add(new(arabic, Language.Ar, NameRole.Preferred));
        return new(id, EntityKinds.OfId(id)!.Value, names, new LocalizedText($"About {english}.", null), [new Identifier("wikidata", "Q1")]);
    }

    public static void Say(MemoryGraph graph, string subject, string documentId, int start, int end, Language language, string trigger)
    {
        var text = graph.Documents.Find(d => d.Id == documentId)!.Text;
        graph.Evidence.Add((subject, new EvidenceOf(
            "st:" + subject, new Evidence(documentId, start, end, language, "rules/1", "sample-rule", trigger, 0.9), text[start..end], null)));
    }
}
