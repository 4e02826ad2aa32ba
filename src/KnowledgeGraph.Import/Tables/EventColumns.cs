using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Import.Tables;

/// <summary>
/// Which columns of an event table say what; -1 for what it does not have. Known by the headings of ICEWS, of POLECAT and of plain tables, and, without a heading line, by four
/// columns of which the last is a date: actor, event, actor, date.
/// </summary>
internal sealed record EventColumns(int Actor, int Event, int Recipient, int Date)
{
    private const int HeadlessColumns = 4;

    private static readonly string[] ActorHeadings = ["source name", "actor name", "source", "actor", "actor1", "actor 1", "subject", "head"];
    private static readonly string[] EventHeadings = ["event text", "event type", "relation", "event", "predicate", "cameo name"];
    private static readonly string[] RecipientHeadings = ["target name", "recipient name", "target", "recipient", "actor2", "actor 2", "object", "tail"];
    private static readonly string[] DateHeadings = ["event date", "date", "time", "timestamp"];

    public int Id { get; private init; } = -1;

    /// <summary>CAMEO's code.</summary>
    public int Code { get; private init; } = -1;

    /// <summary>PLOVER's mode.</summary>
    public int Mode { get; private init; } = -1;

    /// <summary>PLOVER's contexts, joined by semicolons.</summary>
    public int Contexts { get; private init; } = -1;

    public int City { get; private init; } = -1;

    public int Country { get; private init; } = -1;

    public int Publisher { get; private init; } = -1;

    /// <summary>Who keeps the register that <see cref="Id"/> is of: part of the events' ids.</summary>
    public string Register { get; private init; } = "table";

    /// <summary>True where the first row is headings.</summary>
    public bool HasHeading { get; private init; }

    /// <summary>The columns by a table's first row; null where it is no event table.</summary>
    public static EventColumns? Of(IReadOnlyList<string> first)
    {
        var headings = first.Select(TextKey.Of).ToList();
        var (actor, what, recipient, date) = (Find(ActorHeadings), Find(EventHeadings), Find(RecipientHeadings), Find(DateHeadings));
        if (actor >= 0 && what >= 0 && recipient >= 0 && date >= 0)
        {
            return new(actor, what, recipient, date)
            {
                HasHeading = true,
                Id = Find(["event id"]),
                Code = Find(["cameo code"]),
                Mode = Find(["event mode"]),
                Contexts = Find(["contexts", "context"]),
                City = Find(["city"]),
                Country = Find(["country"]),
                Publisher = Find(["publisher"]),
                Register = Find(["cameo code"]) >= 0 ? "icews" : Find(["event mode"]) >= 0 ? "polecat" : "table",
            };
        }

        return first.Count == HeadlessColumns && EdtfDate.TryParse(first[3].Trim()) is not null ? new(0, 1, 2, 3) : null;

        int Find(string[] names)
        {
            foreach (var name in names)
                if (headings.IndexOf(name) is >= 0 and var at)
                    return at;
            return -1;
        }
    }
}
