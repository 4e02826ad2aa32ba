using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Contract;

/// <summary>Many small documents about few parties and days, so that nearly everything meets something else: vague and precise, agreeing and not.</summary>
public static class Scenes
{
    private static readonly string[] Parties = ["state:kw", "state:qa", "state:sa", "org:nato", "person:omar"];
    private static readonly string?[] Days = ["2017-06-05", "2017-06-06", "2017-06", "2017", "2017-06-04/2017-06-06", null, "2017-06-05", "2018"];
    private static readonly string?[] Terms = ["2009/..", "2009-05/2012", "2014", null, "2014-10-01/2024-10-01", "../2012", "2010-03", "2014-10/.."];

    public static IReadOnlyList<DocumentGraph> Documents { get; } = [World.Curated, .. Enumerable.Range(0, 18).Select(Document)];

    private static DocumentGraph Document(int n)
    {
        // A fixed linear congruence: the same documents on every machine.
        var state = (uint)n * 2_654_435_761u + 12_345u;
        int Next(int bound) => (int)(((state = state * 1_664_525u + 1_013_904_223u) >> 8) % (uint)bound);
        var text = new GraphText($"scene {n}", n % 3 == 0 ? Language.Ar : Language.En, n % 7 == 0 ? DocumentKind.Curated : DocumentKind.Article, n % 4 == 0 ? null : $"2017-0{1 + n % 9}");
        foreach (var party in Parties.Take(4)) text.Draft(party, n % 5 == 0 ? $"Said by {n}." : null);
        text.Entity("person:omar", n % 2 == 0 ? "Omar Haddad" : $"Umar Haddad {n % 3}", "عمر حداد", confidence: 0.5 + 0.1 * (n % 4)).Mention("person:omar", "Omar");
        for (var i = 0; i < 3; i++)
        {
            var (a, b) = (Parties[Next(5)], Parties[Next(5)]);
            text.Event(
                (EventType)(12 + Next(2)), Days[Next(Days.Length)], a == b ? [a] : [a, Parties[Next(5)]], Next(4) == 0 ? [] : [b], Next(3) == 0 ? null : null,
                n % 7 == 0 && i == 0 ? $"event:scene-{Next(2)}" : null, Next(3) == 0 ? "place:brussels" : null, $"Event {n}.{i}", contexts: Next(2) == 0 ? ["legal"] : [],
                confidence: 0.5 + 0.1 * Next(4), figures: Next(3) == 0 ? null : [(FigureKind.Killed, 10 + Next(3), Next(2) == 0 ? null : 12, null)]);
            text.Event(EventType.Consult, Days[Next(Days.Length)], [a], [b], Next(2) == 0 ? "visit" : Next(2) == 0 ? "phone" : null, ar: $"لقاء {n}");
        }

        for (var i = 0; i < 3; i++)
        {
            var named = Next(3);
            text.Relation(
                RelationType.HoldsPosition, Next(3) == 0 ? "person:stoltenberg" : "person:omar", "state:kw", Terms[Next(Terms.Length)], named == 0 ? "foreign-minister" : null,
                named == 1 ? "Foreign Minister" : null, Next(2) == 0 ? "وزير الخارجية" : null, 0.5 + 0.1 * Next(4));
        }

        var seats = (string[])["place:brussels", "place:doha", "state:qa", "place:villa"];
        text.Relation(RelationType.LocatedIn, "org:nato", seats[Next(4)], Next(3) == 0 ? "2012/.." : null);
        if (Next(3) == 0) text.Relation(RelationType.LocatedIn, "place:doha", "state:qa");
        if (Next(3) == 0) text.Relation(RelationType.LocatedIn, "place:villa", seats[Next(2)]);
        text.Relation(RelationType.EstablishedBy, "init:ici", "org:nato", Days[Next(Days.Length)]);
        text.Relation(RelationType.MemberOf, "state:qa", "init:ici", Terms[Next(Terms.Length)]);
        return text.Build();
    }
}
