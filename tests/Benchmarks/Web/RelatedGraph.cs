using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>
/// Made-up persons and organisations around real states, organisations and initiatives: five relations each, a few of the real ones having most of them, as in the
/// world; and articles that tell of events between the real ones. The same for the same seed.
/// </summary>
/// <param name="states">Ids of what is there already, those with most relations first.</param>
internal sealed class RelatedGraph(int entities, IReadOnlyList<string> states, IReadOnlyList<string> organizations, IReadOnlyList<string> initiatives)
{
    private const int EntitiesOfASource = 200;
    private const int RelationsOfAnEntity = 5;
    private const int EntitiesPerEvent = 4;
    private const int EventsOfAnArticle = 5;
    private const double Skew = 3;

    private readonly Random _random = new(20260104);
    private int _statements;

    public IEnumerable<DocumentGraph> Graphs()
    {
        for (var first = 0; first < entities; first += EntitiesOfASource) yield return Source(first, Math.Min(entities, first + EntitiesOfASource));
        for (var article = 0; article < entities / EntitiesPerEvent / EventsOfAnArticle; article++) yield return Article(article);
    }

    private DocumentGraph Source(int first, int end)
    {
        var text = Text($"Entities {first} to {end}.");
        var id = Text($"doc:made-{first}");
        var evidence = new Evidence(id, 0, text.Length, Language.En, "seed", null, null, 1);
        var drafts = new List<EntityDraft>();
        var statements = new List<Statement>();
        for (var e = first; e < end; e++)
        {
            drafts.Add(new(Id(e), Kind(e), null, []));
            statements.Add(new NameStatement(NextId(), evidence, Id(e), new(Text($"Made-up {(Kind(e) == EntityKind.Person ? "person" : "body")} {e}"), Language.En, NameRole.Preferred)));
            for (var r = 0; r < RelationsOfAnEntity; r++) statements.Add(Relation(e, r, evidence));
        }

        return new(new(id, DocumentKind.Curated, id, Language.En, null, null, Text($"made:{first}"), null, text), drafts, [], statements);
    }

    private RelationStatement Relation(int entity, int number, Evidence evidence)
    {
        var from = Id(entity);
        var start = _random.Next(1990, 2020);
        var time = Edtf.Parse(Text($"{start}/{(_random.Next(2) == 0 ? ".." : Text($"{start + _random.Next(1, 6)}"))}"));
        if (Kind(entity) == EntityKind.Person)
        {
            return number == 0
                ? new(NextId(), evidence, RelationType.MemberOf, from, One(organizations), null, null, time)
                : new(NextId(), evidence, RelationType.HoldsPosition, from, One(states), Text($"office-{number}"), new LocalizedText(Text($"Holder of office {number}"), null), time);
        }

        return number switch
        {
            0 => new(NextId(), evidence, RelationType.LocatedIn, from, One(states), null, null, null),
            1 => new(NextId(), evidence, RelationType.PartyTo, from, One(initiatives), null, null, time),
            2 => new(NextId(), evidence, RelationType.PartOf, from, One(organizations), null, null, time),
            _ => new(NextId(), evidence, RelationType.MemberOf, from, One(organizations), null, null, time),
        };
    }

    private DocumentGraph Article(int number)
    {
        var id = Text($"doc:told-{number}");
        var text = new StringBuilder();
        var (mentions, statements) = (new List<Mention>(), new List<Statement>());
        var day = Text($"{_random.Next(2000, 2026)}-{_random.Next(1, 13):D2}-{_random.Next(1, 29):D2}");
        for (var e = 0; e < EventsOfAnArticle; e++)
        {
            var (start, actor, recipient) = (text.Length, One(states), One(states));
            text.Append(actor).Append(" met ").Append(recipient).Append(" again. ");
            var end = text.Length - 1;
            mentions.Add(new(id, actor, start, start + actor.Length, MentionForm.Name, Language.En, start, end));
            statements.Add(new EventStatement(
                NextId(), new(id, start, end, Language.En, "rules/1", "made", "met", 0.9), Text($"event:made-{number}-{e}"), new LocalizedText(Text($"Meeting {number} {e}"), null),
                (EventType)_random.Next(16), null, [], Edtf.Parse(day), null, [actor], actor == recipient ? [] : [recipient]));
        }

        return new(new(id, DocumentKind.Article, id, Language.En, Text($"Meetings {number}"), Text($"Publisher {number % 20}"), null, EdtfDate.TryParse(day), text.ToString()), [], mentions, statements);
    }

    private string One(IReadOnlyList<string> ids) => ids[(int)(ids.Count * Math.Pow(_random.NextDouble(), Skew))];

    private string NextId() => Text($"st:made-{_statements++}");

    private static EntityKind Kind(int entity) => entity % 3 == 0 ? EntityKind.Organization : EntityKind.Person;

    private static string Id(int entity) => Text($"{(Kind(entity) == EntityKind.Person ? "person" : "org")}:made-{entity}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
